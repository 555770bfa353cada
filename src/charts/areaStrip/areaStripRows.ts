import type { Period } from '../../../pipeline/contract/series.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';

/** One area of the strip (role `me` or `other`), all of one level and one period. */
export interface StripAreaRow extends ShownValue {
  readonly kind: 'area';
  readonly measure: Measure;
  readonly place: Place;
  readonly period: Period;
  /** What the areas are together, for the title: `Kent's 12 districts, by where the school stands`. */
  readonly areasLabel: string;
  /** 95% interval where the method allows one. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A line across the strip: Kent, South East or England for the same period. */
export interface StripBenchmarkRow {
  readonly kind: 'benchmark';
  readonly place: Place;
  readonly value: number;
  readonly digits: number;
  readonly provenance: string;
}

/** The target's line; only when it is of the same period, definition and unit. */
export interface StripTargetRow {
  readonly kind: 'target';
  readonly place: Place;
  readonly period: Period;
  readonly value: number;
  readonly digits: number;
  readonly direction: 'at most' | 'at least' | null;
  readonly provenance: string;
}

export type AreaStripRow = StripAreaRow | StripBenchmarkRow | StripTargetRow;

/** An area with its number. */
export type DrawnStripRow = StripAreaRow & { readonly value: number };

export const isArea = (row: AreaStripRow): row is StripAreaRow => row.kind === 'area';
export const isBenchmark = (row: AreaStripRow): row is StripBenchmarkRow => row.kind === 'benchmark';
export const isTarget = (row: AreaStripRow): row is StripTargetRow => row.kind === 'target';
export const isDrawn = (row: StripAreaRow): row is DrawnStripRow => row.value !== null;

/** The first area row, for what all of them share. @throws a defect when there is none. */
export function firstArea(rows: readonly AreaStripRow[]): StripAreaRow {
  const first = rows.find(isArea);
  if (first === undefined) throw new Error('missing area rows in a strip');
  return first;
}
