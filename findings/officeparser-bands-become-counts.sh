#!/usr/bin/env bash
# officeparser 8.1.1 (Word documents to CSV), Node 20.19 or later, with mammoth 1.13.0 beside it.
#
# Valid input: a Word table with the age band, a number given as a band ("1-4", which hides what it is) and the change on the year before,
# typed with Word's non-breaking hyphen, as keeps a band in one line and a minus with its number. Word saves that hyphen as an element
# of its own, w:noBreakHyphen, between the texts.
#
# Expected: 10-14, 1-4 and -6.2. ECMA-376, part 1, 17.3.3.18: the element "specifies that a non breaking hyphen character shall be placed
# at the current location in the run content", displayed by the same glyph as the hyphen-minus.
#
# Seen: 1014, 14 and 6.2. The element is left out without a word: the withheld band is a count of 14, the age band a number, and the fall
# a rise. The same row with hyphens as text is right, and mammoth has a hyphen (U+2011) in each. Other readers did so, and were
# mended (pandoc pull request 2432, officer issue 573).
#
# Why it matters here: 14 and 6.2 are figures a table may well have, and no check of types or ranges finds them. No Word file is read
# here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent officeparser@8.1.1 mammoth@1.13.0 fflate@0.8.3
cat >read.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const textOf = (text) => (text === '' ? '' : `<w:t>${text}</w:t>`);
const cellOf = (run) => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:r>${run}</w:r></w:p></w:tc>`;
const rowOf = (cells, runOf) => `<w:tr>${cells.map((cell) => cellOf(runOf(cell))).join('')}</w:tr>`;
const CELLS = ['10-14', '1-4', '-6.2'];
const rows = [
  rowOf(['age', 'number', 'change'], textOf),
  rowOf(CELLS, (cell) => cell.split('-').map(textOf).join('<w:noBreakHyphen/>')),
  rowOf(CELLS, textOf),
].join('');
const grid = '<w:gridCol w:w="1500"/>'.repeat(3);
const table = `<w:tbl><w:tblPr><w:tblW w:w="4500" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
const parts = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${WORDS}"><w:body>${table}<w:p/><w:sectPr/></w:body></w:document>`,
};
const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

const csv = await (await parseOffice(buffer, { fileType: 'docx' })).to('csv');
console.log(`officeparser: ${csv.value.trim().split('\n').slice(1).join(' | ')}`);
const { value } = await mammoth.extractRawText({ buffer });
console.log(`mammoth: ${value.replaceAll('\u2011', '-').trim().split(/\n+/).slice(3).join(',')}`);
JS
seen="$(node read.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='officeparser: 1014,14,6.2 | 10-14,1-4,-6.2
mammoth: 10-14,1-4,-6.2,10-14,1-4,-6.2'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: bands are counts and a fall is a rise (non-breaking hyphens, then hyphens as text).'
