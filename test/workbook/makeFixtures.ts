import { strToU8 } from 'fflate';
import { formula, packParts, packSheet, packWorkbook, styled, workbookParts } from './packWorkbook.ts';
import type { TestCell } from './packWorkbook.ts';

/** Columns of the returns in these fixtures. */
export const WANTED = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'] as const;

const row = (area: string, value: TestCell, status: TestCell = null): TestCell[] => [
  area,
  'ni-087',
  '2007/08',
  value,
  null,
  null,
  status,
  'plan',
];
const ROWS: readonly TestCell[][] = [[...WANTED], row('Ashford Rural', 7.1), row('Dover', 6.5), row('Gravesham', 5)];
const RETURN = { name: 'Return', rows: ROWS };
const withValue = (...values: readonly TestCell[]): Uint8Array =>
  packSheet({ rows: [[...WANTED], ...values.map((value, index) => row(`Place ${index + 1}`, value))] });
const NOTES = { name: 'Read me', rows: [['How to fill in this return'], ['One row for each area']] };

const encode16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...encode16(stream)]);
const empty = new Uint8Array(0);
const part = (name: string): Record<string, Uint8Array> => ({ [name]: strToU8('x') });

// Just over the limit of one part.
const BOMB_BYTES = 101_000_000;

// Writes another expanded size for a part into the zip directory.
function claimSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const end = at + 46 + view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, end)) === name) view.setUint32(at + 24, size, true);
  }
  return copy;
}

function setFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return copy;
}

const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:o="urn:other"><x:sheetData><x:row>${WANTED.map((name) => `<x:c t="str"><x:v>${name}</x:v></x:c>`).join('')}</x:row><x:row><x:c t="str"><x:v>Dover</x:v></x:c><o:c><o:v>lost</o:v></o:c><x:c t="str"><x:v>ni-087</x:v></x:c><x:c t="str"><x:v>2007/08</x:v></x:c><x:c><x:v>7.1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

