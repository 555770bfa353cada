import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { AreaFile, ChangesFile, CoverageFile, IndexFile, IndicatorFile } from '../../pipeline/contract/files.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { readImportRegisters } from '../../pipeline/import/recipes/importRegisters.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import type { DataTables } from '../../pipeline/package/textTables.ts';
import { inventReturns } from '../../pipeline/training/inventReturns.ts';
import { heldAsText } from '../pipeline/heldFolder.ts';

interface Row {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly source: string;
  readonly note: string;
}

const tables: DataTables = (await readPackage(diskEffects, 'data')).tables;
const registers = await readImportRegisters(diskEffects, 'data');
const files = inventReturns(tables, registers);
const OTHERS = ['register.csv', 'sources.csv', 'from-schools-sources.csv', 'from-schools.csv'];
const returns = [...files].filter(([name]) => name.endsWith('.csv') && !name.includes('/') && !OTHERS.includes(name));
const rowsOf = (text: string): readonly Row[] => text.trimEnd().split('\n').slice(1).map(parseRow);
const sent: readonly Row[] = returns.flatMap(([, text]) => rowsOf(text));
const worked: readonly Row[] = rowsOf(files.get('from-schools.csv') ?? '');
/** Terms add up to their year, which a test of their own holds: what agrees with Kent is by year. */
const isYear = ({ period }: Row): boolean => !period.includes(' ');
const rows: readonly Row[] = [...sent, ...worked].filter(isYear);

function parseRow(line: string): Row {
  const [area = '', indicator = '', period = '', value = '', numerator, denominator, , source = '', note = ''] =
    line.split(',');
  return {
    area,
    indicator,
    period,
    value,
    numerator: Number(numerator),
    denominator: Number(denominator),
    source,
    note,
  };
}

const kent = [...tables.values()]
  .filter(({ kind }) => kind === 'indicator')
  .flatMap((table) => table.rows)
  .map(({ cells }) => cells)
  .filter((cells) => cells['area'] === 'Kent');

const series = [...new Set(rows.map(({ indicator, period }) => `${indicator} ${period}`))];

test('every LCSP has a return of its own', () => {
  expect(returns.length).toBe(23);
  expect(new Set(rows.map(({ area }) => area)).size).toBe(23);
});

test('the files in the project are those the generator gives', () => {
  for (const [name, text] of files) expect(readFileSync(`data/returns/examples/${name}`, 'utf8')).toBe(text);
});

test('every row is marked twice as an example', () => {
  expect(new Set(sent.map(({ source, note }) => `${source}: ${note}`))).toEqual(
    new Set(['training-example: example: invented for training']),
  );
  expect(new Set(worked.map(({ source }) => source))).toEqual(new Set(['training-example-schools']));
  expect(worked.filter(({ note }) => !note.startsWith('example: invented for training'))).toEqual([]);
});

test.each(series)(
  'invented %s agrees with Kent: with its counts exactly, or with its rate to the decimals printed',
  (name) => {
    const [indicator = '', period = ''] = name.split(' ');
    const own = rows.filter((row) => row.indicator === indicator && row.period === period);
    const sum = (column: 'numerator' | 'denominator'): number => own.reduce((total, row) => total + row[column], 0);
    const published = kent.filter((cells) => cells['indicator'] === indicator && cells['period'] === period);
    const counted = published.find((cells) => cells['numerator'] !== '');
    expect(own.length).toBe(23);
    if (counted !== undefined) {
      expect([sum('numerator'), sum('denominator')]).toEqual([
        Number(counted['numerator']),
        Number(counted['denominator']),
      ]);
      return;
    }
    const printed = published[0]?.['value'] ?? '';
    const half = 0.5 / 10 ** (printed.split('.')[1] ?? '').length;
    expect(Math.abs((100 * sum('numerator')) / sum('denominator') - Number(printed))).toBeLessThan(half);
  },
);

const years = (indicator: string): number => series.filter((name) => name.startsWith(`${indicator} `)).length;

test('attendance, exclusions and NEET have two years, persistent absence the five a trend needs', () => {
  expect(['half-days-primary', 'half-days-secondary', 'ni-114', 'ni-117'].map(years)).toEqual([2, 2, 2, 2]);
  expect(['persistent-absence-10-primary', 'persistent-absence-10-secondary'].map(years)).toEqual([5, 5]);
});

