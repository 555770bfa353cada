import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { isoDay } from '../../pipeline/import/schools/readRegister.ts';
import { readRegisterRecipes } from '../../pipeline/import/schools/registerRecipe.ts';
import { importFolder } from './importFolder.ts';
import { LIST_HEADER, listOf } from './schoolFile.ts';

const HEADER = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentName',
  'EstablishmentStatus (name)',
  'OpenDate',
  'CloseDate',
  'Postcode',
  'TelephoneNum',
  'HeadLastName',
  'DistrictAdministrative (code)',
  'DistrictAdministrative (name)',
];

const DOVER = ['E07000108', 'Dover'] as const;
const FOLKESTONE = ['E07000112', 'Folkestone and Hythe'] as const;
const LEWES = ['E07000063', 'Lewes'] as const;

/** A row of the register: number, name, status, dates and district; the rest is what is never kept. */
const row = (
  urn: string,
  name: string,
  [status, opened, closed]: readonly [string, string, string],
  district: readonly [string, string],
): string =>
  [urn, '886', 'Kent', name, status, opened, closed, 'CT16 9ZZ', '01304999999', 'Examplehead', ...district].join(',');

const register = (...rows: readonly string[]): string =>
  [HEADER.join(','), ...rows].map((line) => `${line}\r\n`).join('');

const ROWS = [
  row('900102', '"Second, of Dover"', ['Closed', '', '31-08-2012'], DOVER),
  row('900101', 'First', ['Open', '01-09-2012', ''], DOVER),
  row('900103', 'Third', ['Open', '', ''], FOLKESTONE),
  row('900104', 'Planned', ['Proposed to open', '01-09-2031', ''], DOVER),
  row('900105', 'Elsewhere', ['Open', '', ''], LEWES),
];

test('every shipped recipe of a register is right', async () => {
  const { recipes, findings } = await readRegisterRecipes(diskEffects, 'data');
  expect(findings).toEqual([]);
  expect(recipes.map(({ name }) => name)).toEqual(['gias-schools']);
});

test('a register of schools makes the list: districts stated, LCSPs blank, dates as ours, and nothing about people', async () => {
  const folder = await importFolder({ 'gias.csv': register(...ROWS) });
  const { files, isRefused } = await folder.import(['gias.csv']);
  expect([isRefused, folder.complained]).toEqual([false, []]);
  expect([...files.keys()]).toEqual(['lookups/schools.csv']);
  expect(files.get('lookups/schools.csv')).toBe(
    [
      LIST_HEADER,
      '900101,First,dover-district,,2012-09-01,,stated,',
      '900102,"Second, of Dover",dover-district,,,2012-08-31,stated,',
      '900103,Third,shepway-district,,,,stated,',
      '',
    ].join('\n'),
  );
  const said = folder.said.join('\n');
  expect(said).toContain('5 rows, 3 schools in our districts');
  expect(said).toContain('3 new, 0 changed, 0 as we hold them, 0 left as the list has them');
  expect(said).toContain('1 in our districts not wanted by the recipe');
  expect(said).not.toMatch(/CT16|01304|Examplehead/);
});

test('the same register again changes nothing', async () => {
  const folder = await importFolder({ 'gias.csv': register(...ROWS) });
  await folder.import(['gias.csv'], { keeps: true });
  expect(await folder.import(['gias.csv'])).toEqual({ files: new Map(), isRefused: false });
});

test('a list keeps its LCSPs, what its schools follow, and its lines of several times; blanks and ends are filled', async () => {
  const list = [
    '900101,First,dover-district,Dover,,,stated,900102',
    '900102,Second,,Deal and Sandwich,,,judgement,',
    '900103,Third,shepway-district,Shepway 1,,2010-08-31,stated,',
    '900103,Third,shepway-district,Shepway Rural,2010-09-01,,stated,',
    '900199,Gone,dover-district,Dover,,,stated,',
  ];
  const folder = await importFolder({ 'gias.csv': register(...ROWS), 'data/lookups/schools.csv': listOf(...list) });
  const { files, isRefused } = await folder.import(['gias.csv']);
  expect(isRefused).toBe(false);
  expect((files.get('lookups/schools.csv') ?? '').split('\n').slice(1, -1)).toEqual([
    '900101,First,dover-district,Dover,2012-09-01,,stated,900102',
    '900102,"Second, of Dover",dover-district,Deal and Sandwich,,2012-08-31,judgement,',
    ...list.slice(2),
  ]);
  expect(folder.said.join('\n')).toContain('1 of the list are not in the register, and stay');
});

test('a list that states another district is left as it is, and both are told', async () => {
  const list = listOf('900101,First,thanet-district,,,,stated,', '900102,Second,thanet-district,,,,judgement,');
  const folder = await importFolder({ 'gias.csv': register(...ROWS.slice(0, 2)), 'data/lookups/schools.csv': list });
  const { files } = await folder.import(['gias.csv']);
  expect((files.get('lookups/schools.csv') ?? '').split('\n').slice(1, 3)).toEqual([
    '900101,First,thanet-district,,,,stated,',
    '900102,"Second, of Dover",dover-district,,,2012-08-31,stated,',
  ]);
  expect(folder.complained.join('\n')).toContain(
    'warning I19 line 3 - school 900101: line 2 of the list states Thanet, the register Dover; the list is left as it is',
  );
});

test('a date that is none refuses the register, with its place, and nothing is written', async () => {
  const bad = row('900106', 'Sixth', ['Open', '31-02-2012', ''], DOVER);
  const folder = await importFolder({ 'gias.csv': register(...ROWS, bad) });
  const { files, isRefused } = await folder.import(['gias.csv']);
  expect([isRefused, files.size]).toEqual([true, 0]);
  expect(folder.complained.join('\n')).toContain(
    'error I18 line 7, OpenDate - "31-02-2012" is no day of the form DD-MM-YYYY',
  );
});

test.each([
  ['01-09-2012', 'DD-MM-YYYY', '2012-09-01'],
  ['01/09/2012', 'DD/MM/YYYY', '2012-09-01'],
  ['2012-09-01', 'YYYY-MM-DD', '2012-09-01'],
  ['2012-09-01', 'DD-MM-YYYY', ''],
  ['1-9-2012', 'DD-MM-YYYY', ''],
] as const)('%s read as %s is "%s"', (text, form, day) => {
  expect(isoDay(text, form)).toBe(day);
});