/** Workbooks as people really send them, by what is odd about each. */
export const FIXTURES: Readonly<Record<string, () => Uint8Array>> = {
  // Read as they are.
  'plain-return': () => packWorkbook({ sheets: [RETURN] }),
  'stored-dust': () =>
    withValue(
      { xml: '<v>7.0999999999999996</v>' },
      { xml: '<v>1.0000000000000001E-5</v>' },
      { xml: '<v>1E3</v>' },
      { xml: '<v>-0</v>' },
    ),
  'arithmetic-dust': () => withValue({ xml: '<v>0.30000000000000004</v>' }, { xml: '<v>0.33333333333333331</v>' }),
  'true-zero': () => withValue(0, styled('tenths', 0), styled('dash', 0)),
  'text-numbers': () => withValue('7.1', '16,340', { attributes: 't="str" s="7"', xml: '<v>5.0</v>' }),
  'rich-text': () =>
    packWorkbook({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            [...WANTED],
            [
              { attributes: 't="s"', xml: '<v>0</v>' },
              'ni-087',
              '2007/08',
              7.1,
              null,
              null,
              null,
              { attributes: 't="s"', xml: '<v>1</v>' },
            ],
          ],
        },
      ],
      strings:
        '<si><r><rPr><b/></rPr><t>Do</t></r><r><t>ver</t></r><rPh><t>reading aid</t></rPh></si><si><t>plan_x000A_2009</t></si>',
    }),
  'footnote-mark': () =>
    packSheet({
      rows: [
        [...WANTED],
        row('Dover', {
          attributes: 't="inlineStr"',
          xml: '<is><r><t>12.3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>',
        }),
        row('Swale', 4),
      ],
    }),
  'struck-out': () =>
    withValue(styled('struck', 7.1), {
      attributes: 't="inlineStr"',
      xml: '<is><r><rPr><strike/></rPr><t>7.1</t></r><r><t> 7.3</t></r></is>',
    }),
  'leading-and-trailing-blanks': () =>
    packSheet({
      rows: [
        [],
        [],
        ...ROWS.map((cells) => [null, ...cells]),
        [],
        [styled('tenths', ''), { attributes: 's="2"', xml: '' }],
        [null, { attributes: 's="1"', xml: '' }],
      ],
    }),
  'blank-row-inside': () => packSheet({ rows: [...ROWS.slice(0, 2), [], ...ROWS.slice(2)] }),
  'title-and-notes': () =>
    packSheet({
      rows: [
        ['Kent LCSP return, 2007/08'],
        [],
        ...ROWS,
        ['Source: the plan'],
        [],
        ['Figures for Dover are provisional'],
      ],
      after: '<mergeCells><mergeCell ref="A1:H1"/></mergeCells>',
    }),
  'areas-only': () => packSheet({ rows: [[...WANTED], ['Ashford Rural'], ['Dover']] }),
  'header-only': () => packSheet({ rows: [[...WANTED]] }),
  'header-in-capitals': () => packSheet({ rows: [WANTED.map((name) => name.toUpperCase()), row('Dover', 7.1)] }),
  'currency-format': () => withValue(styled('pounds', 16340), styled('quotedPercent', 7.1)),
  'truth-values': () => withValue({ attributes: 't="b"', xml: '<v>1</v>' }),
  'prefixed-without-addresses': () => packSheet({ xml: prefixed }),
  'secret-and-control-character': () => withValue('_x0007_7.1'),
  // Read, and said so.
  'percent-cells': () =>
    withValue(
      styled('percent', 0.071),
      styled('percent', '7.0999999999999994E-2'),
      styled('percent', 0.0712345),
      styled('percent', 7.1),
      formula('D2/2', '3.5499999999999997E-2', 's="2"'),
    ),
  'withheld-figures': () =>
    packSheet({
      rows: [
        [...WANTED],
        row('Dover', styled('percent', 0.0123), 'c'),
        row('Swale', styled('tenths', 1.2345), '[c]'),
        row('Thanet', styled('struck', 123), 'low'),
        row('Canterbury City', styled('date', 1.23), 'x'),
      ],
    }),
  'rounded-display': () => withValue(styled('tenths', 7.1234), styled('tenths', 7)),
  'scaled-display': () => withValue(styled('thousands', 12345)),
  formulas: () =>
    withValue(
      formula('1+1', '2'),
      { xml: '<f t="shared" si="0" ref="D3:D4">D2</f><v>2</v>' },
      { xml: '<f t="shared" si="0"/><v>2</v>' },
      5,
      formula('[1]Old!A1', '6.5'),
      formula('IF(D2=2,"","x")', '', 't="str"'),
    ),
  'formula-without-value': () => withValue(7.1, formula('D2+1', null), formula('D2+1', '')),
  'formula-with-error': () =>
    withValue(formula('1/0', '#DIV/0!', 't="e"'), { attributes: 't="e"', xml: '<v>#N/A</v>' }),
  'hidden-rows-and-columns': () =>
    packSheet({
      rows: ROWS,
      rowAttributes: { 3: 'hidden="1"', 4: 'ht="0" customHeight="1"' },
      before: '<cols><col min="3" max="4" hidden="1"/><col min="20" max="16384" hidden="1"/></cols>',
    }),
  'hidden-sheet': () =>
    packWorkbook({
      sheets: [
        RETURN,
        { ...RETURN, name: 'Old figures', attributes: 'state="veryHidden"' },
        { name: 'Empty', attributes: 'state="hidden"' },
      ],
    }),
  'several-sheets': () => packWorkbook({ sheets: [NOTES, { ...RETURN, name: 'Return 2008' }, { name: 'Sheet3' }] }),
  macros: () => packWorkbook({ sheets: [RETURN], extra: part('xl/vbaProject.bin') }),
  'external-links': () => packWorkbook({ sheets: [RETURN], extra: part('xl/externalLinks/externalLink1.xml') }),
  comments: () => packWorkbook({ sheets: [RETURN], extra: part('xl/comments1.xml') }),
  'date-column': () =>
    packSheet({
      rows: [
        [...WANTED, 'retrieved'],
        [...row('Dover', 7.1), styled('date', 39904)],
      ],
    }),
  // Refused, with the reason.
  'dates-of-bands': () =>
    packSheet(
      {
        rows: [
          ['area', 'age_band', 'count'],
          ['Dover', styled('dayMonth', 40038), 12],
          ['Dover', styled('monthYear', 43009), 12],
          ['Dover', styled('dayMonth', 39909), 3],
        ],
      },
      'Bands',
    ),
  'dates-of-periods': () =>
    packSheet({
      rows: [
        [...WANTED],
        ['Dover', 'ni-087', styled('monthYear', 39692), 7.1],
        ['Swale', 'ni-087', styled('date', 39700), 7.1],
      ],
    }),
  'dates-of-values': () =>
    withValue(styled('date', 7.1), styled('date', 39904), { attributes: 't="d"', xml: '<v>2009-04-01T00:00:00</v>' }),
  'dates-from-1904': () => {
    const parts = workbookParts({
      sheets: [
        {
          name: 'S',
          rows: [
            [...WANTED, 'date'],
            [...row('Dover', 7.1), styled('date', 38442)],
          ],
        },
      ],
    });
    const xml = new TextDecoder()
      .decode(parts['xl/workbook.xml'])
      .replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    return packParts({ ...parts, 'xl/workbook.xml': strToU8(xml) });
  },
  'merged-cells': () =>
    packSheet({
      rows: ROWS,
      after: '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="J2:K9"/><mergeCell ref="A9:T1048576"/></mergeCells>',
    }),
  'whole-sheet-merge': () =>
    packSheet({
      rows: ROWS,
      after:
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
    }),
  'cells-beside': () =>
    packSheet(
      { rows: [ROWS[0] ?? [], [...row('Dover', 7.1), null, 'check with Swale'], [...row('Swale', 7.2), null, 3]] },
      'My return',
    ),
  'two-returns': () => packWorkbook({ sheets: [RETURN, { ...RETURN, name: 'Return (2)' }] }),
  'hidden-return': () => packWorkbook({ sheets: [NOTES, { ...RETURN, attributes: 'state="hidden"' }] }),
  'no-return': () =>
    packWorkbook({
      sheets: [
        NOTES,
        {
          name: 'Chart data',
          rows: [
            ['Area', 'Rate'],
            ['Dover', 7.1],
          ],
        },
      ],
    }),
  'years-across': () =>
    packWorkbook({
      sheets: [
        {
          name: 'Table 1',
          rows: [
            ['Area', '2007/08', '2008/09'],
            ['Dover', 6.4, 5.9],
          ],
        },
      ],
    }),
  'no-cells': () => packWorkbook({ sheets: [{ name: 'Sheet1' }] }),
  'old-xls': () => compound('Workbook'),
  locked: () => compound('EncryptedPackage'),
  'locked-zip': () => setFlag(packWorkbook({ sheets: [RETURN] })),
  xlsb: () => packParts({ ...part('_rels/.rels'), ...part('xl/workbook.bin') }),
  'text-document': () => packParts({ ...part('mimetype'), ...part('content.xml') }),
  'word-document': () => packParts({ ...part('_rels/.rels'), ...part('word/document.xml') }),
  'apple-numbers': () => packParts(part('Index/Document.iwa')),
  'plain-zip': () => packParts(part('return.csv')),
  'renamed-csv': () => strToU8('area,indicator,period,value\nDover,ni-087,2007/08,7.1\n'),
  'renamed-page': () => strToU8('\ufeff<html><body><table></table></body></html>'),
  'xml-of-2003': () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  picture: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]),
  'no-bytes': () => empty,
  'zip-bomb': () => claimSize(packSheet({ rows: ROWS }), 'xl/worksheets/sheet1.xml', BOMB_BYTES),
  'lying-zip-bomb': () => claimSize(packSheet({ xml: ' '.repeat(BOMB_BYTES / 20) }), 'xl/worksheets/sheet1.xml', 100),
  'path-out-of-folder': () => packWorkbook({ sheets: [RETURN], extra: part('xl/../../start.bat') }),
  truncated: () => packWorkbook({ sheets: [RETURN] }).slice(0, -40),
  'entity-bomb': () =>
    packSheet({
      xml: '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>',
    }),
  'broken-xml': () => packSheet({ xml: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row>' }),
  'decimal-comma-stored': () => withValue({ xml: '<v>7,1</v>' }),
  'cells-out-of-order': () =>
    packSheet({
      xml: '<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    }),
};
