import { expect, test } from 'vitest';
import type { OpenedFile } from '../../pipeline/open/openedFile.ts';
import { date, number, packOds, packOdsSheet, typed } from '../workbook/packOds.ts';
import { formula, packSheet, packWorkbook, styled } from '../workbook/packWorkbook.ts';
import { open, saidOf } from './openedText.ts';

const sheetsOf = ({ parts }: OpenedFile) => parts.flatMap((part) => (part.kind === 'sheets' ? part.sheets : []));
const cellsOf = (opened: OpenedFile): readonly (readonly string[])[] =>
  sheetsOf(opened).flatMap(({ rows }) => rows.map(({ cells }) => cells));

const SHEETS = [
  { name: 'Cover', rows: [['Absence in Kent'], [], ['Published 2009']] },
  {
    name: 'Table 1',
    rows: [
      ['Table 1: absence by area'],
      [null, null],
      ['area', 'period', 'value'],
      ['Dover', '2008/09', 7.1],
      [null, '2009/10', 0.0625],
      [],
      ['Note: provisional'],
    ],
  },
];

test('every sheet is given whole, titles and notes too, and an .ods like an .xlsx', async () => {
  const wanted = [
    {
      name: 'Cover',
      merges: [],
      rows: [
        { line: 1, cells: ['Absence in Kent'] },
        { line: 3, cells: ['Published 2009'] },
      ],
    },
    {
      name: 'Table 1',
      merges: [],
      rows: [
        { line: 1, cells: ['Table 1: absence by area'] },
        { line: 3, cells: ['area', 'period', 'value'] },
        { line: 4, cells: ['Dover', '2008/09', '7.1'] },
        { line: 5, cells: ['', '2009/10', '0.0625'] },
        { line: 7, cells: ['Note: provisional'] },
      ],
    },
  ];
  const xlsx = await open('a.xlsx', packWorkbook({ sheets: SHEETS }));
  const ods = await open('a.ods', packOds(SHEETS));
  expect(xlsx).toEqual({ findings: [], parts: [{ kind: 'sheets', name: 'a.xlsx', format: 'xlsx', sheets: wanted }] });
  expect(ods).toEqual({ findings: [], parts: [{ kind: 'sheets', name: 'a.ods', format: 'ods', sheets: wanted }] });
});

test('school years and age bands that became dates are named for what they were, with the cell', async () => {
  const xlsx = packSheet(
    {
      rows: [
        ['area', 'time_period', 'age_band', 'value'],
        ['Dover', styled('monthYear', 39692), styled('dayMonth', 40061), 1],
        ['Dover', 39692, styled('monthYear', 41913), 2],
        ['Dover', '2008/09', styled('dayMonth', 39942), 39692],
      ],
    },
    'Table',
  );
  const ods = packOdsSheet(
    [
      ['area', 'time_period', 'age_band', 'value'],
      ['Dover', date('2008-09-01', 'monthYear'), date('2009-09-05', 'dayMonth'), 1],
      ['Dover', 39692, date('2014-10-01', 'monthYear'), 2],
      ['Dover', '2008/09', date('2009-05-09', 'dayMonth'), 39692],
    ],
    'Table',
  );
  const [first, second] = await Promise.all([open('a.xlsx', xlsx), open('a.ods', ods)]);
  expect(
    first.findings.map(({ severity, code, line, message }) => [
      severity,
      code,
      line,
      / cell (.*) - /.exec(message)?.[1],
    ]),
  ).toEqual([
    [
      'warning',
      'W16',
      2,
      'Table!B2 holds a date, Sep-08: the spreadsheet made it of what was typed, probably "2008/09"',
    ],
    ['warning', 'W16', 2, 'Table!C2 holds a date, 5-Sep: the spreadsheet made it of what was typed, probably "5-9"'],
    [
      'warning',
      'W16',
      3,
      'Table!B3 holds a date, 1-Sep-2008 (stored as 39692): the spreadsheet made it of what was typed, probably "2008/09"',
    ],
    ['warning', 'W16', 3, 'Table!C3 holds a date, Oct-14: the spreadsheet made it of what was typed, probably "10-14"'],
    ['warning', 'W16', 4, 'Table!C4 holds a date, 9-May: the spreadsheet made it of what was typed, probably "5-9"'],
  ]);
  expect(second.findings.map(({ message }) => message)).toEqual(first.findings.map(({ message }) => message));
  expect(cellsOf(second)).toEqual(cellsOf(first));
  expect(cellsOf(first)[1]).toEqual(['Dover', '2008-09-01', '2009-09-05', '1']);
});

