import type { AreaType } from './kinds.ts';
import type { AreaId, IndicatorId, ProvenanceId } from './ids.ts';
import type { Period } from './series.ts';

/** An area's place; areas whose figures are equal as shown share the smallest and are written `equal`. */
export interface RankedArea {
  readonly area: AreaId;
  readonly place: number;
  readonly equal: boolean;
}

/** Areas of one type, indicator and period by the figure as shown, without those marked `u`. Only ever shown on request. */
export interface Ranking {
  readonly indicator: IndicatorId;
  readonly level: AreaType;
  readonly period: Period;
  /** Which figure stands first. */
  readonly first: 'smallest' | 'largest';
  readonly areas: readonly RankedArea[];
}

/** Where a figure lies to a range: on its lower end is within it, on its upper end is not. */
export const RANGE_SIDES = ['below', 'within', 'at or above'] as const;
export type RangeSide = (typeof RANGE_SIDES)[number];

/** A figure beside a range. */
export interface BesideRange {
  readonly area: AreaId;
  readonly side: RangeSide;
  /** Of its figure. */
  readonly provenance: ProvenanceId;
}

/**
 * The figures of the districts from the smallest to the largest, as shown and without those marked `u`, for one indicator
 * and period, with what lies beside them: the region, the country and LCSPs' own figures. The county is
 * not among them: the districts are its parts.
 */
export interface DistrictRange {
  readonly indicator: IndicatorId;
  readonly period: Period;
  /** Ends of the range, in the indicator's unit, rounded as shown. */
  readonly lower: number;
  readonly upper: number;
  /** Districts whose figures it spans, two or more. */
  readonly districts: number;
  /** In area order. */
  readonly beside: readonly BesideRange[];
}
