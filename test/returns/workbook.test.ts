import { Workbook } from 'exceljs';
import { expect, test } from 'vitest';
import { ofReturns, readWith, registerOf, rowsOfReturns } from './sentReturns.ts';

const HEADER = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];
const REGISTER = registerOf('malling.xlsx,Malling,2009-10-01,in force,,,');

async function sheetOf(...rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('Return').addRows([HEADER, ...rows].map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a workbook is read as the table it holds', async () => {
  const sheet = await sheetOf(
    ['Malling', 'ni-114', '2007/08', 1.5, 12, 8000, '', 'Invented, for a "test"'],
    ['Malling', 'ni-114', '2008/09', 0.38, 3, 8000, '', 'Invented'],
  );
  const read = await readWith({ 'register.csv': REGISTER, 'malling.xlsx': sheet });
  expect(rowsOfReturns(read)).toEqual(['Malling ni-114 2007/08 12', 'Malling ni-114 2008/09  c']);
  expect(read.checked.tables.get('observations-returns')?.rows.map(({ line }) => line)).toEqual([2, 3]);
});

test('a finding stands at the row of the sheet, blank rows counted', async () => {
  const sheet = await sheetOf(
    ['Malling', 'ni-114', '2007/08', 1.5, 12, 8000, '', 'Invented'],
    [],
    ['Dover', 'ni-114', '2008/09', 1.5, 12, 8000, '', 'Invented'],
  );
  const read = await readWith({ 'register.csv': REGISTER, 'malling.xlsx': sheet });
  expect(ofReturns(read).filter((text) => text.includes('G02'))).toEqual([
    'error G02 line 4, area - "Dover" (LCSP) stands in a return registered for Malling - leave only rows of Malling: every LCSP sends a return of its own',
  ]);
});

test('what is no workbook is refused, whatever it is called', async () => {
  const read = await readWith({ 'register.csv': REGISTER, 'malling.xlsx': 'area,indicator\n' });
  expect(ofReturns(read).map((text) => text.slice(0, 9))).toEqual(['error W01']);
});
