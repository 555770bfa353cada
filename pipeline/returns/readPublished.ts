import Papa from 'papaparse';
import { digitsOf } from '../package/columns.ts';
import type { Area } from '../contract/area.ts';

/** A number some published file gives for one area, indicator and period. */
export interface PublishedNumber {
  readonly path: string;
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  /** The figure, where the number is one; null for a limit or a difference alone. */
  readonly value: number | null;
  /** Decimals the figure is published with. */
  readonly digits: number;
  /** The count above the line where the number is one or has one beside it; null for a bare rate, limit or difference. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Every number of every series, comparison and table row in the files to be published, read from their text, one file after the other. */
export function readPublished(
  files: Iterable<readonly [string, string]>,
  areas: readonly Area[],
): readonly PublishedNumber[] {
  const found: PublishedNumber[] = [];
  for (const [path, text] of files) for (const number of readFile(path, text, areas)) found.push(number);
  return found;
}

function readFile(path: string, text: string, areas: readonly Area[]): readonly PublishedNumber[] {
  // The record of a release in the making is still blank.
  if (text === '') return [];
  if (path.endsWith('.json')) return readJson(path, JSON.parse(text), areas);
  return path.endsWith('.csv') ? readCsv(path, text, areas) : [];
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (node: unknown): node is Thing => typeof node === 'object' && node !== null && !Array.isArray(node);

// Walks without recursion into strings and numbers: most of a file is those.
function readJson(path: string, root: unknown, areas: readonly Area[]): readonly PublishedNumber[] {
  const found: PublishedNumber[] = [];
  const queue: unknown[] = [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (Array.isArray(node)) queue.push(...node.filter((item) => typeof item === 'object' && item !== null));
    if (!isThing(node)) continue;
    found.push(...readSeries(path, node), ...readRow(path, node, areas));
    queue.push(...Object.values(node).filter((item) => typeof item === 'object' && item !== null));
  }
  return found;
}

/** Numbers that are no figure of the period. */
const NOT_FIGURES = new Set(['digits', 'decimals', 'segment', 'multiplier', 'line', 'source_line']);

function readSeries(path: string, { area, indicator, periods, ...columns }: Thing): readonly PublishedNumber[] {
  if (typeof area !== 'string' || typeof indicator !== 'string' || !Array.isArray(periods)) return [];
  const figures = Object.entries(columns).filter(([name, column]) => Array.isArray(column) && !NOT_FIGURES.has(name));
  return periods.flatMap((period: unknown, index) => {
    const at = (column: unknown): unknown => (Array.isArray(column) ? column[index] : null);
    if (!figures.some(([, column]) => typeof at(column) === 'number')) return [];
    const numbers = (name: string): number | null => numberIn(at(columns[name]));
    return [{ path, area, indicator, period: labelOf(period), ...figureOf(numbers) }];
  });
}

const numberIn = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);

function figureOf(
  numberOf: (name: string) => number | null,
): Pick<PublishedNumber, 'value' | 'digits' | 'numerator' | 'denominator'> {
  const value = numberOf('value');
  const digits = numberOf('digits') ?? digitsOf(String(value ?? ''));
  return { value, digits, numerator: numberOf('numerator'), denominator: numberOf('denominator') };
}

// A comparison, a row of a table, or any other object about one area, indicator and period.
function readRow(path: string, row: Thing, areas: readonly Area[]): readonly PublishedNumber[] {
  const period = labelOf(row['period']);
  const area = findArea(row['area_id'] ?? row['area'], areas);
  const indicator = row['indicator_id'] ?? row['indicator'];
  if (period === '' || area === null || typeof indicator !== 'string') return [];
  if (!Object.entries(row).some(([name, value]) => typeof value === 'number' && !NOT_FIGURES.has(name))) return [];
  return [{ path, area, indicator, period, ...figureOf((name) => numberIn(row[name])) }];
}

/** An LCSP or larger area is known by name or id, a district by id. */
function findArea(text: unknown, areas: readonly Area[]): string | null {
  return areas.find(({ id, name, type }) => id === text || (name === text && type !== 'district'))?.id ?? null;
}

function labelOf(period: unknown): string {
  if (typeof period === 'string') return period;
  return isThing(period) && typeof period['label'] === 'string' ? period['label'] : '';
}

/** Columns of a table in which a figure may stand. */
const FIGURES = [
  'value',
  'value_as_published',
  'numerator',
  'denominator',
  'lower_95',
  'upper_95',
  'lower_998',
  'upper_998',
  'as_printed',
];

const cellNumber = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell);

function readCsv(path: string, text: string, areas: readonly Area[]): readonly PublishedNumber[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const columns = meta.fields ?? [];
  const indicatorColumn = columns.includes('indicator_id') ? 'indicator_id' : 'indicator';
  const areaColumn = columns.includes('area_id') ? 'area_id' : 'area';
  if (![indicatorColumn, areaColumn, 'period', 'numerator'].every((name) => columns.includes(name))) return [];
  return data.flatMap((row) => {
    const area = findArea(row[areaColumn], areas);
    if (area === null || FIGURES.every((name) => (row[name] ?? '') === '')) return [];
    const key = { path, area, indicator: row[indicatorColumn] ?? '', period: row['period'] ?? '' };
    const shown = row['value_as_published'] ?? '';
    const value = shown === '' ? (row['value'] ?? '') : shown;
    return [
      {
        ...key,
        value: cellNumber(value),
        digits: digitsOf(value),
        numerator: cellNumber(row['numerator']),
        denominator: cellNumber(row['denominator']),
      },
    ];
  });
}