test('dates a publisher means are ISO text and nothing is said of them', async () => {
  const opened = await open(
    'a.ods',
    packOdsSheet([
      ['area', 'published'],
      ['Dover', date('2009-04-06', 'date')],
    ]),
  );
  expect(opened.findings).toEqual([]);
  expect(cellsOf(opened)).toEqual([
    ['area', 'published'],
    ['Dover', '2009-04-06'],
  ]);
});

test('what a return may not hold is read as it stands and told, what every published sheet holds is not', async () => {
  const rows = [
    ['area', 'value'],
    ['a', formula('1/0', '#DIV/0!', 't="e"')],
    [
      'b',
      {
        attributes: 't="inlineStr"',
        xml: '<is><r><t>12.3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>',
      },
    ],
    ['c', styled('struck', 7.1)],
    ['d', styled('percent', 0.071)],
    ['e', styled('tenths', 7.1234)],
    ['f', formula('1+1', '2')],
    ['g', formula('A1', null)],
  ];
  const opened = await open('a.xlsx', packSheet({ rows }));
  expect(cellsOf(opened).slice(1)).toEqual([
    ['a', '#DIV/0!'],
    ['b', '12.3'],
    ['c', '7.1'],
    ['d', '7.1'],
    ['e', '7.1234'],
    ['f', '2'],
    ['g', ''],
  ]);
  expect(saidOf(opened)).toEqual(['warning W18', 'warning W19', 'warning W19', 'warning W14', 'warning W17']);
});

test('hidden sheets are named and not read, hidden rows named and read', async () => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  const xlsx = packWorkbook({
    sheets: [
      { name: 'Shown', rows, rowAttributes: { 2: 'hidden="1"' } },
      { name: 'Old', rows, attributes: 'state="hidden"' },
    ],
  });
  const ods = packOds([
    { name: 'Shown', rows, rowAttributes: { 2: 'table:visibility="collapse"' } },
    { name: 'Old', rows, attributes: 'table:style-name="hidden"' },
  ]);
  for (const bytes of [xlsx, ods]) {
    const opened = await open('a', bytes);
    expect(sheetsOf(opened).map(({ name, rows: read }) => [name, read.length])).toEqual([['Shown', 2]]);
    expect(opened.findings.map(({ message }) => message.split(' - ')[1])).toEqual([
      'sheet Shown has hidden rows with data (2): they are read like the others',
      'hidden sheet Old holds data: not read',
    ]);
  }
});

test('merged cells are told by their corners', async () => {
  const opened = await open(
    'a.xlsx',
    packSheet({
      rows: [
        ['Persons', null, 'Males'],
        ['1', '2', '3'],
      ],
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    }),
  );
  expect(sheetsOf(opened)[0]?.merges).toEqual([{ first: { line: 1, column: 1 }, last: { line: 1, column: 2 } }]);
});

test('a workbook about single people is not opened, in a hidden sheet neither', async () => {
  const people = {
    name: 'Pupils',
    rows: [
      ['upn', 'surname', 'absence'],
      ['A1', 'B', 3],
    ],
    attributes: 'state="hidden"',
  };
  const opened = await open('a.xlsx', packWorkbook({ sheets: [{ name: 'Shown', rows: [['a', 1]] }, people] }));
  expect([saidOf(opened), opened.parts]).toEqual([['error X08'], []]);
});

test('a workbook that would grow beyond the limit is refused: repeated cells, and rows that reach far to the right', async () => {
  const repeated = packOds([
    {
      name: 'S',
      xml: '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>',
    },
  ]);
  const wide = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
    '',
  );
  const far = packSheet({
    xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${wide}</sheetData></worksheet>`,
  });
  for (const bytes of [repeated, far]) {
    const opened = await open('a', bytes);
    expect([saidOf(opened), opened.parts]).toEqual([['error W03'], []]);
  }
});

test('a workbook without content, an old one and a locked one are refused', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  expect(saidOf(await open('a.xlsx', packSheet({ rows: [] })))).toEqual(['error P01']);
  expect(saidOf(await open('a.xls', old))).toEqual(['error W01']);
});

test('types of an .ods become text as those of an .xlsx', async () => {
  const opened = await open(
    'a.ods',
    packOdsSheet([
      ['area', 'x'],
      ['a', typed('boolean', 'office:boolean-value="false"', 'FALSE')],
      ['b', typed('currency', 'office:value="12.50" office:currency="GBP"', '\u00a312.50')],
      ['c', number('1.0E-05')],
      ['d', 'two\nlines'],
      ['e', { attributes: '', element: 'table:covered-table-cell' }],
    ]),
  );
  expect(cellsOf(opened).slice(1)).toEqual([
    ['a', 'FALSE'],
    ['b', '12.5'],
    ['c', '0.00001'],
    ['d', 'two\nlines'],
    ['e'],
  ]);
});
