import { isSmall } from './isSmall.ts';
import type { Bound } from './problem.ts';

/** The counts of one observation, and where it stands. */
export interface CountRow {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: number | null;
  /** Decimals the value is written with: half a unit of the last one is all a reader is unsure of. */
  readonly digits: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly multiplier: number;
  /** Its sender hid it (`c`), or gave no counts to judge it by: there may be a small count, and it is not known here. */
  readonly hiddenBySender: boolean;
}

/** Name of a row's cell within its period. Neither part holds a space. */
export const cellName = ({ area, indicator }: Pick<CountRow, 'area' | 'indicator'>): string => `${area} ${indicator}`;

/**
 * The count of a row: its numerator; 0 where the figure is 0, for nobody has to be told the counts then; or, where only
 * a rate and a denominator are given, the whole number they imply. Null when nothing says it.
 */
export function countOf({ value, numerator, denominator, multiplier }: CountRow): number | null {
  if (numerator !== null) return numerator;
  if (value === 0) return 0;
  if (value === null || denominator === null) return null;
  return Math.round((value * denominator) / multiplier);
}

/** Whether a row has to be withheld for its own sake: a small count, a small rest of its group, or one nobody can judge. */
export function isToWithhold(row: CountRow, threshold: number): boolean {
  if (row.hiddenBySender) return true;
  const count = countOf(row);
  if (count === null || count === 0) return false;
  return isSmall(count, threshold) || (isKnownGroup(row, threshold) && isSmall(row.denominator - count, threshold));
}

/** A reader is taken to know the size of the group, so a count is at most that. */
export function boundsOfRow(row: CountRow, threshold: number): readonly Bound[] {
  if (!isKnownGroup(row, threshold)) return [];
  return [{ terms: { [cellName(row)]: 1 }, lower: -Infinity, upper: row.denominator }];
}

/**
 * A group smaller than the threshold cannot keep every small value open once its size is known. The row hides its
 * denominator with its count; nothing else may publish it, and a finding says so.
 */
export const isTinyGroup = (row: CountRow, threshold: number): boolean =>
  row.denominator !== null && isSmall(row.denominator, threshold);

const isKnownGroup = (row: CountRow, threshold: number): row is CountRow & { readonly denominator: number } =>
  row.denominator !== null && row.denominator >= threshold;
