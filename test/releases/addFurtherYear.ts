import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { NEXT_RELEASE, RELEASE } from './shippedVersion.ts';

export type Row = Readonly<Record<string, string>>;

export const readRows = (path: string): readonly Row[] => parse(readFileSync(path, 'utf8'), { columns: true });

/** The table whose last year the further ones follow. */
const LEADING = 'data/observations/absence.csv';

/** `2016/17` -> `2017/18`. */
export function yearAfter(label: string): string {
  const start = Number(label.slice(0, 4)) + 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

const yearsIn = (table: string): readonly string[] =>
  readRows(table)
    .map(({ period }) => period ?? '')
    .toSorted();

/** Last year of a table: releases come one by one, so that of one may be before that of another. */
export const lastYearIn = (table: string): string => yearsIn(table).at(-1) ?? '';

/** First and last year of the shipped figures, and the two years this test adds. */
export const FIRST = yearsIn(LEADING)[0] ?? '';
export const LAST = lastYearIn(LEADING);
export const NEXT = yearAfter(LAST);
export const LATEST = yearAfter(NEXT);
const DISTRICTS = 12;
/** The tables further years are added to, and over how many districts a row of theirs counts. */
const TABLES: Readonly<Record<string, number>> = {
  [LEADING]: DISTRICTS,
  'data/observations/absence-districts.csv': 1,
  'data/observations/exclusions.csv': DISTRICTS,
};
/** The sources of the last year, and those the further years of the same kind are said to come from. */
export const NEXT_SOURCE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(TABLES)
    .flatMap((table) => sourcesOfLastYear(table))
    .map((id) => [id, `test-rows-${id}`]),
);

/** Sources the last year's rows of a table name. */
export function sourcesOfLastYear(table: string): readonly string[] {
  const last = lastYearIn(table);
  const rows = readRows(table).filter(({ period }) => period === last);
  return [...new Set(rows.map(({ source }) => source ?? ''))];
}

/** What each district's last count is raised by a year; Kent, the region and England are raised by that of all twelve. */
const ADDED: Readonly<Record<string, number>> = {
  'half-days': 100,
  'persistent-absence': 10,
  'ni-114': 1,
  'fixed-exclusions': 10,
};

/**
 * Does to a copy of the project what the analyst's guide asks for when figures of further years arrive, but for the change
 * log: rows, a source, the next version. The figures are made up from the last year's by a sum and live in that copy only.
 */
export function addFurtherYear(clone: string): void {
  const data = join(clone, 'data');
  appendRows(join(data, 'sources.csv'), ({ source_id }) => nextSource(source_id) !== undefined, nameSource);
  for (const [table, districts] of Object.entries(TABLES)) {
    const last = lastYearIn(table);
    for (const [step, period] of yearsFrom(yearAfter(last)).entries()) {
      const raise = (row: Row): Row => raiseYear(row, { period, count: districts * (step + 1) });
      appendRows(join(clone, table), (row) => row['period'] === last, raise);
    }
  }
  replaceOnce(join(data, 'datapackage.json'), `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
}

/** Says in the change log of the copy what is new. */
export function tellFurtherYear(clone: string): void {
  replaceOnce(
    join(clone, 'data/CHANGELOG.md'),
    `## ${RELEASE}`,
    `## ${NEXT_RELEASE}\n\n- You can now read two further years.\n\n## ${RELEASE}`,
  );
}

/** The years from one to the latest added. */
const yearsFrom = (first: string): readonly string[] => (first > LATEST ? [] : [first, ...yearsFrom(yearAfter(first))]);

const nextSource = (id: string | undefined): string | undefined => NEXT_SOURCE[id ?? ''];

const nameSource = (row: Row): Row => ({
  ...row,
  source_id: nextSource(row['source_id']) ?? '',
  title: `Test rows of ${row['source_id']}: no such figures`,
  sha256: createHash('sha256').update(`test rows of ${row['source_id']}`).digest('hex'),
  standing_note: 'Rows made up for a test.',
});

const MULTIPLIERS = new Map(
  readRows('data/indicators.csv').map((row) => [row['indicator_id'], Number(row['multiplier'])]),
);

/** The last year's row under a later label, its count raised and its rate worked out anew. */
function raiseYear(row: Row, { period, count }: { readonly period: string; readonly count: number }): Row {
  const measure = Object.keys(ADDED).find((name) => row['indicator']?.startsWith(name)) ?? '';
  const numerator = Number(row['numerator']) + (ADDED[measure] ?? 1) * count;
  if (row['denominator'] === '') return raiseCount(row, { period, count });
  const decimals = row['value']?.split('.')[1]?.length ?? 0;
  const value = roundHalfAway(
    ((MULTIPLIERS.get(row['indicator']) ?? Number.NaN) * numerator) / Number(row['denominator']),
    decimals,
  );
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, useGrouping: false }).format(value);
  return {
    ...row,
    period,
    source: nextSource(row['source']) ?? '',
    numerator: String(numerator),
    value: text,
    as_printed: '',
  };
}

/** The last year's row of a measure without a part and a whole, such as a number of pupils. */
const raiseCount = (row: Row, { period, count }: { readonly period: string; readonly count: number }): Row => ({
  ...row,
  period,
  source: nextSource(row['source']) ?? '',
  value: String(Number(row['value']) + count),
  as_printed: '',
});

function appendRows(path: string, isModel: (row: Row) => boolean, write: (row: Row) => Row): void {
  const models = readRows(path).filter(isModel);
  if (models.length === 0) throw new Error(`missing row to go by in ${path}`);
  const added = Papa.unparse(models.map(write), { header: false, newline: '\n' });
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${added}\n`);
}

function replaceOnce(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`missing text in ${path}: ${before}`);
  writeFileSync(path, text.replace(before, after));
}
