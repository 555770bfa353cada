import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkImported } from '../../pipeline/import/plan/keepImport.ts';
import { readEdition } from '../../pipeline/intake/readEdition.ts';
import { overlay } from '../../pipeline/import/plan/overlay.ts';
import { importFolder, type ImportFolder } from './importFolder.ts';
import { fileOf, listOf, primaryYear, type TestSchool } from './schoolFile.ts';

const SAID = { published: '2019-03-21', by: 'Data and performance manager' };
const DISTRICTS = 'observations/absence-districts.csv';
const LCSPS = 'returns/from-schools.csv';

const SCHOOLS: readonly TestSchool[] = [
  { urn: '900101', pupils: 400, persistent: 40 },
  { urn: '900102', pupils: 300, persistent: 30 },
  { urn: '900103', pupils: 200, persistent: 17 },
  { urn: '900104', pupils: 100, persistent: 3 },
];
const LIST = [
  '900101,First,dover-district,Dover,,,stated,',
  '900102,Second,dover-district,Deal and Sandwich,,,stated,',
  '900103,Third,thanet-district,Thanet 1,,,stated,',
  '900104,Fourth,thanet-district,Thanet 2,,,stated,',
] as const;

const folderOf = (list: readonly string[], ...years: readonly (readonly TestSchool[])[]): Promise<ImportFolder> =>
  importFolder({
    'absence.csv': fileOf(...years.map((schools, index) => primaryYear(`20${17 + index}${18 + index}`, schools))),
    'data/lookups/schools.csv': listOf(...list),
  });

/** Rows of a table that an import writes, of one year, by what they begin with. */
const rowsOf = (files: ReadonlyMap<string, string>, path: string, period = '2017/18'): readonly string[] =>
  (files.get(path) ?? '').split('\n').filter((line) => line.includes(`,${period},`));

const cellsOf = (row: string | undefined): readonly string[] => (row ?? '').split(',');

test('without a list nothing is added up from school rows', async () => {
  const folder = await importFolder({ 'absence.csv': fileOf(primaryYear('201718', SCHOOLS)) });
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, folder.complained.join()]).toEqual([false, '']);
  expect([files.has(DISTRICTS), files.has(LCSPS)]).toEqual([false, false]);
});

