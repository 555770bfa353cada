import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import {
  checkKnown,
  checkLimits,
  checkNotNegative,
  checkNumber,
  checkNumberOrNull,
  checkPositive,
} from './checkArguments.ts';

/** One annual point, oldest first. `year` is the first year of the period: 2008 for 2008/09. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A definition, collection or boundary changed between the point before and this one. */
  readonly breakBefore?: boolean;
}

export const TREND_RESULTS = ['rising', 'falling', 'no clear trend', 'too few years', 'not tested'] as const;
export type TrendResult = (typeof TREND_RESULTS)[number];

export interface TrendAnswer extends Workings {
  readonly result: TrendResult;
  readonly chiSquared: number | null;
  /** The five points used, oldest first; empty when none were. */
  readonly points: readonly TrendPoint[];
}

export interface TrendOptions {
  /** `proportion` uses the counts; `interval` the value with its 95% interval. */
  readonly basis: 'proportion' | 'interval';
  /** Years one point spans; a rolling average overlaps its neighbour and cannot be tested. */
  readonly yearsPerPoint?: number;
}

/** Chi-squared quantile for 0.998 with one degree of freedom. */
export const TREND_THRESHOLD = 9.54953570608324;
const POINTS = 5;
const METHOD =
  'Five-point trend (chi-squared for trend, Armitage & Berry 2002; slope kept when each point is left out)';

/**
 * Whether the 5 latest unbroken annual points rise or fall: chi-squared above 9.5495 and a slope that keeps its sign
 * when each point is left out in turn. Otherwise `no clear trend`; with fewer points `too few years`; without
 * intervals or counts `not tested` (half days missed have neither).
 * Throws TypeError for an unknown basis, RangeError for a number that is none.
 */
export function trend(points: readonly TrendPoint[], options: TrendOptions): TrendAnswer {
  checkKnown('basis', options.basis, ['proportion', 'interval']);
  checkPositive('years of a point', options.yearsPerPoint ?? 1);
  if ((options.yearsPerPoint ?? 1) !== 1) {
    return answer('not tested', null, [], 'the recent trend cannot be calculated for this year range');
  }
  const run = latestRun(points).slice(-POINTS);
  if (run.length < POINTS) return answer('too few years', null, [], `${run.length} comparable years, 5 are needed`);
  const lines = options.basis === 'proportion' ? proportionLines(run) : intervalLines(run);
  if (lines === null) return answer('not tested', null, [], 'there is no interval and no count to test with');
  const { chiSquared, slopes } = lines;
  const signs = new Set(slopes.map(Math.sign));
  const steady = signs.size === 1 && !signs.has(0);
  if (!(chiSquared > TREND_THRESHOLD)) return answer('no clear trend', chiSquared, run, 'the change is within chance');
  if (!steady) return answer('no clear trend', chiSquared, run, 'one year alone decides the direction');
  return answer(signs.has(1) ? 'rising' : 'falling', chiSquared, run, '');
}

function answer(
  result: TrendResult,
  chiSquared: number | null,
  points: readonly TrendPoint[],
  reason: string,
): TrendAnswer {
  const sign = (chiSquared ?? 0) > TREND_THRESHOLD ? '>' : '<=';
  const arithmetic = chiSquared === null ? '' : `${sayNumber(chiSquared, 2)} ${sign} ${sayNumber(TREND_THRESHOLD, 2)}`;
  const inputs = { from: points[0]?.year ?? null, to: points.at(-1)?.year ?? null, threshold: TREND_THRESHOLD };
  return { method: METHOD, inputs, result, chiSquared, points, arithmetic, reason };
}

function checkPoint({ year, value, lower, upper, numerator, denominator }: TrendPoint): void {
  checkNumber('year', year);
  checkNumberOrNull('figure', value);
  checkLimits({ lower, upper });
  for (const [name, count] of Object.entries({ numerator, denominator })) {
    if (count !== null) checkNotNegative(name, count);
  }
}

/** The last stretch of neighbouring years with figures and no break inside it. */
export function latestRun(points: readonly TrendPoint[]): readonly TrendPoint[] {
  for (const point of points) checkPoint(point);
  const run: TrendPoint[] = [];
  for (const point of points.toReversed()) {
    const later = run[0];
    if (later !== undefined && (later.year !== point.year + 1 || later.breakBefore === true)) break;
    if (point.value === null) break;
    run.unshift(point);
  }
  return run;
}

interface Lines {
  readonly chiSquared: number;
  /** Slope of all points, then with each left out in turn. */
  readonly slopes: readonly number[];
}

interface WeightedPoint {
  readonly t: number;
  readonly y: number;
  readonly w: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function weightedSlope(points: readonly WeightedPoint[]): { readonly slope: number; readonly variance: number } {
  const w = sum(points.map((p) => p.w));
  const wt = sum(points.map((p) => p.w * p.t));
  const wtt = sum(points.map((p) => p.w * p.t * p.t));
  const wy = sum(points.map((p) => p.w * p.y));
  const wty = sum(points.map((p) => p.w * p.t * p.y));
  const spread = w * wtt - wt * wt;
  return { slope: (w * wty - wt * wy) / spread, variance: w / spread };
}

const slopesOf = (points: readonly WeightedPoint[]): number[] => [
  weightedSlope(points).slope,
  ...points.map((_, left) => weightedSlope(points.filter((_point, index) => index !== left)).slope),
];

// Weights are 1 / variance, the 95% interval being 3.92 standard errors wide.
function intervalLines(run: readonly TrendPoint[]): Lines | null {
  const points: WeightedPoint[] = [];
  for (const [index, { value, lower, upper }] of run.entries()) {
    if (value === null || lower === null || upper === null || !(upper > lower)) return null;
    points.push({ t: index + 1, y: value, w: 1 / ((upper - lower) / 3.92) ** 2 });
  }
  const { slope, variance } = weightedSlope(points);
  return { chiSquared: slope ** 2 / variance, slopes: slopesOf(points) };
}

// The slope of a proportion is taken on the log odds, each year alike, so that a large year cannot carry the sign;
// half a case is added throughout where a year has none or all, whose odds have no logarithm.
function proportionLines(run: readonly TrendPoint[]): Lines | null {
  const counts: { t: number; x: number; n: number }[] = [];
  for (const [index, { numerator, denominator }] of run.entries()) {
    if (numerator === null || denominator === null || !(denominator > 0)) return null;
    if (numerator > denominator) throw new RangeError(`invalid numerator ${numerator} of ${denominator}`);
    counts.push({ t: index + 1, x: numerator, n: denominator });
  }
  const half = counts.some(({ x, n }) => x === 0 || x === n) ? 0.5 : 0;
  const odds = counts.map(({ t, x, n }) => ({ t, y: Math.log((x + half) / (n - x + half)), w: 1 }));
  return { chiSquared: proportionChiSquared(counts), slopes: slopesOf(odds) };
}

function proportionChiSquared(counts: readonly { t: number; x: number; n: number }[]): number {
  const N = sum(counts.map(({ n }) => n));
  const X = sum(counts.map(({ x }) => x));
  const S1 = sum(counts.map(({ t, x }) => t * x));
  const S2 = sum(counts.map(({ t, n }) => t * n));
  const S3 = sum(counts.map(({ t, n }) => t * t * n));
  if (X === 0 || X === N) return 0;
  return (N * (N * S1 - X * S2) ** 2) / (X * (N - X) * (N * S3 - S2 ** 2));
}
