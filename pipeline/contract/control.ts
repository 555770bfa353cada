import type { AreaId, IndicatorId } from './ids.ts';
import type { Period } from './series.ts';

/** Fewest figures of one definition, each after the one before, that a run or control chart is made of. */
export const FEWEST_CONTROL_POINTS = 12;

/** Figures in a row on one side of the centre line that are a run. */
export const RUN_LENGTH = 8;

/**
 * How limits are worked out.
 *
 * - `p′`: of a proportion of children, from its counts, widened by how far the figures differ beyond chance
 * - `u′`: the same of a rate that may count a child again
 * - `XmR`: from the figures alone, by how far each lies from the one before
 * - `XmR of like parts`: the same of parts of a year, each beside the same part of the other years, so that the season is
 *   in no limit
 */
export type ControlMethod = 'p′' | 'u′' | 'XmR' | 'XmR of like parts';

/** A figure of a control chart with the limits of its period. */
export interface ControlPoint {
  readonly period: Period;
  /** In the indicator's unit, as its series has it. */
  readonly value: number;
  /** The mean, or all numerators over all denominators, in the indicator's unit; of a part of a year that of the same parts. */
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Beyond which limit it lies; null between them. */
  readonly outside: 'above' | 'below' | null;
  /** In a run of figures on one side of their centre line. */
  readonly inRun: boolean;
}

/** The latest unbroken stretch of a series with its control limits; there is one only from twelve figures on. */
export interface ControlChart {
  /** Id of the series. */
  readonly series: string;
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  readonly method: ControlMethod;
  /** In time order. */
  readonly points: readonly ControlPoint[];
}
