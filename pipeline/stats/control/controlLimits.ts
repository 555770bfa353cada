import type { ControlMethod } from '../../contract/control.ts';
import { checkKnown, checkNotNegative, checkNumber, checkNumberOrNull, checkPositive } from '../checkArguments.ts';

/** What limits are worked out of, in time order; counts are asked for by `p′` and `u′` alone. */
export interface ControlInput {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The centre line and the limits of one figure, in the unit of its measure. */
export interface ControlLine {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** Centre and limits in the unit the multiplier makes, one pair a figure. */
export interface ControlLimits {
  readonly centre: number;
  readonly limits: readonly { readonly lower: number; readonly upper: number }[];
}

/** Methods for figures of whole years, which have no season. */
const PLAIN_METHODS = ['p′', 'u′', 'XmR'] as const satisfies readonly ControlMethod[];
type PlainMethod = (typeof PLAIN_METHODS)[number];

/** Mean of the range of two neighbours over their standard deviation (Shewhart's d2 for n = 2). */
export const D2 = 1.128;
/**
 * Limits lie three standard deviations from the centre (Shewhart 1931; in health care Mohammed, Worthington & Woodall 2008,
 * doi 10.1136/qshc.2004.012047).
 */
export const SIGMAS = 3;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Standard deviation of neighbours by their moving range: what differs slowly does not widen it. */
const spreadOfNeighbours = (values: readonly number[]): number =>
  mean(values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)))) / D2;

/**
 * Limits of individual figures: mean -/+ 3 x mean moving range / 1.128 (Montgomery, Introduction to Statistical Quality
 * Control, 7th ed., section 6.4), clamped to what the unit can hold.
 */
function individuals(points: readonly ControlInput[], most: number): ControlLimits {
  const values = points.map(({ value }) => value);
  const centre = mean(values);
  const spread = SIGMAS * spreadOfNeighbours(values);
  const pair = { lower: Math.max(0, centre - spread), upper: Math.min(most, centre + spread) };
  return { centre, limits: points.map(() => pair) };
}

interface Counts {
  readonly x: number;
  readonly n: number;
}

function countsOf({ numerator, denominator }: ControlInput): Counts {
  if (numerator === null || denominator === null) throw new RangeError('missing counts for control limits');
  checkNotNegative('numerator', numerator);
  checkPositive('denominator', denominator);
  return { x: numerator, n: denominator };
}

/**
 * Limits of counts over their denominators, of each period by its own: centre -/+ 3 sigma, where sigma is binomial for a
 * proportion and Poisson for a rate (Montgomery, sections 7.2 and 7.3), times the spread of neighbours in units of it
 * (Laney 2002, Quality Engineering 14, 531-537), so that large denominators do not call every
 * figure a signal. Never narrower than chance alone would have them.
 */
function attributes(points: readonly ControlInput[], method: 'p′' | 'u′'): ControlLimits {
  const counts = points.map(countsOf);
  const centre = sum(counts.map(({ x }) => x)) / sum(counts.map(({ n }) => n));
  if (method === 'p′' && centre > 1) throw new RangeError(`invalid proportion ${centre}`);
  const sigmas = counts.map(({ n }) => Math.sqrt((method === 'p′' ? centre * (1 - centre) : centre) / n));
  const standardised = counts.map(({ x, n }, place) => {
    const sigma = sigmas[place] ?? 0;
    return sigma === 0 ? 0 : (x / n - centre) / sigma;
  });
  const factor = Math.max(1, spreadOfNeighbours(standardised));
  return {
    centre,
    limits: sigmas.map((sigma) => ({
      lower: Math.max(0, centre - SIGMAS * sigma * factor),
      upper: Math.min(method === 'p′' ? 1 : Infinity, centre + SIGMAS * sigma * factor),
    })),
  };
}

/**
 * Centre line and control limits of figures in time order.
 *
 * @param options `multiplier` makes the unit of a proportion or rate (100, 1000); `most` is the highest figure the unit
 * can hold, for limits made of the figures alone
 * @throws RangeError for fewer than two figures, a number that is none, and where counts are asked for and missing;
 * TypeError for an unknown method
 */
export function controlLimits(
  points: readonly ControlInput[],
  method: PlainMethod,
  { multiplier, most }: { readonly multiplier: number; readonly most: number },
): ControlLimits {
  checkKnown('method', method, PLAIN_METHODS);
  if (points.length < 2) throw new RangeError(`invalid number of figures ${points.length}`);
  checkPositive('multiplier', multiplier);
  if (most !== Infinity) checkPositive('most', most);
  for (const { value, numerator, denominator } of points) {
    checkNumber('figure', value);
    checkNumberOrNull('numerator', numerator);
    checkNumberOrNull('denominator', denominator);
  }
  if (method === 'XmR') return individuals(points, most);
  const { centre, limits } = attributes(points, method);
  return {
    centre: centre * multiplier,
    limits: limits.map(({ lower, upper }) => ({ lower: lower * multiplier, upper: upper * multiplier })),
  };
}

/**
 * Which figures belong to a run: so many in a row on one side of the centre line (eight in the fourth rule of the
 * Western Electric Statistical Quality Control Handbook, 1956). One on the line neither
 * lengthens a run nor ends it. Throws RangeError for a number that is none.
 */
export function findRuns(values: readonly number[], centre: number, length: number): readonly boolean[] {
  checkNumber('centre', centre);
  checkPositive('length', length);
  for (const value of values) checkNumber('figure', value);
  const sides = values.map((value) => Math.sign(value - centre));
  const inRun = sides.map(() => false);
  let run: number[] = [];
  sides.forEach((side, place) => {
    if (side === 0) return;
    const [first] = run;
    if (first !== undefined && sides[first] !== side) run = [];
    run.push(place);
    if (run.length >= length) for (const one of run) inRun[one] = true;
  });
  return inRun;
}
