import { problem, type Problem } from '../findings/finding.ts';
import type { SumRule } from './recipes/recipe.ts';

/** One sum of the publisher's own table: what the parts add to, and what the whole prints. */
export interface PublisherSum {
  /** The area the parts add to, as our tables write it. */
  readonly area: string;
  readonly parts: SumRule['parts'];
  /** Cells parts and whole share, such as `State-funded primary`. */
  readonly breakdown: string;
  readonly period: string;
  readonly column: string;
  readonly partsAdded: number;
  readonly sum: number;
  readonly printed: number;
  /** Line of the whole in the file. */
  readonly line: number;
}

/** A sum that cannot be judged, because the file holds some of its parts only. */
export interface OpenSum {
  readonly area: string;
  readonly parts: SumRule['parts'];
  readonly held: number;
  readonly needed: number;
}

interface Sum {
  readonly rule: SumRule;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  /** Null once a part is withheld: then nothing can be said of the column. */
  readonly totals: (number | null)[];
  schools: number;
  rows: number;
  whole: { readonly cells: readonly (number | null)[]; readonly schools: number | null; readonly line: number } | null;
}

/** One row that takes part in a sum, as a part of an area or as its whole. */
export interface SumRow {
  readonly rule: SumRule;
  readonly area: string;
  readonly period: string;
  readonly line: number;
  /** A cell as a number; null where it holds none. */
  readonly numberOf: (column: string) => number | null;
  readonly textOf: (column: string) => string;
}

/** Adds parts up while a file is read: one set of totals for each area, period and breakdown, however many rows there are. */
export function collectSums() {
  const sums = new Map<string, Sum>();
  const find = ({ rule, area, period }: SumRow, breakdown: string): Sum => {
    const key = JSON.stringify([rule.parts, area, period, breakdown]);
    const known = sums.get(key);
    if (known !== undefined) return known;
    const totals: (number | null)[] = rule.columns.map(() => 0);
    const made: Sum = { rule, area, period, breakdown, totals, schools: 0, rows: 0, whole: null };
    sums.set(key, made);
    return made;
  };
  return {
    addPart: (row: SumRow): void => {
      for (const breakdown of breakdownsOf(row)) addTo(find(row, breakdown), row);
    },
    setWhole: (row: SumRow): void => {
      const { rule, line, numberOf } = row;
      find(row, ownBreakdown(row)).whole = { cells: rule.columns.map(numberOf), schools: numberOf(rule.count), line };
    },
    finish: () => [...sums.values()].map(judge),
  };
}

const ownBreakdown = ({ rule, textOf }: SumRow): string => rule.by.map(textOf).join(', ');

/** Its own breakdown, and those of the rows that hold it together with others. */
function breakdownsOf({ rule, textOf }: SumRow): readonly string[] {
  const lists = rule.by.map((column) => [...new Set([textOf(column), rule.totals?.[column] ?? textOf(column)])]);
  return lists
    .reduce<readonly string[][]>((made, list) => made.flatMap((one) => list.map((text) => [...one, text])), [[]])
    .map((one) => one.join(', '));
}

function addTo(sum: Sum, { rule, numberOf }: SumRow): void {
  sum.rows += 1;
  sum.schools += rule.parts === 'school' ? 1 : (numberOf(rule.count) ?? 0);
  rule.columns.forEach((column, index) => {
    const [total = null, part] = [sum.totals[index], numberOf(column)];
    sum.totals[index] = total === null || part === null ? null : total + part;
  });
}

/** Sums that could be made, those that could not, and what does not add up (check I06). */
export interface JudgedSum {
  readonly made: readonly PublisherSum[];
  readonly open: OpenSum | null;
  readonly problems: readonly { readonly line: number; readonly problem: Problem }[];
}

function judge({ rule, area, period, breakdown, totals, schools, rows, whole }: Sum): JudgedSum {
  const { parts } = rule;
  if (whole === null || rows === 0) return { made: [], open: null, problems: [] };
  if (whole.schools !== null && schools < whole.schools)
    return { made: [], open: { area, parts, held: schools, needed: whole.schools }, problems: [] };
  const made = rule.columns.flatMap((column, index): PublisherSum[] => {
    const printed = whole.cells[index] ?? null;
    const sum = totals[index] ?? null;
    if (printed === null || sum === null) return [];
    return [{ area, parts, breakdown, period, column, partsAdded: rows, sum, printed, line: whole.line }];
  });
  const problems = made
    .filter(({ sum, printed }) => sum !== printed)
    .map(({ column, sum, printed }) => ({
      line: whole.line,
      problem: problem('I06', { what: `${area}, ${breakdown}, ${period}, ${column}`, sum, printed, parts: rows }),
    }));
  return { made, open: null, problems };
}
