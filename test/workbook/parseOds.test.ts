import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { parseWorkbook } from '../../pipeline/read/workbook/parseWorkbook.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { readContext } from '../bad-inputs/readContext.ts';
import { WANTED } from './makeFixtures.ts';
import { ODS_FIXTURES } from './makeOdsFixtures.ts';
import { date, number, odsParts, packOds, packOdsSheet, typed, type OdsCell } from './packOds.ts';
import { packParts, packSheet, styled, type TestCell } from './packWorkbook.ts';

const read = (name: string, bytes: Uint8Array): ReturnType<typeof parseWorkbook> =>
  parseWorkbook(name, bytes, { wantedColumns: WANTED });

const PERIOD = { xlsx: styled('monthYear', 39692), ods: date('2008-09-01', 'monthYear') };
const PERCENT = { xlsx: styled('percent', 0.071), ods: typed('percentage', 'office:value="0.071"', '7.1%', 'percent') };
const TENTHS = { xlsx: styled('tenths', 7.1234), ods: number(7.1234, 'tenths') };
const STRUCK = { xlsx: styled('struck', 7), ods: number(7, 'struck') };

/** Cells that both formats can hold, each as either writes it. */
const CELLS: readonly { readonly xlsx: TestCell; readonly ods: OdsCell }[] = [
  ...['Dover', 'ni-087', '2008/09', '7,1', 'c', '', 'Source: plan', null, 7.1, 0, 1_234_567].map((cell) => ({
    xlsx: cell,
    ods: cell,
  })),
  ...[PERIOD, PERCENT, TENTHS, STRUCK],
];

test('a table reads alike from an .ods and an .xlsx, findings and all', async () => {
  const cell = fc.constantFrom(...CELLS);
  const row = fc.array(cell, { minLength: 1, maxLength: WANTED.length });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const xlsx = packSheet({ rows: [[...WANTED], ...rows.map((cells) => cells.map((one) => one.xlsx))] });
      const ods = packOdsSheet([[...WANTED], ...rows.map((cells) => cells.map((one) => one.ods))]);
      expect(await read('a', ods)).toEqual(await read('a', xlsx));
    }),
    { numRuns: 100 },
  );
});

test('a return sent as .ods is checked like the same as .xlsx', async () => {
  const rows = [
    ['Return of Dover'],
    [],
    [...WANTED],
    ['Dover', 'ni-087', '2008/09', 5.6, 108, 1939, '', 'School census'],
    ['Dovr', 'ni-087', '2007/08', 6.6, 128, 1942, '', 'School census'],
  ];
  const registers = readContext();
  const check = (file: string, bytes: Uint8Array) =>
    checkReturnFile({ file, bytes, registers, today: '2025-11-01' }, { loadWorkbookReader });
  const ods = await check('dover.ods', packOdsSheet(rows));
  const xlsx = await check('dover.xlsx', packSheet({ rows }));
  expect(ods.rowsRead).toBe(2);
  expect(ods.findings.map(({ code, line }) => [code, line])).toContainEqual(['N01', 5]);
  expect(ods.findings.map(({ message }) => message)).toEqual(xlsx.findings.map(({ message }) => message));
  expect(ods.csv).toEqual(xlsx.csv);
});

// Either a table or an error: never a crash, and never an empty table without a reason.
async function expectJudged(bytes: Uint8Array): Promise<void> {
  const { rows, findings } = await read('a.ods', bytes);
  if (rows.length === 0) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
}

const changes = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 });

function change(bytes: Uint8Array, list: readonly { at: number; byte: number }[]): Uint8Array {
  const copy = bytes.slice();
  for (const { at, byte } of list) copy[at % copy.length] = byte;
  return copy;
}

test('an .ods with changed bytes is read or refused', async () => {
  const bytes = ODS_FIXTURES['ods-plain-return']?.() ?? new Uint8Array(0);
  await fc.assert(
    fc.asyncProperty(changes, async (list) => expectJudged(change(bytes, list))),
    { numRuns: 200 },
  );
});

test('an .ods whose parts were changed before packing is read or refused', async () => {
  const parts = odsParts([{ name: 'S', rows: [[...WANTED], ['Dover', 'ni-087', '2008/09', number(7.1, 'tenths')]] }]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), changes, async (name, list) => {
      await expectJudged(packParts({ ...parts, [name]: change(parts[name] ?? new Uint8Array(1), list) }));
    }),
    { numRuns: 200 },
  );
});

test('a document of many sheets is read once, whichever sheet is asked for', async () => {
  const sheets = Array.from({ length: 300 }, (_, at) => ({ name: `S${at}`, rows: [['note', 'text']] }));
  const last = { name: 'Return', rows: [[...WANTED], ['Dover', 'ni-087', '2008/09', 7.1]] };
  const { rows, sheet } = await read('a.ods', packOds([...sheets, last]));
  expect([sheet, rows.length]).toEqual(['Return', 1]);
});

test('a cell without a style of its own has that of its row, else of its column', async () => {
  const percent = { attributes: 'office:value-type="float" office:value="0.071"' };
  const before =
    '<table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="percent"/>';
  const rows = [[...WANTED], ['Dover', 'ni-087', '2008/09', percent], ['Swale', 'ni-087', '2008/09', percent]];
  const rowAttributes = { 3: 'table:default-cell-style-name="scaled"' };
  const { rows: found, findings } = await read('a.ods', packOds([{ name: 'S', rows, before, rowAttributes }]));
  expect(found.map(({ cells }) => cells[3])).toEqual(['7.1', '0.071']);
  expect(findings.map(({ code, line }) => [code, line])).toEqual([
    ['W14', 2],
    ['W15', 3],
  ]);
});
