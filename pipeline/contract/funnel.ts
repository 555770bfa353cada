import type { AreaType } from './kinds.ts';
import type { AreaId, IndicatorId } from './ids.ts';
import type { Period } from './series.ts';

/** Where an area lies in its funnel: within both pairs of limits, between them, or outside the outer pair. */
export const FUNNEL_POSITIONS = ['within 95%', 'between 95% and 99.8%', 'outside 99.8%'] as const;
export type FunnelPosition = (typeof FUNNEL_POSITIONS)[number];

/** Two pairs of limits around the average, in the indicator's unit. */
export interface LimitPairs {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** The limits of one size: those chance would keep people taken one by one in, and those widened for over-dispersion. */
export interface FunnelLimits extends LimitPairs {
  /** Size: a denominator, such as pupils on roll. */
  readonly denominator: number;
  /** The same moved out by the square root of the funnel's factor; null where that could not be measured. */
  readonly wider: LimitPairs | null;
}

/**
 * How much farther the areas lie from the average than people taken one by one would, by Spiegelhalter's multiplicative
 * factor with winsorised z scores (2005, doi 10.1136/qshc.2005.013755).
 */
export interface FunnelDispersion {
  /** Variance of the areas over that of chance, at least 1; limits are its square root times as wide. */
  readonly factor: number;
  /** Areas it was measured on, 10 or more. */
  readonly areas: number;
  readonly arithmetic: string;
}

/** One area with the limits of its own size. */
export interface FunnelPoint extends FunnelLimits {
  readonly area: AreaId;
  /** By the limits for people taken one by one. */
  readonly byChance: FunnelPosition;
  /**
   * By the wider limits, on which every judgement rests; null where they could not be measured, or the figure's place is
   * doubtful (status `u`) and says nothing of the area.
   */
  readonly position: FunnelPosition | null;
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
  /** Null where fewer areas are held than it takes. */
  readonly dispersion: FunnelDispersion | null;
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
