import { quantile } from 'd3';
import { checkKnown, checkNotNegative } from './checkArguments.ts';
import { checkCounts } from './checkCounts.ts';
import { sayNumber } from './sayNumber.ts';

/** How much farther areas lie from their average than people taken one by one would put them. */
export interface Dispersion {
  /** Variance of the areas over the variance of chance, at least 1: the limits are its square root times as wide. */
  readonly factor: number;
  /** Areas it was worked out from. */
  readonly areas: number;
  readonly arithmetic: string;
}

export interface DispersionInput {
  /** Counts of each area; the denominator above 0. */
  readonly areas: readonly { readonly numerator: number; readonly denominator: number }[];
  /** Events per head of the benchmark, above 0; for a proportion below 1. */
  readonly average: number;
  readonly statistic: 'proportion' | 'rate';
}

export const DISPERSION_METHOD =
  'Multiplicative over-dispersion from winsorised z scores (Spiegelhalter 2005, doi 10.1136/qshc.2005.013755)';

/** A tenth of the areas at either end is drawn in to the tenth's edge; of fewer areas a tenth is not one area. */
const TAIL = 0.1;
const FEWEST_AREAS = 1 / TAIL;

/**
 * Spiegelhalter's multiplicative factor: the mean square of the areas' z scores after the tenth at either end is drawn in
 * to the edge of the rest (winsorised), so that an area that truly differs does not widen the limits
 * it is held against. Pupils of one school are alike, so areas differ more than pupils taken one by one.
 * Spiegelhalter, D. J. (2005), Handling over-dispersion of performance indicators, Quality & Safety in Health Care 14,
 * 347-351. Below 1 it is 1: limits are never narrowed. Null below 10 areas, and around an average of none or of all.
 * Throws RangeError for counts or an average that are missing or below 0.
 */
export function estimateDispersion({ areas, average, statistic }: DispersionInput): Dispersion | null {
  checkNotNegative('average', average);
  checkKnown('statistic', statistic, ['proportion', 'rate']);
  for (const { numerator, denominator } of areas) checkCounts(numerator, denominator);
  const isFlat = !(average > 0) || (statistic === 'proportion' && average >= 1);
  if (areas.length < FEWEST_AREAS || isFlat) return null;
  const scores = areas.map(({ numerator, denominator }) => scoreOf(numerator, denominator, { average, statistic }));
  // Quantiles of type 7 of Hyndman & Fan (1996), d3's and R's own.
  const [least = 0, most = 0] = [quantile(scores, TAIL), quantile(scores, 1 - TAIL)];
  const squares = scores.map((score) => Math.min(Math.max(score, least), most) ** 2);
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return {
    factor: Math.max(1, mean),
    areas: areas.length,
    arithmetic: `mean of ${areas.length} squared z scores, winsorised at a tenth = ${sayNumber(mean, 2)}; limits ${sayNumber(Math.sqrt(Math.max(1, mean)), 2)} times as wide`,
  };
}

// Distance from what is expected at the average, in standard deviations of chance.
function scoreOf(
  numerator: number,
  denominator: number,
  { average, statistic }: Pick<DispersionInput, 'average' | 'statistic'>,
): number {
  const expected = average * denominator;
  const variance = statistic === 'proportion' ? expected * (1 - average) : expected;
  return (numerator - expected) / Math.sqrt(variance);
}
