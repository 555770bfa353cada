import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';

export type Row = Readonly<Record<string, string>>;

export const LAST = '2016/17';
export const NEXT = '2017/18';
/** The sources of the last year, and those a further year of the same kind is said to come from. */
export const NEXT_SOURCE: Readonly<Record<string, string>> = {
  'dfe-absence-2018-19': 'test-rows-2017-18',
  'dfe-absence-2018-19-kent-districts': 'test-rows-2017-18-kent-districts',
};

const DISTRICTS = 12;
/** What each district's last count is raised by; Kent, the region and England are raised by that of all twelve. */
const ADDED: Readonly<Record<string, number>> = { 'half-days': 100, 'persistent-absence': 10 };
const CLOSING_CHANGE = '## 1.0.0';

export const readRows = (path: string): readonly Row[] => parse(readFileSync(path, 'utf8'), { columns: true });

/**
 * Does to a copy of the project what README asks for when figures for a further year arrive: rows, a source, a line in
 * the change log, the next version. The figures are made up from the last year's by a sum and live in that copy only.
 */
export function addFurtherYear(clone: string): void {
  const data = join(clone, 'data');
  appendRows(join(data, 'sources.csv'), ({ source_id }) => nextSource(source_id) !== undefined, nameSource);
  appendRows(join(data, 'observations/absence.csv'), isLast, (row) => raiseYear(row, DISTRICTS));
  appendRows(join(data, 'observations/absence-districts.csv'), isLast, (row) => raiseYear(row, 1));
  replaceOnce(
    join(data, 'CHANGELOG.md'),
    CLOSING_CHANGE,
    `## 1.1.0\n\n- You can now read a further year of absence.\n\n${CLOSING_CHANGE}`,
  );
  replaceOnce(join(data, 'datapackage.json'), '"version": "1.0.0"', '"version": "1.1.0"');
}

const isLast = ({ period }: Row): boolean => period === LAST;

const nextSource = (id: string | undefined): string | undefined => NEXT_SOURCE[id ?? ''];

const nameSource = (row: Row): Row => ({
  ...row,
  source_id: nextSource(row['source_id']) ?? '',
  title: 'Test rows for 2017/18: no such figures',
});

/** The last year's row under the next year's label, its count raised and its per cent worked out anew. */
function raiseYear(row: Row, districts: number): Row {
  const measure = Object.keys(ADDED).find((name) => row['indicator']?.startsWith(name));
  if (measure === undefined) throw new Error(`invalid indicator ${row['indicator']}`);
  const numerator = Number(row['numerator']) + (ADDED[measure] ?? 0) * districts;
  const decimals = row['value']?.split('.')[1]?.length ?? 0;
  const value = roundHalfAway((100 * numerator) / Number(row['denominator']), decimals);
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, useGrouping: false }).format(value);
  return {
    ...row,
    period: NEXT,
    source: nextSource(row['source']) ?? '',
    numerator: String(numerator),
    value: text,
    as_printed: '',
  };
}

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
