import { expect, test } from 'vitest';
import { absenceFile, absenceYear } from './absenceFile.ts';
import { importFolder } from './importFolder.ts';

const SAID = { published: '2019-03-21', by: 'Data and performance manager' };
const ROWS = absenceYear('201718');
const FILE = absenceFile(ROWS);

/** The line of the file that holds Kent's primary schools, and the file with that line changed. */
const KENT = FILE.split('\n').findIndex((line) => line.includes('Local authority') && line.includes('primary'));
const change = (before: string, after: string, text = FILE): string => {
  const lines = text.split('\n');
  const line = lines[KENT] ?? '';
  if (!line.includes(before)) throw new Error(`missing text in ${line}: ${before}`);
  lines[KENT] = line.replace(before, after);
  return lines.join('\n');
};
const kent = ROWS.find(({ level, type }) => level === 'Local authority' && type === 'State-funded primary');

test.each([
  [
    'a return',
    'area,indicator,period,value,numerator,denominator,status,source\nDover,ni-087,2008/09,6.2,155,2500,,census\n',
    'error I02 absence.csv - this has the columns of a return and of the tables of figures here, and is no publication - check it',
  ],
  [
    'a column that is gone',
    FILE.replaceAll('enrolments_pa_10_exact_percent', 'pa_percent'),
    'error I02 absence.csv - the recipe dfe-absence does not fit: a column is missing, "enrolments_pa_10_exact_percent" - ',
  ],
  [
    'another kind of period',
    FILE.replaceAll(',201718,', ',2017-18,'),
    'error I04 line 2, time_period - "2017-18" is no period of the form ^(\\d{4})\\d{2}$',
  ],
  [
    'a level nobody knows',
    FILE.replace(',Regional,', ',Regionnal,'),
    'error I04 line 6, geographic_level - the level "Regionnal" is none of the recipe’s: School, Local authority, Regional or National',
  ],
  [
    'a symbol nobody knows',
    change(String(kent?.missed), '?'),
    `error I04 line ${KENT + 1}, sess_overall - "?" is neither a number nor a symbol of the recipe - if it is a symbol of the publisher’s, say what it means under symbols`,
  ],
  [
    'a count that is no whole number',
    change(String(kent?.missed), `${kent?.missed}.5`),
    `error I04 line ${KENT + 1}, sess_overall - "${kent?.missed}.5" is a count and no whole number`,
  ],
  [
    'a numerator without its denominator',
    change(String(kent?.possible), ''),
    `error I04 line ${KENT + 1}, sess_possible - sess_overall has a number and sess_possible has none - both or neither`,
  ],
  [
    'a printed figure of another row',
    change('3.94737', '4.94737'),
    `error I05 line ${KENT + 1}, sess_overall_percent - the counts give 3.9473684, the file prints 4.94737`,
  ],
  [
    'a row twice',
    FILE.replace(/\n(.*Local authority.*primary.*\n)/, '\n$1$1'),
    `error I07 line ${KENT + 2} - Kent, half-days-primary 2017/18: more than one row of the file gives this figure (lines ${KENT + 1} and ${KENT + 2})`,
  ],
  [
    'a short row',
    FILE.replace(/(\n.*Local authority.*primary.*),[^,]+\n/, '$1\n'),
    `error P06 line ${KENT + 1} - 19 fields where the header has 20`,
  ],
  ['a year that has not been', FILE.replaceAll(',201718,', ',204142,'), 'error D02 line 2, time_period - '],
  [
    'nothing of ours',
    FILE.replaceAll('E10000016,Kent', 'E06000035,Medway')
      .replaceAll('E12000008,South East', 'E12000009,South West')
      .replaceAll('E92000001,England', 'W92000004,Wales'),
    'error I08 absence.csv - nothing in the file is wanted',
  ],
  ['a file that is empty', '', 'error P01 absence.csv - '],
  ['a page in its place', '<!DOCTYPE html><html><body>Service unavailable</body></html>', 'error E06 absence.csv - '],
])('%s is refused with place, cause and mend, and nothing is written', async (_, text, expected) => {
  const folder = await importFolder({ 'absence.csv': text });
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect(isRefused).toBe(true);
  expect(files.size).toBe(0);
  expect(folder.complained.join('\n')).toContain(expected);
});

test('a name nobody knows under a code of ours is read by its code, and said', async () => {
  const folder = await importFolder({ 'absence.csv': FILE.replaceAll('E10000016,Kent', 'E10000016,County of Kent') });
  const { isRefused } = await folder.import(['absence.csv'], SAID);
  expect(isRefused).toBe(false);
  expect(folder.said.join('\n')).toContain('"County of Kent" is read as Kent (E10000016): the code is the same');
});

test('all that is wrong with a file is told at once', async () => {
  const twice = change(String(kent?.missed), '?', FILE.replace(',Regional,', ',Regionnal,'));
  const folder = await importFolder({ 'absence.csv': twice });
  await folder.import(['absence.csv'], SAID);
  const codes = folder.complained
    .join('\n')
    .split('\n')
    .map((line) => / error (\w+) line (\d+)/.exec(line)?.slice(1).join(' '));
  expect(codes).toEqual(['I04 6', `I04 ${KENT + 1}`]);
});

test('a recipe that is wrong stops every import, and says where', async () => {
  const folder = await importFolder({ 'absence.csv': FILE });
  folder.replace('data/recipes/dfe-neet-16-17.json', '"kind": "calendar"', '"kind": "calender"');
  const { isRefused } = await folder.import(['absence.csv'], SAID);
  expect(isRefused).toBe(true);
  expect(folder.complained.join('\n')).toMatch(
    /dfe-neet-16-17\.json:\d+ error I01 line \d+, period\.kind - "calender"/,
  );
});

test('a recipe that is named has to fit', async () => {
  const folder = await importFolder({ 'absence.csv': FILE });
  await folder.import(['absence.csv'], { ...SAID, recipe: 'dfe-exclusions' });
  await folder.import(['absence.csv'], { ...SAID, recipe: 'absences' });
  expect(folder.complained[0]).toContain(
    'error I02 absence.csv - the recipe dfe-exclusions does not fit: columns are missing, "headcount"',
  );
  expect(folder.complained[1]).toContain(
    'error I02 absence.csv - no recipe "absences" - write dfe-absence, dfe-exclusions',
  );
});
