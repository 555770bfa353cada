import { readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkImported } from '../../pipeline/import/plan/keepImport.ts';
import { absenceFile, absenceYear } from './absenceFile.ts';
import { importFolder, type ImportFolder } from './importFolder.ts';
import { knowPublished } from '../../pipeline/import/recipes/knowPublished.ts';
import { bringAsPage } from '../check-a-return/broughtFor.ts';
import { packOds } from '../workbook/packOds.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';

const SAID = { published: '2019-03-21', by: 'Data and performance manager' };

/** The rows of a table that were not there before, without their header. */
function freshRows(folder: ImportFolder, files: ReadonlyMap<string, string>, table: string): readonly string[] {
  const before = folder.files.has(`data/${table}`) ? folder.textOf(`data/${table}`) : '';
  return (files.get(table) ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => !before.includes(line));
}

/** Imports one file and gives the new rows of a table. */
async function rowsOf(file: Readonly<Record<string, string | Uint8Array>>, table: string): Promise<readonly string[]> {
  const folder = await importFolder(file);
  const { files, isRefused } = await folder.import(Object.keys(file), SAID);
  expect(folder.complained.filter((line) => line.includes(' error '))).toEqual([]);
  expect(isRefused).toBe(false);
  return freshRows(folder, files, table);
}

type Sheets = readonly (readonly [name: string, rows: readonly (readonly (string | number)[])[]])[];

const makeXlsx = (sheets: Sheets): Uint8Array =>
  packWorkbook({ sheets: sheets.map(([name, rows]) => ({ name, rows })) });
const makeOds = (sheets: Sheets): Uint8Array => packOds(sheets.map(([name, rows]) => ({ name, rows })));

const ages = (first: number): readonly number[] => Array.from({ length: 20 }, (_, age) => first + 10 * age);
const sumOf = (counts: readonly number[], from: number, to: number): number =>
  counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

const DOVER = ages(1000);
const SHEPWAY = ages(900);

/** What both layouts of population give of the two districts. */
const residents = (source: string, lines: readonly [number, number]): readonly string[] =>
  [
    { area: 'dover-district', counts: DOVER, line: lines[0] },
    { area: 'shepway-district', counts: SHEPWAY, line: lines[1] },
  ].flatMap(({ area, counts, line }) =>
    [
      [0, 19],
      [0, 7],
      [8, 13],
      [14, 19],
    ].map(
      ([from = 0, to = 0]) =>
        `${area},residents-aged-${from}-${to},2016,${sumOf(counts, from, to)},,,,${source},,,Single year of age,${line},,,,`,
    ),
  );

test('Nomis: a preamble, thousands grouped, columns of single years, and a footer', async () => {
  const group = (count: number): string => `"${String(count).replace(/(\d)(\d{3})$/, '$1,$2')}"`;
  const row = (name: string, code: string, counts: readonly number[]): string =>
    `"${name}","${code}",${[9_999, ...counts, 777].map(group).join(',')}`;
  const text = [
    '"Population estimates - local authority based by single year of age"',
    '"ONS Crown Copyright Reserved [from Nomis on 1 November 2026]"',
    '',
    '"date       :","2016"',
    '"gender     :","Total"',
    '',
    `"local authority: district / unitary (as of April 2021)","mnemonic","All Ages",${DOVER.map((_, age) => `"Age ${age}"`).join(',')},"Age 20"`,
    row('Dover', 'E07000108', DOVER),
    row('Medway', 'E06000035', DOVER),
    row('Folkestone and Hythe', 'E07000112', SHEPWAY),
    '',
    '"In order to protect against disclosure, figures may be rounded."',
    '',
  ].join('\r\n');
  expect(await rowsOf({ 'nomis.csv': text }, 'observations/residents.csv')).toEqual(
    residents('ons-population-2016-nomis', [8, 10]),
  );
});