test('with a list, schools are added up to districts and LCSPs, each with a source of its own', async () => {
  const folder = await folderOf(LIST, SCHOOLS);
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, folder.complained]).toEqual([false, []]);

  const dover = rowsOf(files, DISTRICTS).find((row) => row.startsWith('dover-district,persistent-absence-10-primary'));
  expect(dover).toBe(
    'dover-district,persistent-absence-10-primary,2017/18,10.0,70,700,,dfe-absence-2017-18-kent-districts,,enrolments_pa_10_exact of enrolments,School-level rows for Kent summed by district,3,,2,700,0',
  );
  expect(rowsOf(files, LCSPS)).toContain(
    'Thanet 1,persistent-absence-10-primary,2017/18,8.5,17,200,,dfe-absence-2017-18-kent-lcsps,',
  );
  expect(rowsOf(files, LCSPS).length).toBe(8);
  const source = (files.get('sources.csv') ?? '')
    .split('\n')
    .find((row) => row.startsWith('dfe-absence-2017-18-kent-districts'));
  expect(source).toContain(',Pupil absence in schools in England 2017/18: Kent schools summed by district,');
  expect(source).toContain(',statistical release,derived,2019-03-21,');
  expect(files.get('returns/from-schools-sources.csv')).toContain('not sent by an LCSP');
  expect(files.get('CHANGELOG.md')).toContain(
    '- You can now read attendance of 4 LCSPs worked out from school rows by the list of schools (Deal and Sandwich, Dover, Thanet 1 and Thanet 2, 2017/18).',
  );
  const errors = (await checkImported(folder.effects, 'data', files)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('districts and schools without one add to Kent exactly, and it is said', async () => {
  const stray: TestSchool = { urn: '900105', pupils: 30, persistent: 7 };
  const folder = await folderOf(LIST, [...SCHOOLS, stray]);
  const { files } = await folder.import(['absence.csv'], SAID);
  const persistent = (path: string): readonly string[] =>
    rowsOf(files, path).filter((row) => row.includes(',persistent-absence-10-primary,'));
  const added = (column: number): number =>
    persistent(DISTRICTS).reduce((sum, row) => sum + Number(cellsOf(row)[column]), 0);
  const kent = cellsOf(persistent('observations/absence.csv')[0]);
  expect(kent[0]).toBe('Kent');
  expect([added(4) + 7, added(5) + stray.pupils]).toEqual([Number(kent[4]), Number(kent[5])]);
  const said = folder.said.join('\n');
  expect(said).toContain('2 sums of districts and schools without one held against the county’s own row: all agree');
  expect(said).toContain('1 school not in the list');
  // 30 pupils are less than a tenth of either district's with them, and nothing says of an LCSP that they may be its own.
  expect(said).not.toContain('not made, because schools without a place');
});

test('a district of which more than a tenth may be missing is not made', async () => {
  const folder = await folderOf(LIST.slice(0, 3), SCHOOLS);
  const { files } = await folder.import(['absence.csv'], SAID);
  // 100 pupils without a place: an eighth of Dover's 700 with them, a third of Thanet's 200.
  expect(files.has(DISTRICTS)).toBe(false);
  expect(folder.said.join('\n')).toContain(
    '4 sums of districts not made, because schools without a place could be more than a tenth of their pupils: Dover, Thanet',
  );
});

test('an import of the same file by the same list changes nothing; a new list changes what it moves, and says why', async () => {
  const folder = await folderOf(LIST, SCHOOLS);
  await folder.import(['absence.csv'], { ...SAID, keeps: true });
  expect((await folder.import(['absence.csv'])).files.size).toBe(0);

  folder.write('data/lookups/schools.csv', listOf(...LIST.slice(0, 3), '900104,Fourth,dover-district,Dover,,,stated,'));
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, folder.complained.join()]).toEqual([false, '']);
  expect(files.has('observations/absence.csv')).toBe(false);
  expect(files.get('revisions.csv')).toContain('The sum of the school rows changed: ');
  const lcsps = rowsOf(files, LCSPS).map((row) => cellsOf(row)[0]);
  expect(new Set(lcsps)).toEqual(new Set(['Deal and Sandwich', 'Dover', 'Thanet 1']));
  expect(folder.said.join('\n')).toMatch(/LCSPs, .*: 0 new, 2 changed, 4 as we hold them, 2 taken out/);
});

test('a list of one LCSP gives that LCSP its series and no other', async () => {
  const folder = await folderOf(['900101,First,,Dover,,,stated,'], SCHOOLS);
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, folder.complained.join()]).toEqual([false, '']);
  expect(rowsOf(files, LCSPS).map((row) => cellsOf(row).slice(0, 2).join(' '))).toEqual([
    'Dover half-days-primary',
    'Dover persistent-absence-10-primary',
  ]);
  expect(files.has(DISTRICTS)).toBe(false);
});

test('where every LCSP of a district is in the list, a school of none of them may be a missing one', async () => {
  const list = [
    '900101,First,dover-district,Dover,,,stated,',
    '900102,Second,dover-district,Deal and Sandwich,,,stated,',
  ];
  const others = ['900103,Third,dover-district,,,,stated,', '900104,Fourth,thanet-district,,,,stated,'];
  const folder = await folderOf([...list, ...others], SCHOOLS);
  const { files } = await folder.import(['absence.csv'], SAID);
  // 200 of Dover's 400 + 200, of Deal and Sandwich's 300 + 200: both above a tenth. Of Thanet no LCSP is named.
  expect(files.has(LCSPS)).toBe(false);
  expect(folder.said.join('\n')).toContain(
    '4 sums of LCSPs not made, because schools without a place could be more than a tenth of their pupils: Dover, Deal and Sandwich',
  );
});

