import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillBlank } from '../../pipeline/publish/downloads/workbook/addTableSheet.ts';
import { FIGURE_COLUMNS } from '../../pipeline/publish/downloads/figureColumns.ts';
import { publishShipped, OUT } from './published.ts';
import { RELEASE } from '../releases/shippedVersion.ts';

const built = publishShipped({ withArchives: true });
const bytesOf = async (ending: string) =>
  (await built).files.get(`${OUT}/downloads/kent-lcsp-outcomes_${RELEASE}.${ending}`) ?? new Uint8Array();

async function openWorkbook(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await bytesOf('xlsx');
  // The library's own Buffer type is older than Node's.
  await workbook.xlsx.load(bytes.slice().buffer as unknown as ExcelJS.Buffer);
  return workbook;
}

test('two builds give the same workbook and the same archive, byte for byte', async () => {
  const again = await publishShipped({ withArchives: true });
  for (const ending of ['xlsx', 'zip']) {
    const path = `${OUT}/downloads/kent-lcsp-outcomes_${RELEASE}.${ending}`;
    expect(Buffer.from(again.files.get(path) ?? []).equals(await bytesOf(ending)), ending).toBe(true);
  }
});

test('the workbook has a cover, contents, notes and one marked-up table a sheet', async () => {
  const workbook = await openWorkbook();
  const names = workbook.worksheets.map((sheet) => sheet.name);
  expect(names.slice(0, 3)).toEqual(['Cover', 'Contents', 'Notes']);
  expect(names.length).toBeGreaterThan(45);
  for (const sheet of workbook.worksheets.slice(1)) expect(Object.keys(tablesOf(sheet)), sheet.name).toHaveLength(1);
});

/** The library types `tables` only in its model. */
const tablesOf = (sheet: ExcelJS.Worksheet): object => (sheet as unknown as { tables: object }).tables;

test('no sheet has a merged or a blank cell, and every title is in A1', async () => {
  for (const sheet of (await openWorkbook()).worksheets) {
    expect(sheet.model.merges, sheet.name).toEqual([]);
    expect(String(sheet.getCell('A1').value).length, sheet.name).toBeGreaterThan(3);
    const width = sheet.columnCount;
    const tableTop = sheet
      .getSheetValues()
      .findIndex((row) => Array.isArray(row) && row.filter((cell) => cell !== undefined).length === width && width > 1);
    sheet.eachRow((row, number) => {
      const cells = Array.from(
        { length: number < tableTop || width === 1 ? 1 : width },
        (_, index) => row.getCell(index + 1).value,
      );
      expect(
        cells.filter((cell) => cell === null || cell === ''),
        `${sheet.name} row ${number}`,
      ).toEqual([]);
    });
  }
});

test('the workbook holds the figures at full precision and no formula', async () => {
  const workbook = await openWorkbook();
  const sheet = workbook.getWorksheet('all-figures');
  const numbers: number[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.formula).toBeUndefined();
      if (typeof cell.value === 'number') numbers.push(cell.value);
    }),
  );
  expect(numbers.length).toBeGreaterThan(3000);
  expect(numbers).toContain((100 * 1483240) / 27886066);
});

test('the workbook carries no date of making', async () => {
  const parts = unzipSync(await bytesOf('xlsx'));
  const core = new TextDecoder().decode(parts['docProps/core.xml']);
  expect(core).toContain('dc:creator');
  expect(core).not.toContain('dcterms:');
});

test.each([
  ['value', 'c', '[c]'],
  ['numerator', 'low', '[low]'],
  ['denominator', null, '[x]'],
  ['lower_95', null, '[z]'],
  ['note', 'c', '[z]'],
])('a blank %s in a row of status %s reads %s', (name, status, symbol) => {
  const row = FIGURE_COLUMNS.map((column) => (column.name === 'status' ? status : null));
  const table = { columns: FIGURE_COLUMNS } as unknown as Parameters<typeof fillBlank>[3];
  expect(
    fillBlank(
      null,
      FIGURE_COLUMNS.find((column) => column.name === name),
      row,
      table,
    ),
  ).toBe(symbol);
});

test('the archive holds every download, a README and the licences', async () => {
  const names = Object.keys(unzipSync(await bytesOf('zip')));
  const folder = await built;
  const downloads = [...folder.files.keys()].filter(
    (path) => path.startsWith(`${OUT}/downloads/`) && !path.endsWith('.zip'),
  );
  expect(
    downloads.map((path) => path.slice(`${OUT}/downloads/`.length)).filter((path) => !names.includes(path)),
  ).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'LICENCES.txt', 'datapackage.json']));
  const licences = new TextDecoder().decode(unzipSync(await bytesOf('zip'))['LICENCES.txt']);
  expect(licences).toContain('not stated in the document: Service Level Business Plan');
  const readme = new TextDecoder().decode(unzipSync(await bytesOf('zip'))['README.txt']);
  for (const surprise of ['UTF-8', '2008/09', 'as_printed', 'up to 17 figures']) expect(readme).toContain(surprise);
});
