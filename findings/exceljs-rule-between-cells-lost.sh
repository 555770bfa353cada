#!/usr/bin/env bash
# exceljs 4.4.0 (workbooks), Node 20.19 or later.
#
# Valid input: a workbook whose rules for cells are formulas, as forms of returns have them: a numerator is a whole number from 0
# to the denominator beside it (C2), a share is at most 100/3, a date is at most TODAY().
#
# Expected: the rules as they stand. A bound of a rule is a formula and not only a number: the schema of ECMA-376, part 1, has formula1
# and formula2 of a CT_DataValidation as ST_Formula, as it has the formula of a cell.
#
# Seen: read and saved again, the numerator is held between 0 and NaN, the share by 100 and not by 33.3, and the date by NaN. What is
# to be a number is read with parseInt and parseFloat, which take the first digits of a formula or none. The first
# bound, 0, is right, and nothing is said (open as issue 2181).
#
# Why it matters here: a form that was filled in and passed through this library lets every numerator by, or a share three
# times too large. Our own forms are written by it and never read and saved by it; their rules between cells are of the type
# custom, which it leaves alone. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent exceljs@4.4.0 fflate@0.8.3

cat >rules.cjs <<'JS'
const ExcelJS = require('exceljs');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');

const RULES =
  '<dataValidations count="3">' +
  '<dataValidation type="whole" sqref="B2"><formula1>0</formula1><formula2>C2</formula2></dataValidation>' +
  '<dataValidation type="decimal" operator="lessThanOrEqual" sqref="D2"><formula1>100/3</formula1></dataValidation>' +
  '<dataValidation type="date" operator="lessThanOrEqual" sqref="E2"><formula1>TODAY()</formula1></dataValidation>' +
  '</dataValidations>';
const SHEET = 'xl/worksheets/sheet1.xml';
const boundsOf = (bytes) =>
  [...strFromU8(unzipSync(new Uint8Array(bytes))[SHEET]).matchAll(/<dataValidation type="(\w+)".*?<\/dataValidation>/g)]
    .map(([rule, type]) => `${type} ${[...rule.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, bound]) => bound).join(' to ')}`)
    .join(', ');

async function look() {
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('Return').addRow(['area', 'numerator', 'denominator', 'share', 'date']);
  const parts = unzipSync(new Uint8Array(await empty.xlsx.writeBuffer()));
  // Rules stand behind the cells of a sheet, as the schema has them.
  parts[SHEET] = strToU8(strFromU8(parts[SHEET]).replace('</sheetData>', `</sheetData>${RULES}`));
  const form = zipSync(parts);
  console.log(`in the file: ${boundsOf(form)}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(form);
  console.log(`saved again: ${boundsOf(await book.xlsx.writeBuffer())}`);
}

look();
JS

seen="$(node rules.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='in the file: whole 0 to C2, decimal 100/3, date TODAY()
saved again: whole 0 to NaN, decimal 100, date NaN'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: a bound that is a formula became a number, another one or none.'