const MID_YEAR = [
  ['MYE2 - Persons: Mid-2016 population estimates by single year of age'],
  [],
  ['Code', 'Name', 'Geography', 'All ages', ...DOVER.map((_, age) => age), 20],
  ['E92000001', 'ENGLAND', 'Country', 1, ...DOVER.map(() => 100), 9],
  ['E07000108', 'Dover', 'Non-metropolitan District', 1, ...DOVER, 9],
  ['E06000035', 'Medway', 'Unitary Authority', 1, ...DOVER, 9],
  ['E07000112', 'Folkestone and Hythe', 'Non-metropolitan District', 1, ...SHEPWAY, 9],
] as const;

test.each([
  ['.xlsx', makeXlsx],
  ['.ods', makeOds],
])(
  'mid-year estimates: a %s of several sheets with the same header, titles above it and capitals in a name',
  async (ending, make) => {
    const file = make([
      ['Contents', [['Estimates of the population'], ['MYE2 - Persons', 'MYE2 - Males']]],
      ['MYE2 - Persons', MID_YEAR],
      ['MYE2 - Males', MID_YEAR],
    ]);
    const rows = await rowsOf({ [`mye${ending}`]: file }, 'observations/residents.csv');
    expect(rows.filter((row) => row.includes('-district'))).toEqual(residents('ons-population-2016', [5, 7]));
    // A count of a country is not set beside one of a county: those rows are left out.
    expect(rows.filter((row) => row.startsWith('England'))).toEqual([]);
  },
);

const FINGERTIPS = [
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,Time period Sortable',
  '20601,Reception: prevalence,E92000001,England,E10000016,Kent,Counties & UAs,Persons,4-5 yrs,,,2015/16,9.2345678,9,9.5,1500,16243,,20150000',
  '20601,Reception: prevalence,E10000016,Kent,E07000112,Folkestone and Hythe,Districts & UAs,Persons,4-5 yrs,,,2015/16,,,,,,Value suppressed for disclosure control due to small count,20150000',
  '20601,Reception: prevalence,E10000016,Kent,E07000108,Dover,Districts & UAs,Persons,4-5 yrs,,,2013/14 - 15/16,10.1,,,,,,20130000',
  '20601,Reception: prevalence,E92000001,England,E06000035,Medway,Counties & UAs,Persons,4-5 yrs,,,2015/16,9.9,,,300,3030,,20150000',
  '20602,Year 6: prevalence,E92000001,England,E10000016,Kent,Counties & UAs,Persons,10-11 yrs,Deprivation,Least,2015/16,12.5,,,10,80,,20150000',
  '20602,Year 6: prevalence,E92000001,England,E10000016,Kent,Counties & UAs,Persons,10-11 yrs,,,2015/16,18.75,,,3000,16000,,20150000',
  '',
].join('\n');

test('Fingertips: pooled years and breakdowns are left out, a note of suppression withholds, counts are recomputed', async () => {
  const rows = await rowsOf(
    { 'indicators.data.csv': FINGERTIPS.replace('9.2345678', '9.2347473') },
    'observations/obesity.csv',
  );
  const source = 'ohid-fingertips-obesity-2015-16';
  expect(rows).toEqual([
    `shepway-district,obesity-reception,2015/16,,,,c,${source},,,Indicator data,3,,,,`,
    `Kent,obesity-reception,2015/16,9.2,1500,16243,,${source},9.2347473,Value,Indicator data,2,,,,`,
    `Kent,obesity-year-6,2015/16,18.8,3000,16000,,${source},18.75,Value,Indicator data,7,,,,`,
  ]);
});

test('a printed figure that its counts do not give is refused with both', async () => {
  const folder = await importFolder({ 'f.csv': FINGERTIPS });
  expect((await folder.import(['f.csv'], SAID)).isRefused).toBe(true);
  expect(folder.complained.join('\n')).toMatch(
    /f\.csv:2:13 error I05 line 2, Value - the counts give 9\.234747276, the file prints 9\.2345678 - /,
  );
});

