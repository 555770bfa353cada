import { checkCounts } from './checkCounts.ts';
import { Z_95, Z_998 } from './confidence.ts';
import { poissonLimits } from './poissonLimits.ts';
import { checkNotNegative, checkNumber, checkPositive } from './checkArguments.ts';

/** The two pairs of control limits of a funnel plot, in the unit the multiplier makes. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** Where a point lies: outside the outer pair (99.8%), between the pairs (95%), or inside (null). */
export interface FunnelPosition {
  readonly side: 'low' | 'high' | 'inside';
  readonly level: 95 | 99.8 | null;
}

export const FUNNEL_METHOD = 'Funnel plot control limits (Spiegelhalter 2005, doi 10.1002/sim.1970)';
const TAIL_95 = 0.025;
const TAIL_998 = 0.001;

/**
 * Limits of a proportion round the average: av -/+ z sqrt(av (1 - av) / n), clamped to 0..multiplier.
 * Spiegelhalter, D. J. (2005), Statistics in Medicine 24, 1185-1202. A point lies outside exactly when its Wilson
 * interval excludes the average: both are the score test.
 * `average` is a fraction (sum of numerators over sum of denominators). Throws RangeError for n of 0 or less.
 */
export function proportionFunnel(average: number, denominator: number, multiplier = 100): FunnelLimits {
  checkPositive('multiplier', multiplier);
  const inner = proportionLimits(average, denominator, Z_95);
  const outer = proportionLimits(average, denominator, Z_998);
  return scale({ lower95: inner[0], upper95: inner[1], lower998: outer[0], upper998: outer[1] }, multiplier);
}

/** One pair of limits of a proportion, as fractions, at a z of the caller's. */
export function proportionLimits(average: number, denominator: number, z: number): readonly [number, number] {
  if (typeof denominator !== 'number' || !(denominator > 0 && Number.isFinite(denominator))) {
    throw new RangeError(`invalid denominator (denominators must be greater than zero): ${denominator}`);
  }
  checkNotNegative('z', z);
  if (typeof average !== 'number' || !(average >= 0 && average <= 1))
    throw new RangeError(`invalid average ${average}`);
  const spread = z * Math.sqrt((average * (1 - average)) / denominator);
  return [Math.max(0, average - spread), Math.min(1, average + spread)];
}

/**
 * Limits of a rate along an axis of events: the rate an area with this many events would show if the average put it
 * exactly on a limit, average x events / exact Poisson limit. Infinite above when there are no events.
 * `average` is events per head; use 1 with a ratio of observed to expected events.
 */
export function rateFunnel(average: number, events: number, multiplier = 1000): FunnelLimits {
  checkNotNegative('average', average);
  checkPositive('multiplier', multiplier);
  const inner = poissonLimits(events, TAIL_95);
  const outer = poissonLimits(events, TAIL_998);
  const ratio = (limit: number): number => (limit === 0 ? Infinity : events / limit);
  const fractions = {
    lower95: ratio(inner.upper),
    upper95: ratio(inner.lower),
    lower998: ratio(outer.upper),
    upper998: ratio(outer.lower),
  };
  return scale(fractions, multiplier * average);
}

/**
 * Limits along an axis of people: the exact Poisson limits of the events expected at the average, as a rate. A point
 * lies outside when what was observed is outside the limits of what was expected.
 */
export function rateFunnelByDenominator(average: number, denominator: number, multiplier = 1000): FunnelLimits {
  checkNotNegative('average', average);
  checkPositive('denominator', denominator);
  checkPositive('multiplier', multiplier);
  const expected = average * denominator;
  if (!(expected > 0)) throw new RangeError(`invalid expected events ${expected}`);
  const inner = poissonLimits(expected, TAIL_95);
  const outer = poissonLimits(expected, TAIL_998);
  const events = { lower95: inner.lower, upper95: inner.upper, lower998: outer.lower, upper998: outer.upper };
  return scale(events, multiplier / denominator);
}

