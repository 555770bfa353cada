import type { Period } from '../../../pipeline/contract/series.ts';
import type { Comparison } from '../../../pipeline/contract/verdict.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';

/** One counted measure of one area against the county in one period. */
export interface SpineRow extends ShownValue {
  /** Id of the indicator. */
  readonly indicator: string;
  readonly measure: Measure;
  /** The area; the same in every row. */
  readonly place: Place;
  readonly period: Period;
  /** 95% interval in the measure's unit; null where there is no figure. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What it is set against: Kent, of the same period. */
  readonly benchmark: {
    readonly name: string;
    readonly value: number;
    readonly digits: number;
    readonly provenance: string;
  };
  /** Answer of the comparison, from the contract. */
  readonly result: Comparison;
}

/** A row with its number and interval. */
export type DrawnSpineRow = SpineRow & { readonly value: number; readonly lower: number; readonly upper: number };

export const isDrawn = (row: SpineRow): row is DrawnSpineRow =>
  row.value !== null && row.lower !== null && row.upper !== null && row.benchmark.value > 0;

/** The first row, for what all share. @throws a defect when there is none. */
export function firstRow(rows: readonly SpineRow[]): SpineRow {
  const first = rows[0];
  if (first === undefined) throw new Error('missing rows in a spine');
  return first;
}
