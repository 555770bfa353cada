import { strToU8 } from 'fflate';
import { WANTED } from './makeFixtures.ts';
import { date, number, odsParts, packOds, packOdsSheet, rowsXml, typed } from './packOds.ts';
import type { OdsCell } from './packOds.ts';
import { packParts } from './packWorkbook.ts';

const row = (area: string, value: OdsCell, period: OdsCell = '2007/08'): OdsCell[] => [
  area,
  'ni-087',
  period,
  value,
  null,
  null,
  null,
  'plan',
];
const ROWS: readonly OdsCell[][] = [[...WANTED], row('Ashford Rural', 7.1), row('Dover', 6.5), row('Gravesham', 5)];
const RETURN = { name: 'Return', rows: ROWS };
const withValue = (...values: readonly OdsCell[]): Uint8Array =>
  packOdsSheet([[...WANTED], ...values.map((value, index) => row(`Place ${index + 1}`, value))]);
const text = (xml: string, attributes = ''): OdsCell => ({
  attributes: `office:value-type="string" ${attributes}`,
  xml,
});
const formula = (code: string, cell: string, shown: string): OdsCell => ({
  attributes: `table:formula="of:=${code}" ${cell}`,
  xml: shown === '' ? '' : `<text:p>${shown}</text:p>`,
});

// Rows to the last of a sheet, as a document with formats has them.
const BLANK_TO_THE_END =
  '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** OpenDocument spreadsheets as people really send them, by what is odd about each. */
export const ODS_FIXTURES: Readonly<Record<string, () => Uint8Array>> = {
  'ods-plain-return': () => packOds([RETURN]),
  'ods-repeated': () =>
    packOds([
      {
        name: 'Return',
        xml: [
          rowsXml([[...WANTED]]),
          '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
          '<table:table-header-rows>',
          rowsXml([row('Dover', 6.5)], { 1: 'table:number-rows-repeated="3"' }),
          '</table:table-header-rows>',
          rowsXml([['Swale', 'ni-087', '2007/08', number(5, '', 'table:number-columns-repeated="3"'), null, 'plan']]),
          BLANK_TO_THE_END,
        ].join(''),
      },
    ]),
  'ods-types': () =>
    withValue(
      number(7.1),
      number('7.0999999999999996'),
      typed('percentage', 'office:value="0.071"', '7.1%', 'percent'),
      typed('percentage', 'office:value="0.0715"', '7.15%'),
      typed('percentage', 'office:value="0.0712345"', '7.1%', 'bold-percent'),
      typed('currency', 'office:currency="GBP" office:value="12"', '£12.00'),
      typed('boolean', 'office:boolean-value="true"', 'TRUE'),
      typed('time', 'office:time-value="PT10H14M00S"', '10:14'),
      number(7.1234, 'tenths'),
      number(12345, 'scaled'),
      number(-1234, 'grouped'),
      text('<text:p>7,1</text:p>'),
    ),
  'ods-texts': () =>
    withValue(
      text('<text:p>two</text:p><text:p>lines</text:p>'),
      text('<text:p>  a <text:s text:c="2"/>b\n c<text:tab/>d<text:line-break/>e</text:p>'),
      text('<text:p>shown</text:p>', 'office:string-value="stored"'),
      text('<office:annotation><text:p>a comment</text:p></office:annotation><text:p>7.1</text:p>'),
      text('<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame><text:p>7.2</text:p>'),
      text('<text:p>12.3<text:span text:style-name="raised">1</text:span></text:p>'),
      number(7.1, 'struck'),
    ),
  'ods-formulas': () =>
    withValue(
      formula('[.D1]*2', 'office:value-type="float" office:value="14"', '14'),
      formula("'file:///old.ods'#$Sheet1.A1", 'office:value-type="float" office:value="3"', '3'),
      formula('1/0', 'office:value-type="string" office:string-value="" calcext:value-type="error"', '#DIV/0!'),
      formula('[.X9]', '', ''),
    ),
  'ods-dates': () =>
    packOdsSheet([
      [...WANTED],
      row('Dover', 7.1, date('2008-09-01', 'date')),
      row('Dover', 7.1, date('2008-09-01', 'monthYear')),
      row('Dover', 7.1, date('2026-10-09', 'dayMonth')),
      row('Dover', 7.1, date('2008-09-02', 'date')),
      row('Dover', date('2009-04-06', 'dayMonth')),
      row('Dover', date('2009-04-06T12:00:00')),
      row('Dover', 7.1, number(39692)),
    ]),
  'ods-hidden': () =>
    packOds([
      {
        ...RETURN,
        rowAttributes: { 3: 'table:visibility="filter"', 4: 'table:visibility="collapse"' },
        before:
          '<table:table-column table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>',
      },
      { ...RETURN, name: 'Old', attributes: 'table:style-name="hidden"' },
      { name: "'file:///old.ods'#Sheet1", rows: ROWS },
    ]),
  'ods-merged': () =>
    packOds([
      {
        name: 'Return',
        rows: [
          [
            {
              attributes: 'office:value-type="string" table:number-columns-spanned="8"',
              xml: '<text:p>Title</text:p>',
            },
          ],
          [...WANTED],
          row('Ashford Rural', 7.1),
          row('Dover', { attributes: 'office:value-type="float" office:value="6.5" table:number-rows-spanned="2"' }),
          row('Gravesham', { attributes: '', element: 'table:covered-table-cell' }),
        ],
      },
    ]),
  'ods-locked': () => packOds([RETURN], { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
  'ods-without-kind': () => {
    const { mimetype: _, ...parts } = odsParts([RETURN]);
    return packParts(parts);
  },
  'ods-other-prefixes': () => {
    const parts = odsParts([RETURN]);
    const content = new TextDecoder()
      .decode(parts['content.xml'])
      .replaceAll('table:', 't:')
      .replaceAll('xmlns:table', 'xmlns:t');
    return packParts({ ...parts, 'content.xml': strToU8(content) });
  },
  'ods-beyond-the-last-row': () =>
    packOds([
      {
        name: 'S',
        xml: `${rowsXml([[...WANTED]])}${BLANK_TO_THE_END}${BLANK_TO_THE_END}${rowsXml([row('Dover', 7.1)])}`,
      },
    ]),
  'ods-bomb': () =>
    packOds([
      {
        name: 'S',
        xml: rowsXml([[number(1, '', 'table:number-columns-repeated="16384"')]], {
          1: 'table:number-rows-repeated="1048576"',
        }),
      },
    ]),
  'ods-damaged': () => packOds([RETURN], { 'content.xml': strToU8('<office:document-content') }),
  'ods-value-of-no-type': () => withValue({ attributes: 'office:value-type="float" office:value="seven"' }),
};