test('more than a tenth of pupils placed by judgement marks a figure u, and stays u where a definition changes', async () => {
  const judged = [
    LIST[0],
    '900102,Second,dover-district,Dover,,,judgement,',
    LIST[2],
    '900104,Fourth,thanet-district,Thanet 1,,,judgement,',
  ];
  const small: readonly TestSchool[] = [
    { urn: '900101', pupils: 900, persistent: 40 },
    { urn: '900102', pupils: 100, persistent: 30 },
    { urn: '900103', pupils: 899, persistent: 17 },
    { urn: '900104', pupils: 101, persistent: 9 },
  ];
  const folder = await importFolder({
    'absence.csv': fileOf(primaryYear('201213', small)),
    'data/lookups/schools.csv': listOf(...judged),
  });
  const { files } = await folder.import(['absence.csv'], {
    ...SAID,
    source: 'own',
    by: 'Data and performance manager',
  });
  const of = (area: string): readonly string[] =>
    cellsOf(rowsOf(files, DISTRICTS, '2012/13').find((row) => row.startsWith(`${area},persistent-absence-10-primary`)));
  // Exactly a tenth is not more than a tenth.
  expect([of('dover-district')[6], of('dover-district')[12]]).toEqual([
    'b',
    'First year counted over six half terms instead of five: not comparable with earlier years.',
  ]);
  expect([of('thanet-district')[6], of('thanet-district')[12]]).toEqual([
    'u',
    'First year counted over six half terms instead of five: not comparable with earlier years. 10% of pupils are at schools whose district was placed by judgement.',
  ]);
  expect(of('thanet-district').slice(13)).toEqual(['2', '1000', '101']);
});

test('a school whose figure the publisher withholds withholds the sums it belongs to, and no other', async () => {
  const withheld: readonly TestSchool[] = [...SCHOOLS.slice(0, 3), { urn: '900104', pupils: 100, persistent: 'c' }];
  const folder = await importFolder({
    'absence.csv': fileOf(primaryYear('201718', withheld, { persistent: 95 })),
    'data/lookups/schools.csv': listOf(...LIST),
  });
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, folder.complained]).toEqual([false, []]);
  const persistent = rowsOf(files, DISTRICTS).filter((row) => row.includes(',persistent-absence-10-primary,'));
  expect(persistent.map((row) => cellsOf(row).slice(0, 7).join(','))).toEqual([
    'dover-district,persistent-absence-10-primary,2017/18,10.0,70,700,',
    'thanet-district,persistent-absence-10-primary,2017/18,,,,c',
  ]);
  expect(rowsOf(files, LCSPS)).toContain(
    'Thanet 2,persistent-absence-10-primary,2017/18,,,,c,dfe-absence-2017-18-kent-lcsps,',
  );
  expect(rowsOf(files, LCSPS).some((row) => row.startsWith('Thanet 1,persistent-absence-10-primary,2017/18,8.5'))).toBe(
    true,
  );
  expect(folder.said.join('\n')).toContain('1 school with a figure the publisher withholds');
  expect(folder.said.join('\n')).toContain('1 with a withheld school cannot be compared');
});

test('a file with a part of the county’s schools makes no sum, and says so', async () => {
  const folder = await importFolder({
    'absence.csv': fileOf(primaryYear('201718', SCHOOLS, { schools: 450 })),
    'data/lookups/schools.csv': listOf(...LIST),
  });
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, files.has(DISTRICTS), files.has(LCSPS)]).toEqual([false, false, false]);
  expect(folder.complained.join('\n')).toContain(
    'warning I15 absence.csv - half-days-primary 2017/18 and 1 more: 4 of the 450 schools of Kent are in the file, so nothing is added up from school rows',
  );
});

test('one school twice in a year is refused with both lines', async () => {
  const folder = await folderOf(LIST, [...SCHOOLS, { urn: '900104', pupils: 100, persistent: 3 }]);
  const { isRefused, files } = await folder.import(['absence.csv'], SAID);
  expect([isRefused, files.size]).toEqual([true, 0]);
  expect(folder.complained.join('\n')).toContain(
    'I17 line 7 - school 900104, half-days-primary 2017/18: more than one row of the file gives this figure (lines 6 and 7)',
  );
});

