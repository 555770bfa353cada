import type { AreaType } from './area.ts';
import type { AreaId, IndicatorId } from './ids.ts';
import type { Period } from './series.ts';

/** Where an area lies in its funnel: within both pairs of limits, between them, or outside the outer pair. */
export const FUNNEL_POSITIONS = ['within 95%', 'between 95% and 99.8%', 'outside 99.8%'] as const;
export type FunnelPosition = (typeof FUNNEL_POSITIONS)[number];

/** The limits chance alone would keep an area of one size in, in the indicator's unit. */
export interface FunnelLimits {
  /** Size: a denominator, such as pupils on roll. */
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** One area with the limits of its own size. */
export interface FunnelPoint extends FunnelLimits {
  readonly area: AreaId;
  /** From the very limits beside it, so that curve and point cannot disagree. */
  readonly position: FunnelPosition;
}

/** Areas of one level by size, around the average of a larger area, for one indicator and period. */
export interface Funnel {
  readonly indicator: IndicatorId;
  /** Level of the points: districts, or the LCSPs whose returns are in. */
  readonly level: AreaType;
  readonly period: Period;
  /** The area whose figure the limits lie around. */
  readonly average: AreaId;
  /** Its figure at full precision, in the indicator's unit. */
  readonly averageValue: number;
  readonly method: string;
  /** In area order. */
  readonly points: readonly FunnelPoint[];
  /** The limits at even steps from the smallest area to the largest, for drawing the curves. */
  readonly curve: readonly FunnelLimits[];
  /** How many of the points would lie outside each pair of limits by luck alone, with the sum. */
  readonly byLuck: {
    readonly at95: number;
    readonly at998: number;
    readonly arithmetic: string;
  };
}
