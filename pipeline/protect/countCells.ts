import type { Form } from './attackRange.ts';
import { cellForm } from './attackRange.ts';
import type { Target } from './isProtected.ts';
import { isSmall } from './primarySuppression.ts';
import type { Bound } from './problem.ts';

/** The counts of one observation, and where it stands. */
export interface CountRow {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  /** Age band where the indicator is split by age; blank for all ages. */
  readonly band: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly multiplier: number;
  /** Its sender hid it (status `c`): there is a count, and it is not known here. */
  readonly hiddenBySender: boolean;
}

/** Name of a row's cell within its indicator and period. */
export const cellName = (row: Pick<CountRow, 'area' | 'band'>): string =>
  row.band === '' ? row.area : `${row.area} ${row.band}`;

/**
 * The count of a row: its numerator, or, where only a rate and a denominator are given, the whole number they imply:
 * rate x denominator gives a count away as surely as printing it. Null when neither is there.
 */
export function countOf(row: CountRow): number | null {
  if (row.numerator !== null) return row.numerator;
  if (row.value === null || row.denominator === null) return null;
  return Math.round((row.value * row.denominator) / row.multiplier);
}

/** What must stay open of a row: its count where that is small, and the rest of its group where that is. */
export function targetsOfRow(row: CountRow, threshold: number): readonly Target[] {
  const cell = cellName(row);
  const open = { cell, least: 1, most: threshold - 1 };
  if (row.hiddenBySender) return [{ ...open, form: cellForm(cell) }];
  const count = countOf(row);
  if (count === null || count === 0) return [];
  const targets: Target[] = isSmall(count, threshold) ? [{ ...open, form: cellForm(cell) }] : [];
  if (isKnownGroup(row, threshold) && isSmall(row.denominator - count, threshold)) {
    targets.push({ ...open, form: restOf(cell, row.denominator) });
  }
  return targets;
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

const restOf = (cell: string, denominator: number): Form => ({ terms: new Map([[cell, -1]]), constant: denominator });