/** A workbook as the government asks for: a cover, contents, notes, one table a sheet, marks in brackets. Its recipe is this test's. */
const ACCESSIBLE = [
  ['Cover', [['Half days missed, primary schools'], ['Published 21 March 2019']]],
  [
    'Contents',
    [
      ['Worksheet', 'Title'],
      ['Table_1', 'Half days missed by district'],
    ],
  ],
  [
    'Notes',
    [
      ['Note number', 'Note text'],
      ['note 1', 'Six half terms.'],
    ],
  ],
  [
    'Table_1',
    [
      ['Table 1: Half days missed in primary schools'],
      ['This worksheet contains one table. Some cells refer to notes.'],
      ['Area code', 'Area', '2015/16 [note 1]', '2016/17', '2017/18'],
      ['E07000108', 'Dover', 4.2, 4.11, '4.05 [p]'],
      ['E07000112', 'Folkestone and Hythe', '[c]', '[x]', '[z]'],
      ['E10000016', 'Kent', 3.99, 4.08, 4.1],
    ],
  ],
] as const;

const ACCESSIBLE_RECIPE = {
  name: 'accessible',
  title: 'Half days missed by district',
  recognise: { columns: ['Area code', 'Area', '2017/18'] },
  layout: { sheet: '^Table_' },
  spread: { columns: '^(\\d{4}/\\d{2})$', as: 'year', value: 'figure' },
  period: { column: 'year', pattern: '^(\\d{4})/\\d{2}$', kind: 'academic' },
  level: { column: 'Area code', first: 3, values: { E07: 'district', E10: 'county' }, others: 'left out' },
  area: {
    district: { code: 'Area code', name: 'Area' },
    county: { code: 'Area code', name: 'Area' },
  },
  symbols: { '[c]': 'c', '[x]': 'x', '[z]': 'z', '[low]': 'low' },
  marks: { '[p]': 'p' },
  figures: [{ indicator: 'half-days-primary', value: 'figure' }],
  becomes: { table: 'observations/by-hand.csv', title: 'By hand', section: 'Table 1' },
  source: {
    id: 'by-hand-{last}',
    title: 'By hand',
    publisher: 'Nobody',
    page: 'Table 1',
    licence: 'none',
    standing_note: 'Invented.',
  },
};

test.each([
  ['.xlsx', makeXlsx],
  ['.ods', makeOds],
])('an accessible %s: cover, contents and notes passed over, marks read as what they mean', async (ending, make) => {
  const name = `accessible${ending}`;
  const file = { [name]: make(ACCESSIBLE), 'data/recipes/accessible.json': JSON.stringify(ACCESSIBLE_RECIPE) };
  const folder = await importFolder(file);
  const { files, isRefused } = await folder.import([name], SAID);
  expect(folder.complained.filter((line) => line.includes(' error '))).toEqual([]);
  expect(isRefused).toBe(false);
  const cells = (files.get('observations/by-hand.csv') ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  expect(cells.map(([area, , period, value, , , status]) => [area, period, value, status].join(' '))).toEqual([
    'dover-district 2015/16 4.20 ',
    'dover-district 2016/17 4.11 ',
    'dover-district 2017/18 4.05 p',
    'shepway-district 2015/16  c',
    'shepway-district 2016/17  x',
    'shepway-district 2017/18  z',
    'Kent 2015/16 3.99 ',
    'Kent 2016/17 4.08 ',
    'Kent 2017/18 4.10 ',
  ]);
});

const EXCLUSIONS = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,school_type,headcount,perm_excl,perm_excl_rate,susp,susp_rate',
  '202223,Academic year,National,E92000001,England,,,,,,Total,8400000,9376,0.11,786961,9.37',
  '202223,Academic year,Local authority,E92000001,England,E12000008,South East,886,E10000016,Kent,Total,240000,120,0.05,24000,10',
  '202223,Academic year,Local authority,E92000001,England,E12000008,South East,886,E10000016,Kent,Special,c,c,c,c,c',
  '202223,Academic year,Local authority district,E92000001,England,E12000008,South East,886,E10000016,Kent,Total,1,1,1,1,1',
  '',
].join('\n');

