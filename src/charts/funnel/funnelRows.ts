import type { FunnelPosition as PublishedPosition, LimitPairs } from '../../../pipeline/contract/funnel.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';

/** Where a point lies by the contract, never by the picture; a figure that says nothing of its area is not compared. */
export type FunnelPosition = PublishedPosition | 'not compared';

/** One area: how many it counts, and its proportion. */
export interface FunnelAreaRow extends ShownValue {
  readonly kind: 'area';
  readonly measure: Measure;
  readonly place: Place;
  readonly period: Period;
  readonly areasLabel: string;
  /** Denominator: pupils. */
  readonly n: number;
  /** Whom `n` counts: `pupils on roll`. */
  readonly ofWhom: string;
  /** By the wider limits. */
  readonly position: FunnelPosition;
  /** By the limits for people taken one by one. */
  readonly byChance: FunnelPosition;
}

/** The control limits at one size, in the measure's unit, for drawing the curves; in order of `n`. */
export interface FunnelLimitRow extends LimitPairs {
  readonly kind: 'limit';
  readonly n: number;
  /** The limits widened for over-dispersion, where it could be measured. */
  readonly wider: LimitPairs | null;
}

/** The average the limits lie around. */
export interface FunnelAverageRow {
  readonly kind: 'average';
  readonly name: string;
  readonly value: number;
  readonly digits: number;
  readonly provenance: string;
}

export type FunnelRow = FunnelAreaRow | FunnelLimitRow | FunnelAverageRow;

/** Whether the limits could be widened, so that there are two pairs of each. */
export const hasWider = (rows: readonly FunnelRow[]): boolean => rows.some((row) => isLimit(row) && row.wider !== null);

/** The widest limits that could be worked out: those a judgement rests on, where there are any wider. */
export const widestOf = (row: FunnelLimitRow): LimitPairs => row.wider ?? row;

/** An area with its number. */
export type DrawnFunnelRow = FunnelAreaRow & { readonly value: number };

export const isArea = (row: FunnelRow): row is FunnelAreaRow => row.kind === 'area';
export const isLimit = (row: FunnelRow): row is FunnelLimitRow => row.kind === 'limit';
export const isAverage = (row: FunnelRow): row is FunnelAverageRow => row.kind === 'average';
export const isDrawn = (row: FunnelAreaRow): row is DrawnFunnelRow => row.value !== null;

/** The first area row, for what all of them share. @throws a defect when there is none. */
export function firstArea(rows: readonly FunnelRow[]): FunnelAreaRow {
  const first = rows.find(isArea);
  if (first === undefined) throw new Error('missing area rows in a funnel');
  return first;
}