test('some counts are small and one is zero, for suppression to be seen', () => {
  const small = rows
    .filter(({ indicator, numerator }) => indicator === 'ni-114' && numerator < 5)
    .map((row) => row.numerator);
  expect(small.filter((count) => count === 0).length).toBe(1);
  expect(small.filter((count) => count > 0).length).toBe(4);
});

const written = new Map<string, string>();
const keeping: Effects = {
  ...diskEffects,
  say: () => {},
  startFolder: heldAsText(written),
};
const built = await buildData(keeping, { data: 'data', published: 'public/data' }, { edition: 'training' });
const load = <File>(path: string): File => JSON.parse(written.get(path) ?? 'null') as File;

test('the training edition builds without an error and says what it is in every file of the contract', () => {
  expect(built.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const contract = [...written].filter(([path]) =>
    /^(index|kent|plan|money|governance|checks|coverage|areas\/.*|indicators\/.*)\.json$/.test(path),
  );
  expect(contract.length).toBeGreaterThan(60);
  expect(new Set(contract.map(([, text]) => (JSON.parse(text) as IndexFile).edition))).toEqual(new Set(['training']));
});

test('every download of the training edition is named so and says so on every row', () => {
  const { downloads } = load<IndexFile>('index.json');
  const isOfReturns = (kind: string): boolean => kind === 'template' || kind === 'example';
  const csv = downloads.filter(({ format, kind, rows }) => format === 'csv' && !isOfReturns(kind) && rows > 0);
  expect(csv.length).toBeGreaterThan(50);
  for (const { path } of csv) {
    expect(path).toMatch(/-training\.csv$/);
    const lines = (written.get(path.slice('data/'.length)) ?? '').trimEnd().split('\n');
    expect(lines[0]).toMatch(/,edition$/);
    expect(lines.at(-1)).toMatch(/,training$/);
  }
});

test('the table of changes stands where the file of changes says', () => {
  const { release, downloads } = load<IndexFile>('index.json');
  const { releases } = load<ChangesFile>('changes.json');
  expect(releases.map(({ id }) => id)).toEqual([release]);
  expect(downloads.some(({ path }) => path.endsWith(`/changes_${releases[0]?.id}.csv`))).toBe(true);
});

test('funnels hold the LCSPs whose figures are shown, and a rate lies where its own limits say', () => {
  const { funnels, series } = load<IndicatorFile>('indicators/ni-114.json');
  expect(funnels.map(({ level, period, points }) => [level, period.label, points.length])).toEqual([
    ['LCSP', '2007/08', 21],
    ['LCSP', '2008/09', 17],
  ]);
  for (const { points, period } of funnels) {
    for (const point of points) {
      const own = series.find(({ area }) => area === point.area);
      const value = own?.value[own.periods.findIndex(({ label }) => label === period.label)] ?? null;
      if (value === null) throw new Error(`missing figure of ${point.area}`);
      const isOutside = value > point.upper998 || value < point.lower998;
      const isBetween = !isOutside && (value > point.upper95 || value < point.lower95);
      expect(point.position).toBe(isOutside ? 'outside 99.8%' : isBetween ? 'between 95% and 99.8%' : 'within 95%');
    }
  }
});

test('an untested trend says which years it looked at', () => {
  const trend = load<AreaFile>('areas/dover.json').trends.find(
    ({ area, indicator }) => area === 'dover' && indicator === 'ni-114',
  );
  expect([trend?.result, trend?.from.label, trend?.to.label]).toEqual(['too few years', '2007/08', '2008/09']);
});

test('an LCSP has its own series with its return as source', () => {
  const dover = load<AreaFile>('areas/dover.json');
  const own = dover.series.filter(({ area, basis }) => area === dover.area.id && basis === 'return');
  const exclusions = own.find(({ indicator }) => indicator === 'ni-114');
  expect([exclusions?.level, exclusions?.periods.length, new Set(exclusions?.mark)]).toEqual([
    'LCSP',
    2,
    new Set(['actual']),
  ]);
  const source = dover.provenance.find(({ id }) => id === exclusions?.provenance[0]);
  expect([source?.source, source?.row]).toEqual(['training-example', 'data/returns/examples/dover.csv:4']);
  expect(source?.did).toMatch(
    /^return of Dover, received 2012-10-31, signed off by: LCSP Manager; recomputed from the counts: /,
  );
});

test('an LCSP has its own attendance worked out from school rows, compared with Kent, with a trend', () => {
  const dover = load<AreaFile>('areas/dover.json');
  const own = dover.series.filter(({ area, basis }) => area === dover.area.id && basis === 'derived');
  const persistent = own.find(({ indicator }) => indicator === 'persistent-absence-10-primary');
  expect([persistent?.level, persistent?.periods.length, new Set(persistent?.mark)]).toEqual([
    'LCSP',
    5,
    new Set(['outturn']),
  ]);
  expect(persistent?.lower998.every((limit) => limit !== null)).toBe(true);
  const source = dover.provenance.find(({ id }) => id === persistent?.provenance[0]);
  expect(source?.source).toBe('training-example-schools');
  expect(source?.row).toMatch(/^data\/returns\/examples\/from-schools\.csv:\d+$/);
  expect(source?.did).toMatch(/^summed by us from the release’s school rows, by the list of schools, then /);
  const compared = dover.comparisons.filter(({ area, benchmark }) => area === dover.area.id && benchmark === 'kent');
  expect(compared.length).toBe(12);
  expect(
    dover.trends.filter(({ area, result }) => area === dover.area.id && result === 'falling').length,
  ).toBeGreaterThan(0);
});

test('half days missed of an LCSP have neither interval nor comparison nor trend', () => {
  const dover = load<AreaFile>('areas/dover.json');
  const own = dover.series.find(({ area, indicator }) => area === dover.area.id && indicator === 'half-days-primary');
  expect([own?.lower, own?.intervalNote]).toEqual([
    [null, null],
    'no interval: one child can be counted many times, and those counts are not independent',
  ]);
  const about = [...dover.comparisons, ...dover.trends].filter(({ indicator }) => indicator === 'half-days-primary');
  expect(about).toEqual([]);
});

test('withheld figures of the training edition carry a code and a reason and no number', () => {
  const { series: all } = load<AreaFile>('areas/sevenoaks-south.json');
  const own = all.find(({ area, indicator }) => area === 'sevenoaks-south' && indicator === 'ni-114');
  expect([own?.status, own?.missing]).toEqual([
    ['c', 'c'],
    ['suppressed', 'suppressed'],
  ]);
  const numbers = [own?.value, own?.numerator, own?.denominator, own?.lower, own?.upper, own?.lower998, own?.upper998];
  expect(new Set(numbers.flat())).toEqual(new Set([null]));
  const cell = load<CoverageFile>('coverage.json').cells.find(
    ({ area, indicator }) => area === 'sevenoaks-south' && indicator === 'ni-114',
  );
  expect([cell?.state, cell?.reason]).toEqual([
    'suppressed',
    'The partnership has sent a figure. It is withheld to protect children.',
  ]);
});

test('a publication holds nothing of the examples', async () => {
  const publication = new Map<string, string>();
  const effects: Effects = {
    ...keeping,
    startFolder: heldAsText(publication),
  };
  await buildData(effects, { data: 'data', published: 'public/data' });
  const found = [...publication].filter(([, text]) => /training-example|invented for training/.test(text));
  expect(publication.size).toBeGreaterThan(60);
  expect(found.map(([path]) => path)).toEqual([]);
});

test('every LCSP has a form of its own with blank figures, listed among what can be taken away', () => {
  const listed = load<IndexFile>('index.json').downloads.filter(({ kind }) => kind === 'template');
  expect(new Set(listed.map(({ about }) => about)).size).toBe(23);
  const forms = [...written].filter(([path]) => path.startsWith('templates/') && path !== 'templates/example.csv');
  expect(forms.length).toBe(23);
  for (const [, text] of forms) {
    const [header, ...lines] = text.trimEnd().split('\n');
    expect(`${header}\n`).toBe(readFileSync('data/returns/template.csv', 'utf8'));
    expect(lines.length).toBe(7);
    expect(lines.every((line) => line.endsWith(',2009/10,,,,,'))).toBe(true);
  }
});