const META = [
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  'school_type,Filter,School type,,,,,',
  'headcount,Indicator,Headcount,,,0,,',
  'perm_excl,Indicator,Permanent exclusions,,,0,,',
  'perm_excl_rate,Indicator,Permanent exclusions (rate),,%,2,,',
  'susp,Indicator,Suspensions,,,0,,',
  'susp_rate,Indicator,Suspensions (rate),,%,2,,',
  '',
].join('\n');

test('the statistics portal: data and metadata in one archive, suspensions read as the measure they were', async () => {
  const zip = zipSync({ 'data/exclusions.csv': strToU8(EXCLUSIONS), 'data/exclusions.meta.csv': strToU8(META) });
  const rows = await rowsOf({ 'portal.zip': zip }, 'observations/exclusions.csv');
  const note = '"Printed as a per cent; recomputed per 1,000 pupils from the counts."';
  expect(rows.filter((row) => row.startsWith('Kent'))).toEqual([
    `Kent,ni-114,2022/23,0.50,120,240000,,dfe-exclusions-2022-23,0.05%,perm_excl_rate,Exclusions by geography,3,${note},,,`,
    `Kent,fixed-exclusions,2022/23,100.0,24000,240000,,dfe-exclusions-2022-23,10%,susp_rate,Exclusions by geography,3,${note},,,`,
  ]);
});

test('metadata that call a rate something else than the recipe does refuse the file', async () => {
  const folder = await importFolder({
    'e.csv': EXCLUSIONS,
    'e.meta.csv': META.replace('(rate),,%,2', '(rate),,per 1000,2'),
  });
  expect((await folder.import(['e.csv', 'e.meta.csv'], SAID)).isRefused).toBe(true);
  expect(folder.complained.join('\n')).toContain(
    'error I30 e.csv - the metadata say that perm_excl_rate is in "per 1000", and the recipe multiplies by 100',
  );
});

test('metadata alone are told for what they are, with the file that belongs to them, by every way a file comes in', async () => {
  const said =
    'it describes the columns of a published data file (Permanent exclusions and suspensions in England: by geography) and holds no figure - ' +
    'send the data file that came with it, exclusions.csv, and bring both in with npm run import -- exclusions.csv exclusions.meta.csv';
  const folder = await importFolder({ 'exclusions.meta.csv': META });
  expect((await folder.import(['exclusions.meta.csv'], SAID)).isRefused).toBe(true);
  expect(folder.complained.join('\n')).toBe(`exclusions.meta.csv error I31 exclusions.meta.csv - ${said}`);
  const { brought } = await bringAsPage('exclusions.meta.csv', META);
  expect(brought?.findings.map(({ code, message }) => [code, message])).toEqual([
    ['I31', `exclusions.meta.csv - ${said}`],
  ]);
  const known = await knowPublished(folder.effects, 'data', 'exclusions.meta.csv');
  expect(known?.message).toBe(`exclusions.meta.csv - ${said}`);
});

test('metadata of no publication known, under another name, are told without one', async () => {
  const folder = await importFolder({ 'about.csv': META.replaceAll(/^\w+,(Filter|Indicator)/gm, 'other,$1') });
  await folder.import(['about.csv'], SAID);
  expect(folder.complained.join()).toContain(
    'it describes the columns of a published data file and holds no figure - send the data file that came with it, and bring both in with npm run import -- DATA.csv about.csv',
  );
});

const OLDER = [
  '"year","level","la_name","school_type","num_schools","headcount","perm_excl","perm_excl_rate","fixed_excl","fixed_excl_rate"',
  '"201718","National","England","Total","21319","8025075","7720","0.1","381865","4.76"',
  '"201718","Region","South East","Total","3300","1200000","600","0.05","50000","4.17"',
  '"201718","Local authority","Kent","Total","605","213695","365","0.17","15436","7.22"',
  '"201718","Local authority","Kent","Special","30","4000","x","x","120","3"',
  '"201718","Local authority","Medway","Total","99","40000","20","0.05","900","2.25"',
  '',
].join('\n');

