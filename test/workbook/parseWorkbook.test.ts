import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { parseWorkbook } from '../../pipeline/read/workbook/parseWorkbook.ts';
import { WORKBOOK_LIMITS } from '../../pipeline/read/workbook/workbookLimits.ts';
import { FIXTURES, WANTED } from './makeFixtures.ts';
import { packParts, packSheet, sheetXml, STYLES, workbookParts, type TestCell } from './packWorkbook.ts';

const read = (bytes: Uint8Array): ReturnType<typeof parseWorkbook> =>
  parseWorkbook('return.xlsx', bytes, { wantedColumns: WANTED });
const bytesOf = (name: string): Uint8Array => FIXTURES[name]?.() ?? new Uint8Array(0);
const ROWS = [
  [...WANTED],
  ['Dover', 'ni-087', '2007/08', '7.1', '', '', '', 'plan'],
  ['Swale', 'ni-087', '2007/08', '0', '', '', '', 'plan, page 11'],
];
const asCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((cells) => `${cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`).join(''),
  );

test('a workbook reads as the CSV of the same table', async () => {
  const rows = ROWS.map((cells) =>
    cells.map((cell) => (cell === '' ? null : /^[\d.]+$/.test(cell) ? Number(cell) : cell)),
  );
  const { header, rows: found, findings } = await read(packSheet({ rows }));
  const csv = parseTable('return.csv', asCsv(ROWS));
  expect({ header, rows: found, findings }).toEqual({ header: csv.header, rows: csv.rows, findings: [] });
});

test('a workbook another program wrote reads as it was filled in', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Return');
  for (const cells of ROWS) sheet.addRow(cells.map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)));
  sheet.getCell('D2').value = 0.071;
  sheet.getCell('D2').numFmt = '0.0%';
  book.addWorksheet('Hidden', { state: 'hidden' }).addRow(['left over']);
  const { rows, findings } = await read(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(rows.map(({ cells }) => cells)).toEqual(ROWS.slice(1));
  expect(findings.map(({ code }) => code).toSorted()).toEqual(['W09', 'W14']);
});

test('the table says in which sheet and row it stood', async () => {
  expect(await read(bytesOf('title-and-notes'))).toMatchObject({ sheet: 'Sheet1', headerLine: 3 });
  expect(await read(bytesOf('locked'))).toMatchObject({ sheet: '', headerLine: 0 });
});

test('no finding of a row whose status withholds its figures repeats one', async () => {
  const { findings } = await read(bytesOf('withheld-figures'));
  expect(findings.map(({ code }) => code)).toEqual(['W19', 'W16']);
  for (const { message } of findings) expect(message).not.toMatch(/\d\.\d|\b123\b/);
});

const struckText = (text: string): TestCell => ({
  attributes: `s="${STYLES.struck}" t="inlineStr"`,
  xml: `<is><t>${text}</t></is>`,
});

test('a row that is struck through as a whole is one finding', async () => {
  const row = ['Dover', 'ni-087', '2007/08', '7.1', '142', '2000', '', 'plan'].map(struckText);
  const { findings } = await read(packSheet({ rows: [[...WANTED], row] }));
  expect(findings.map(({ code, message }) => `${code} ${message.split(' - ')[1]}`)).toEqual([
    'W19 cells of Sheet1!A2:H2 are struck through: it is not clear whether they still hold',
  ]);
});

test('what a cell of a row with a small count shows is not told', async () => {
  const percent = { attributes: `s="${STYLES.percent}"`, xml: '<v>0.0015</v>' };
  const { findings } = await read(
    packSheet({ rows: [[...WANTED], ['Dover', 'ni-117', '2007/08', percent, 3, 2000, null, 'plan']] }),
  );
  expect(findings.map(({ code }) => code)).toEqual(['W14']);
  expect(findings[0]?.message).not.toMatch(/0\.0015|0\.1|0\.2|\b3\b/);
});

test.each([
  ['bytes', 100],
  ['part', 100],
  ['total', 1000],
  ['parts', 3],
  ['cells', 5],
] as const)('a workbook over the limit of %s is refused', async (limit, most) => {
  const limits = { ...WORKBOOK_LIMITS, [limit]: most };
  const { header, findings } = await parseWorkbook('return.xlsx', bytesOf('plain-return'), {
    wantedColumns: WANTED,
    limits,
  });
  expect(header).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['W03']);
});

test('every row of a large sheet is read within the time a test may take', async () => {
  const body = Array.from({ length: 20_000 }, (_, index) => [
    `Place ${index}`,
    'ni-087',
    '2007/08',
    index / 10,
    null,
    null,
    null,
    'plan',
  ]);
  const bytes = packSheet({ rows: [[...WANTED], ...body] });
  const { rows } = await read(bytes);
  expect(rows.length).toBe(20_000);
});

test('a whole empty sheet formatted to the last row costs no rows', async () => {
  const xml = sheetXml({ name: 'S', rows: [[...WANTED], ROWS[1] ?? []] }).replace(
    '</sheetData>',
    '<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>',
  );
  const { rows, findings } = await read(packSheet({ xml }));
  expect(rows.length).toBe(1);
  expect(findings).toEqual([]);
});

