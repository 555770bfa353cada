import { expect, test } from 'vitest';
import { findPersonalColumns } from '../../pipeline/cells/findPersonalColumns.ts';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { maskFinding } from '../../pipeline/returns/maskFinding.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { readContext } from '../bad-inputs/readContext.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';

const registers = readContext();
const PUPILS = ['UPN', 'Forename', 'Surname', 'Date of birth', 'Postcode', 'Gender', 'Ethnicity'];
const PUPIL = ['A820000104001', 'Ann', 'Exampleby', '1998-02-03', 'CT17 9XX', 'F', 'WBRI'];

const check = (text: string) =>
  checkFile({ file: 'a.csv', bytes: new TextEncoder().encode(text), registers, today: '2026-11-23', asReturn: true });

const checkReturn = (file: string, bytes: Uint8Array) =>
  checkReturnFile({ file, bytes, registers, today: '2026-11-23' }, { loadWorkbookReader });

const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;

test('a pupil-level file is told, and nothing else, that it holds personal data, by the names of its columns', () => {
  const { accepted, findings } = check(line(PUPILS) + line(PUPIL));
  expect(accepted).toBe(false);
  expect(findings.map(({ code }) => code)).toEqual(['X08']);
  expect(findings[0]?.message).toBe(
    'line 1 - the file holds personal data: columns "UPN", "Forename", "Surname", "Date of birth", "Postcode", ' +
      '"Gender" and "Ethnicity" look like data about single pupils - do not send or keep it: delete the file and every ' +
      'copy, and send only counts for areas',
  );
});

const USUAL = 'area,indicator,period,value,numerator,denominator,status,source';

test.each([
  ['under the columns of a return', `${USUAL},upn\nAnn Exampleby,ni-087,2008/09,5.1,,,,plan,A820000104001\n`],
  ['under title lines', `Pupils of Exampleby School\n\n${line(PUPILS)}${line(PUPIL)}`],
  ['with semicolons', (line(PUPILS) + line(PUPIL)).replaceAll(',', ';')],
  ['with tabs', (line(PUPILS) + line(PUPIL)).replaceAll(',', '\t')],
  ['with rows too long', `${line(PUPILS)}${line([...PUPIL, 'Exampleby'])}`],
  ['with invisible characters', `${line(PUPILS)}${line(PUPIL.map((cell) => `${cell}\u200b`))}`],
])('no cell of it is repeated %s', (_, text) => {
  const { findings } = check(text);
  expect(findings.map(({ code }) => code)).toEqual(['X08']);
  for (const cell of PUPIL) if (cell.length > 3) expect(findings[0]?.message).not.toContain(cell);
});

test.each([
  ['its only sheet', [{ name: 'Pupils', rows: [PUPILS, PUPIL] }]],
  ['a sheet with a title', [{ name: 'Pupils', rows: [['Exampleby School'], [null], PUPILS, PUPIL] }]],
  [
    'a sheet beside the return',
    [
      { name: 'Return', rows: [USUAL.split(','), ['Dover', 'ni-087', '2008/09', 5.1, null, null, null, 'plan']] },
      { name: 'Pupils', rows: [PUPILS, PUPIL] },
    ],
  ],
])('a workbook with pupils in %s is told so, and nothing else', async (_, sheets) => {
  const { findings } = await checkReturn('a.xlsx', new Uint8Array(packWorkbook({ sheets })));
  expect(findings.map(({ code }) => code)).toEqual(['X08']);
  for (const cell of PUPIL) if (cell.length > 3) expect(findings[0]?.message).not.toContain(cell);
});

test('a return whose figures are masked still names the columns', async () => {
  const names = ['area', 'address_1'];
  const { findings } = await checkReturn('a.csv', new TextEncoder().encode(line(names) + line(['Dover', 'x'])));
  expect(findings.map((found) => maskFinding(found, []).message)).toEqual([expect.stringContaining('"address_1"')]);
});

test.each([
  [['NHS Number', 'count'], ['NHS Number']],
  [['pupil_name'], ['pupil_name']],
  [
    ['D.O.B.', 'sex', 'value'],
    ['D.O.B.', 'sex'],
  ],
  [['home address line 2'], ['home address line 2']],
  [['Child’s name'], ['Child’s name']],
  [['e-mail'], ['e-mail']],
])('%j names %j', (header, names) => {
  expect(findPersonalColumns(header)).toEqual(names);
});

test.each([
  [['area', 'gender', 'count']],
  [['name', 'parent', 'child', 'code']],
  [['area', 'indicator', 'school', 'absence']],
  [['area_id', 'name', 'type', 'parent', 'geography_version', 'aliases']],
  [['x'.repeat(100_000)]],
])('a table of counts or of areas is not one of people: %#', (header) => {
  expect(findPersonalColumns(header)).toEqual([]);
});