test('the older layout of exclusions: every cell quoted, areas by name alone, x withheld', async () => {
  const rows = await rowsOf({ 'older.csv': OLDER }, 'observations/exclusions.csv');
  expect(rows.map((row) => row.split(',').slice(0, 6).join(','))).toEqual([
    'Kent,ni-114,2017/18,1.71,365,213695',
    'Kent,fixed-exclusions,2017/18,72.2,15436,213695',
    'South East,ni-114,2017/18,0.50,600,1200000',
    'South East,fixed-exclusions,2017/18,41.7,50000,1200000',
    'England,ni-114,2017/18,0.96,7720,8025075',
    'England,fixed-exclusions,2017/18,47.6,381865,8025075',
  ]);
});

const SCORECARD = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,Age,Cohort_DJFavg,NEET_not_known_percent,NEET_percent,TOTAL_participating_in_education_and_training_percent',
  '2024,Calendar year,National,E92000001,England,,,,,,16-17,1236365,5.4,3.0,92.0',
  '2024,Calendar year,Local authority,E92000001,England,E12000008,South East,886,E10000016,Kent,16-17,34192,c,3.4,z',
  '',
].join('\n');

test('the NEET scorecard: a measure of its own beside NI 117, with its own row in the register of indicators', async () => {
  const folder = await importFolder({ 'neet.csv': SCORECARD });
  const { files } = await folder.import(['neet.csv'], SAID);
  const rows = freshRows(folder, files, 'observations/neet-16-17.csv');
  expect(rows.map((row) => row.split(',').slice(0, 7).join(','))).toEqual([
    'Kent,neet-16-17,2024,3.4,,,',
    'Kent,neet-or-not-known-16-17,2024,,,,c',
    'Kent,participation-16-17,2024,,,,z',
    'England,neet-16-17,2024,3.0,,,',
    'England,neet-or-not-known-16-17,2024,5.4,,,',
    'England,participation-16-17,2024,92.0,,,',
  ]);
  expect(files.get('indicators.csv')).toMatch(/\nneet-16-17,"16 and 17 year olds not in education/);
  expect(files.get('targets.csv')).toBeUndefined();
  expect(readFileSync('data/targets.csv', 'utf8')).not.toContain('neet-16-17');
});

const ABSENCE = absenceFile(absenceYear('201718'));

test('a later scorecard that changes a figure of a calendar year is logged', async () => {
  const folder = await importFolder({ 'neet.csv': SCORECARD, 'later.csv': SCORECARD.replace(',3.4,z', ',3.5,z') });
  await folder.import(['neet.csv'], { ...SAID, keeps: true });
  const { files } = await folder.import(['later.csv'], { ...SAID, source: 'dfe-neet-16-17-2024', keeps: true });
  expect(files.get('revisions.csv')).toContain('Kent,neet-16-17,2024,3.4,3.5,');
  const findings = await checkImported(folder.effects, 'data', files);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['gzip', 'absence.csv.gz', gzipSync(strToU8(ABSENCE))],
  ['zip', 'absence.zip', zipSync({ 'absence.csv': strToU8(ABSENCE) })],
  ['UTF-16', 'absence.csv', new Uint8Array(Buffer.from(`\ufeff${ABSENCE}`, 'utf16le'))],
  ['a byte order mark and carriage returns', 'absence.csv', strToU8(`\ufeff${ABSENCE.replaceAll('\n', '\r\n')}`)],
])('a CSV in %s gives the same rows as the plain one', async (_, name, bytes) => {
  const plain = await rowsOf({ 'absence.csv': ABSENCE }, 'observations/absence.csv');
  expect(plain.length).toBe(24);
  expect(await rowsOf({ [name]: bytes }, 'observations/absence.csv')).toEqual(plain);
});