// Either a table or an error: never a crash, and never an empty table without a reason.
async function expectJudged(bytes: Uint8Array): Promise<void> {
  const { rows, findings } = await read(bytes);
  if (rows.length === 0) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
}

const changes = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 });

function change(bytes: Uint8Array, list: readonly { at: number; byte: number }[]): Uint8Array {
  const copy = bytes.slice();
  for (const { at, byte } of list) copy[at % copy.length] = byte;
  return copy;
}

test('a workbook with changed bytes is read or refused', async () => {
  const bytes = bytesOf('percent-cells');
  await fc.assert(
    fc.asyncProperty(changes, async (list) => expectJudged(change(bytes, list))),
    { numRuns: 300 },
  );
});

test('a workbook cut anywhere is refused', async () => {
  const bytes = bytesOf('plain-return');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (end) => expectJudged(bytes.slice(0, end))),
    { numRuns: 100 },
  );
});

test('a workbook whose parts were changed before packing is read or refused', async () => {
  const parts = workbookParts({
    sheets: [
      { name: 'S', rows: ROWS.map((cells) => [...cells]), after: '<mergeCells><mergeCell ref="J1:K2"/></mergeCells>' },
    ],
    strings: '<si><t>a</t></si>',
  });
  const names = Object.keys(parts);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), changes, async (name, list) => {
      await expectJudged(packParts({ ...parts, [name]: change(parts[name] ?? new Uint8Array(1), list) }));
    }),
    { numRuns: 300 },
  );
});

test('bytes that are no workbook are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) =>
      expectJudged(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
    ),
    { numRuns: 200 },
  );
});

test('no module of the project loads the workbook reader at its top', () => {
  const sources = ['pipeline', 'src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('workbook'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(sources.length).toBeGreaterThan(50);
  // The loader only names the reader, and src/check/workbook.ts is the script of its own that a page asks for when needed.
  const loads = /^import (?!type)[^;]*from '[^']*read\/workbook\/(?!loadWorkbookReader)/m;
  expect(sources.filter((path) => loads.test(readFileSync(path, 'utf8')))).toEqual(['src/check/workbook.ts']);
});

test('one cell left in the last row is told by itself, and the blank rows above it are not', async () => {
  const stray = packSheet({ rows: ROWS });
  const parts = unzipSync(stray);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[path] ?? new Uint8Array(0));
  const row = '<row r="1048576"><c r="C1048576"><v>7</v></c></row></sheetData>';
  const { rows, findings } = await read(packParts({ ...parts, [path]: strToU8(sheet.replace('</sheetData>', row)) }));
  expect(findings.map(({ message }) => message)).toEqual([
    'line 1048576 - cell Sheet1!C1048576 stands 1,048,572 blank rows below the table: not read - delete what was left behind there, or move it up to the table',
  ]);
  expect(rows).toHaveLength(2);
});

test.each([
  [
    ['Area', '2007/08 [note 1]', '2008/09 [p]'],
    /^[^-]+- no row .* each year is a column - give each year .*the status of its rows$/,
  ],
  [['LCSP', '2007/08', '2008/09¹'], /in row 1 of Sheet1 each year is a column - give each year .* status, source$/],
])('of a sheet with the years %j across it is said that each is a column', async (header, words) => {
  const { findings } = await read(packSheet({ rows: [header, ['Dover', 6.4, 5.9]] }));
  expect(findings.map(({ code }) => code)).toEqual(['W06']);
  expect(findings[0]?.message).toMatch(words);
});

const IN_TWO_ROWS = [
  ['area', 'indicator', 'period', 'Figures', null, null, 'status', 'source'],
  [null, null, null, 'value', 'numerator', 'denominator', null, null],
  ['Dover', 'ni-087', '2008/09', 5.9, 113, 1915, null, 'School census'],
];
const MERGED = '<mergeCells count="2"><mergeCell ref="D1:F1"/><mergeCell ref="A1:A2"/></mergeCells>';

test.each([
  ['half of the names', IN_TWO_ROWS, 1],
  ['fewer', [['Return'], [null, 'indicator', null, 'Figures', null, null, 'status', null], ...IN_TWO_ROWS.slice(1)], 2],
])('of a header in two rows with %s in the first one thing is said', async (_, rows, line) => {
  const { header, findings } = await read(packSheet({ rows, after: MERGED }));
  expect(header).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['W06']);
  expect(findings[0]?.message).toContain(`the header stands in two rows, ${line} and ${line + 1} of Sheet1`);
  expect(findings[0]?.message).toMatch(/ - put the column names in one row, unmerged: area, indicator, /);
});

test('a title above a whole header is no first row of it', async () => {
  const { findings } = await read(packSheet({ rows: [[...WANTED.map(() => null), 'area'], ...ROWS] }));
  expect(findings.map(({ code }) => code)).not.toContain('W06');
});
