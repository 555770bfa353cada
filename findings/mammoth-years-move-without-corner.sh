#!/usr/bin/env bash
# mammoth 1.13.0 (Word documents to HTML) and officeparser 8.1.1 (Word documents to CSV), Node 20.19 or later.
#
# Valid input: a Word document with one table of areas by school year, whose corner was taken out: the row of headings begins at the
# second column. Word saves that as w:gridBefore, how many columns come before the first cell of a row.
#
# Expected: 2008/09 above 5 and 7, 2009/10 above 6 and 8, with an empty cell before them. ECMA-376, part 1, 17.4.15: these are columns
# "which must be skipped before the contents of this table row (its table cells) are added". Two other readers that took no notice of
# them were mended in 2026 (pandoc pull request 11464, docling issue 3739).
#
# Seen: both begin the row at the first column. 2008/09 stands above Dover and Deal, 2009/10 above the figures of 2008/09, and above the
# last column nothing. mammoth gives messages of what it does not know, and here has none. With an empty cell in the corner
# (the second table) all is right.
#
# Why it matters here: returns come as Word tables, and every figure is put under the year after its own, without a word. No Word
# file is read here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent mammoth@1.13.0 officeparser@8.1.1 fflate@0.8.3
cat >read.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const WIDTH = '<w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>';
const cellOf = (text) => `<w:tc>${WIDTH}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const rowOf = (texts, before = '') => `<w:tr>${before}${texts.map(cellOf).join('')}</w:tr>`;
function documentOf(headings) {
  const rows = [headings, rowOf(['Dover', 5, 6]), rowOf(['Deal', 7, 8])].join('');
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
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

const YEARS = ['2008/09', '2009/10'];
const TABLES = {
  'no corner': rowOf(YEARS, '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
  'empty corner': rowOf(['', ...YEARS]),
};
for (const [name, headings] of Object.entries(TABLES)) {
  const buffer = documentOf(headings);
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  const cellsOf = (row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell.replace(/<\/?p>/g, ''));
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => cellsOf(row).join(','));
  console.log(`${name}, mammoth: ${rows.join(' | ')} (${messages.length} messages)`);
  const csv = await (await parseOffice(buffer, { fileType: 'docx' })).to('csv');
  console.log(`${name}, officeparser: ${csv.value.trim().split('\n').join(' | ')}`);
}
JS
seen="$(node read.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='no corner, mammoth: 2008/09,2009/10 | Dover,5,6 | Deal,7,8 (0 messages)
no corner, officeparser: 2008/09,2009/10, | Dover,5,6 | Deal,7,8
empty corner, mammoth: ,2008/09,2009/10 | Dover,5,6 | Deal,7,8 (0 messages)
empty corner, officeparser: ,2008/09,2009/10 | Dover,5,6 | Deal,7,8'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: without a corner each figure stands under the year after its own.'