/**
 * Position of a proportion in its funnel, from the very limits the curve is drawn with. Throws RangeError for counts that
 * are missing or make no proportion: a figure nobody has is not inside.
 */
export function positionOfProportion(average: number, numerator: number, denominator: number): FunnelPosition {
  checkCounts(numerator, denominator);
  if (numerator > denominator) throw new RangeError(`invalid numerator ${numerator} of ${denominator}`);
  const limits = proportionFunnel(average, denominator, 1);
  return positionWithin(numerator / denominator, limits);
}

/**
 * Position of a rate or ratio: its observed events against the events expected at the average (average x denominator).
 * Without events the rate alone cannot say how many were expected, so the expected number must then be given.
 * Throws RangeError when it is not.
 */
export function positionOfRate(observed: number, expected: number | null): FunnelPosition {
  if (expected === null || !(expected > 0 && Number.isFinite(expected))) {
    const rule =
      'for rates, where there are 0 events for a record, the denominator field needs to be provided using the denominator argument';
    throw new RangeError(`invalid denominator (${rule}): ${expected ?? 'none'}`);
  }
  const inner = poissonLimits(observed, TAIL_95);
  const outer = poissonLimits(observed, TAIL_998);
  // The area is above the average when the expected events lie below what it observed, hence the exchange of sides.
  if (expected < outer.lower) return { side: 'high', level: 99.8 };
  if (expected > outer.upper) return { side: 'low', level: 99.8 };
  if (expected < inner.lower) return { side: 'high', level: 95 };
  if (expected > inner.upper) return { side: 'low', level: 95 };
  return { side: 'inside', level: null };
}

/** Expected events of a published rate whose denominator is not: events / rate gives the people, the average the rest. */
export function expectedFromRate(average: number, events: number, value: number, multiplier: number): number | null {
  checkNotNegative('average', average);
  checkNotNegative('events', events);
  checkNotNegative('figure', value);
  checkPositive('multiplier', multiplier);
  return value > 0 ? (average * multiplier * events) / value : null;
}

/** Where a figure lies between limits of its own unit; on a limit it is inside. Throws RangeError without a figure or a limit. */
export function positionWithin(value: number, limits: FunnelLimits): FunnelPosition {
  checkNumber('figure', value);
  for (const limit of Object.values(limits)) {
    // A funnel of rates is open above where there are no events.
    if (limit !== Infinity) checkNumber('limit', limit);
  }
  if (value > limits.upper998) return { side: 'high', level: 99.8 };
  if (value < limits.lower998) return { side: 'low', level: 99.8 };
  if (value > limits.upper95) return { side: 'high', level: 95 };
  if (value < limits.lower95) return { side: 'low', level: 95 };
  return { side: 'inside', level: null };
}

/**
 * The same limits moved out from the average by the square root of an over-dispersion factor (`estimateDispersion`), in
 * the limits' own unit: from 0 up, and for a proportion to `most`.
 */
export function widenLimits(
  limits: FunnelLimits,
  { average, factor, most = Infinity }: { readonly average: number; readonly factor: number; readonly most?: number },
): FunnelLimits {
  checkNotNegative('average', average);
  if (most !== Infinity) checkPositive('most', most);
  for (const limit of Object.values(limits)) checkNumber('limit', limit);
  if (typeof factor !== 'number' || !(factor >= 1 && Number.isFinite(factor)))
    throw new RangeError(`invalid over-dispersion factor ${factor}`);
  const wider = (limit: number): number => Math.min(most, Math.max(0, average + (limit - average) * Math.sqrt(factor)));
  return {
    lower95: wider(limits.lower95),
    upper95: wider(limits.upper95),
    lower998: wider(limits.lower998),
    upper998: wider(limits.upper998),
  };
}

function scale(limits: FunnelLimits, factor: number): FunnelLimits {
  return {
    lower95: factor * limits.lower95,
    upper95: factor * limits.upper95,
    lower998: factor * limits.lower998,
    upper998: factor * limits.upper998,
  };
}