test('academies, mergers and closures are placed by their dates and by what they follow', async () => {
  const folder = await folderOf(
    [
      '900101,First,dover-district,Dover,,2018-08-31,stated,',
      '900201,First academy,dover-district,Dover,2018-09-01,,stated,900101',
      '900202,Second and third,thanet-district,Thanet 1,2018-09-01,,stated,900102; 900103',
      '900104,Fourth,thanet-district,Thanet 2,,2018-08-31,stated,',
    ],
    SCHOOLS,
    [
      { urn: '900201', pupils: 410, persistent: 41 },
      { urn: '900202', pupils: 490, persistent: 50 },
    ],
  );
  const { files, isRefused } = await folder.import(['absence.csv'], { ...SAID, source: 'dfe-own' });
  expect([isRefused, folder.complained.join()]).toEqual([false, '']);
  const of = (area: string, period: string): string =>
    cellsOf(rowsOf(files, DISTRICTS, period).find((row) => row.startsWith(`${area},persistent-absence-10-primary`)))
      .slice(4, 7)
      .join(',');
  expect(of('dover-district', '2017/18')).toBe('40,400,');
  expect(of('dover-district', '2018/19')).toBe('41,410,');
  // Both schools lie where the one they became lies: nobody states it, so it is a judgement.
  expect(of('thanet-district', '2017/18')).toBe('50,600,u');
  expect(of('thanet-district', '2018/19')).toBe('50,490,');
  expect(folder.said.join('\n')).toContain('2 schools placed by the school they became or followed');
});

test('an LCSP that crosses districts has its schools of both, and is counted', async () => {
  const folder = await folderOf([...LIST.slice(0, 3), '900104,Fourth,thanet-district,Dover,,,stated,'], SCHOOLS);
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);
  expect(isRefused).toBe(false);
  expect(rowsOf(files, LCSPS)).toContain(
    'Dover,persistent-absence-10-primary,2017/18,8.6,43,500,,dfe-absence-2017-18-kent-lcsps,',
  );
  expect(folder.said.join('\n')).toContain('Dover LCSP has schools in Dover and Thanet');
  expect(folder.complained.join('\n')).toContain('notice I12');
});

test('small counts of worked out LCSPs are withheld as those of returns are, and districts beside them stay', async () => {
  const folder = await folderOf(LIST, SCHOOLS);
  const { files } = await folder.import(['absence.csv'], SAID);
  const seen = { ...folder.effects, ...overlay(folder.effects, 'data', files) };
  const { checked, inForce, findings } = await readEdition(seen, 'data');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rows = checked.tables.get('observations-returns')?.rows ?? [];
  const persistent = rows.filter(({ cells }) => cells['indicator'] === 'persistent-absence-10-primary');
  const shown = new Map(persistent.map(({ cells }) => [cells['area'], `${cells['numerator']}${cells['status']}`]));
  expect(shown.get('Thanet 2')).toBe('c');
  // Thanet's own sum is published, so its other LCSP goes with it.
  expect(shown.get('Thanet 1')).toBe('c');
  expect(shown.get('Dover')).toBe('40');
  expect(inForce).toContain('Worked out from school rows: 8 figures of 4 LCSPs');
  expect(persistent[0]?.cells['return_of']).toBe('worked out from school rows by the list of schools');
});

test('invented school rows and an invented list are brought in by no import', async () => {
  const of = (name: string): string => readFileSync(`data/returns/examples/schools/${name}.csv`, 'utf8');
  const rows = await importFolder({ 'absence.csv': of('absence') });
  expect((await rows.import(['absence.csv'], SAID)).isRefused).toBe(true);
  expect(rows.complained.join('\n')).toMatch(/absence\.csv:2:\d+ error R01 /);
  const list = await importFolder({
    'absence.csv': fileOf(primaryYear('201718', SCHOOLS)),
    'data/lookups/schools.csv': of('schools'),
  });
  expect((await list.import(['absence.csv'], SAID)).isRefused).toBe(true);
  expect(list.complained.join('\n')).toMatch(/schools\.csv:2:2 error R01 /);
});
