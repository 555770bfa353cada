#!/usr/bin/env bash
# exceljs 4.4.0 (workbooks), Node 20.19 or later.
#
# Valid input: a workbook with three formulas and the values they last had, as ECMA-376 keeps them beside each formula for
# readers that do not calculate: 0.5, 0 and FALSE. A sum of permanent exclusions is often 0.
#
# Expected: once the workbook is read, `cell.value.result` is 0.5, 0 and false.
#
# Seen: 0.5, then no `result` at all for 0 and for FALSE, as if the formula had never been calculated. The file is whole, and
# saving what was read writes both values again: they are in the workbook, and not in the value a program is given.
#
# Why it matters here: zero stays zero. A program that takes a formula without a result for "no figure" turns an LCSP's true
# zero into a gap. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent exceljs@4.4.0 fflate@0.8.3

cat >zero.cjs <<'JS'
const ExcelJS = require('exceljs');
const { strFromU8, unzipSync } = require('fflate');

const RESULTS = { A1: 0.5, A2: 0, A3: false };
const sheetOf = (bytes) => strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']);
const valuesOf = (xml) => Object.keys(RESULTS).map((cell) => new RegExp(`r="${cell}"[^>]*><f>[^<]*</f><v>([^<]*)</v>`).exec(xml)?.[1] ?? 'none');

async function look() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('sums');
  for (const [cell, result] of Object.entries(RESULTS)) {
    sheet.getCell(cell).value = { formula: typeof result === 'boolean' ? 'B1=B2' : 'SUM(B1:B9)', result };
  }
  const written = await book.xlsx.writeBuffer();
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(written);
  const results = Object.keys(RESULTS).map((cell) => String(read.getWorksheet('sums').getCell(cell).value.result));
  const again = await read.xlsx.writeBuffer();
  console.log(`written: ${valuesOf(sheetOf(written)).join(' ')}`);
  console.log(`read: ${results.join(' ')}`);
  console.log(`saved again: ${valuesOf(sheetOf(again)).join(' ')}`);
}

look();
JS

seen="$(node zero.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='written: 0.5 0 0
read: 0.5 undefined undefined
saved again: 0.5 0 0'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the results 0 and FALSE are there in the file and missing from the value.'
