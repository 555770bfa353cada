import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Series } from '../../pipeline/contract/series.ts';
import { listBuilt } from '../builtSites.ts';
import { copyProject, startBuilder } from '../pipeline/builders.ts';
import {
  addFurtherYear,
  FIRST,
  LAST,
  LATEST,
  NEXT,
  NEXT_SOURCE,
  readRows,
  tellFurtherYear,
  type Row,
} from './addFurtherYear.ts';
import { NEXT_RELEASE } from './shippedVersion.ts';

/** What a further year may not change. */
const CODE = ['pipeline', 'src'] as const;

const clone = copyProject({ withKept: true });
const runs: Run[] = [];
let untold: Run | null = null;

interface Run {
  readonly command: string;
  readonly code: number | null;
  readonly said: string;
}

const inClone = (path: string): string => readFileSync(join(clone, path), 'utf8');

/** A command of the project in the copy's folder, as `npm run` starts it. */
const run = async (command: string): Promise<Run> => ({ command, ...(await startBuilder(clone, command).ended) });

/** The row as the test wrote it into the table. */
function writtenRow(table: string, area: string): Row {
  const rows = readRows(join(clone, 'data/observations', table));
  const found = rows.find(
    (row) => row['area'] === area && row['period'] === NEXT && row['indicator'] === 'half-days-primary',
  );
  if (found === undefined) throw new Error(`missing row of ${area} in ${table}`);
  return found;
}

const WRITTEN = [
  { table: 'absence.csv', area: 'Kent', id: 'kent', counted: 'outturn' },
  { table: 'absence-districts.csv', area: 'dover-district', id: 'dover-district', counted: 'derived' },
] as const;

beforeAll(async () => {
  rmSync(join(clone, 'data/releases'), { recursive: true });
  addFurtherYear(clone);
  untold = await run('release');
  tellFurtherYear(clone);
  runs.push(await run('data'), await run('release'));
}, 600_000);

afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('a release that the change log says nothing of is refused before anything is built', () => {
  expect(untold?.code).toBe(1);
  expect(untold?.said).toContain(`Refused: data/CHANGELOG.md - there is no heading "## ${NEXT_RELEASE}"`);
  expect(untold?.said).not.toContain('pages:');
});

test('data, and release with its build, accept two further years', () => {
  expect(runs.map(({ command, code, said }) => [command, code, / error [A-Z]\d\d /.exec(said)?.[0]])).toEqual([
    ['data', 0, undefined],
    ['release', 0, undefined],
  ]);
  expect(runs[1]?.said).toContain(`Release ${NEXT_RELEASE} is kept in data/releases/.`);
  expect(readdirSync(join(clone, 'data/releases'))).toContain(`${NEXT_RELEASE}.zip`);
});

test('no file of the code differs from the project’s', () => {
  for (const folder of CODE) {
    const paths = listBuilt(folder);
    expect(listBuilt(join(clone, folder))).toEqual(paths);
    expect(paths.filter((path) => inClone(join(folder, path)) !== readFileSync(join(folder, path), 'utf8'))).toEqual(
      [],
    );
  }
});

test.each(WRITTEN)('the further year of $area stands in the JSON, counts and all', ({ table, area, id, counted }) => {
  const row = writtenRow(table, area);
  const { series }: { series: readonly Series[] } = JSON.parse(
    inClone('public/data/indicators/half-days-primary.json'),
  );
  const found = series.find((one) => one.area === id && one.basis === counted);
  expect(found?.periods.slice(-2).map(({ label }) => label)).toEqual([NEXT, LATEST]);
  expect([found?.numerator.at(-2), found?.denominator.at(-2)]).toEqual([
    Number(row['numerator']),
    Number(row['denominator']),
  ]);
});

test.each(WRITTEN)('the further year of $area stands in its CSV with figure and source', ({ table, area, id }) => {
  const written = writtenRow(table, area);
  const [row, ...others] = readRows(join(clone, `dist/data/downloads/${id}_${NEXT_RELEASE}.csv`)).filter(
    (one) => one['area_id'] === id && one['indicator_id'] === 'half-days-primary' && one['period'] === NEXT,
  );
  expect(others).toEqual([]);
  expect(row).toMatchObject({ value_as_published: written['value'], numerator: written['numerator'] });
  expect(Object.values(NEXT_SOURCE)).toContain(row?.['source_id']);
});

test.each(['indicators/half-days-primary', 'areas/dover/full'])('the further year ends the chart of %s', (page) => {
  const html = inClone(join('dist', page, 'index.html'));
  expect([LATEST, LAST].map((year) => html.includes(`${FIRST} to ${year}, per cent`))).toEqual([true, false]);
});

test.each([
  { page: 'indicators/half-days-primary', table: 'absence.csv', area: 'Kent' },
  { page: 'areas/dover/full', table: 'absence-districts.csv', area: 'dover-district' },
])('the figure of the further year can be read on $page', ({ page, table, area }) => {
  const rows = [...inClone(join('dist', page, 'index.html')).matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) => row);
  const value = writtenRow(table, area)['value'] ?? '';
  expect(rows.filter((row) => row.includes(NEXT) && row.includes(value))).not.toEqual([]);
});

/** Published text by path under `dist/`, without what is said of earlier releases and the inputs of this one. */
const published = (): readonly { readonly path: string; readonly text: string }[] =>
  listBuilt(join(clone, 'dist'))
    .filter((path) => /\.(html|json|csv|xml|txt|svg|webmanifest)$/.test(path))
    .map((path) => ({ path, text: inClone(join('dist', path)) }));

test('nothing published says any longer that the figures end where they ended', () => {
  // What the change log said of the first release stays as it was said.
  const log = inClone('data/CHANGELOG.md');
  const claim = new RegExp(`[^"<>]{0,40}(?:to|until|since|–) ${LAST}(?!\\d)`, 'g');
  const stale = published().flatMap(({ path, text }) =>
    (text.match(claim) ?? []).filter((found) => !log.includes(found)).map((found) => `${path}: ${found}`),
  );
  expect(stale).toEqual([]);
  expect(`${FIRST} to ${LAST}, recomputed`.match(claim)).not.toBeNull();
});

test('the data package says how many rows each table has and which years, and its words agree', () => {
  const { resources, sources } = JSON.parse(inClone('dist/data/downloads/datapackage.json'));
  const titles = readRows(join(clone, 'data/sources.csv')).map(({ title }) => title);
  expect(sources.map(({ title }: { title: string }) => title)).toEqual(titles);
  for (const { name, path, rows, temporal, description } of resources) {
    const held = readRows(join(clone, 'dist/data/downloads', path));
    expect([name, rows]).toEqual([name, held.length]);
    if (!/^observations-(absence|exclusions)/.test(name)) continue;
    expect([name, temporal]).toEqual([name, { first: FIRST, last: LATEST }]);
    expect(description).toContain(`${FIRST} to ${LATEST}`);
    expect(inClone(`dist/data/downloads/${path}-metadata.json`)).toContain(`${FIRST} to ${LATEST}`);
  }
});
