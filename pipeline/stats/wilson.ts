import { checkCounts } from './checkCounts.ts';
import { zForConfidence } from './confidence.ts';
import { sayNumber } from './sayNumber.ts';
import type { Interval } from './workings.ts';
import { checkPositive } from './checkArguments.ts';

export interface CountOptions {
  /** 0.95 or 95. */
  readonly confidence?: number;
  /** 100 for per cent, 1000 for per 1,000, 1 for a fraction. */
  readonly multiplier?: number;
}

const METHOD = 'Wilson score interval (Wilson 1927; Newcombe & Altman 2000)';

/**
 * A proportion with its Wilson score interval, clamped to 0..multiplier.
 * Wilson, E. B. (1927), JASA 22, 209-212; Newcombe & Altman (2000), Statistics with Confidence, 2nd edition, 46-49.
 * A fractional numerator is allowed. At 100% confidence the interval is the whole range.
 * Throws RangeError where the numerator is negative or above the denominator, or the confidence is out of range.
 */
export function wilson(numerator: number, denominator: number, options: CountOptions = {}): Interval {
  const { confidence = 0.95, multiplier = 100 } = options;
  checkCounts(numerator, denominator);
  checkPositive('multiplier', multiplier);
  if (numerator > denominator) throw new RangeError(overMessage(numerator, denominator));
  const [lower, upper] = wilsonFractions(numerator, denominator, zForConfidence(confidence));
  const value = (multiplier * numerator) / denominator;
  return {
    ok: true,
    method: METHOD,
    inputs: { numerator, denominator, confidence, multiplier },
    value,
    lower: Math.min(value, multiplier * lower),
    upper: Math.max(value, multiplier * upper),
    arithmetic: `${multiplier} x ${numerator} / ${denominator} = ${sayNumber(value, 4)}`,
    reason: '',
  };
}

/**
 * The Wilson limits of counts already checked, as fractions. The lower root is taken from the product of the two roots,
 * x^2 / (n (n + z^2)): the textbook difference loses all its figures when x is small beside n.
 */
export function wilsonFractions(x: number, n: number, z: number): readonly [number, number] {
  checkCounts(x, n);
  if (typeof z !== 'number' || !(z >= 0)) throw new RangeError(`invalid z ${z}`);
  if (z === Infinity) return [0, 1];
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const upper = (2 * x + z * z + spread) / (2 * (n + z * z));
  const lower = ((x / n) * x) / ((n + z * z) * upper);
  return [Math.max(0, lower), Math.min(1, upper)];
}

const overMessage = (numerator: number, denominator: number): string =>
  `invalid numerator (numerators must be less than or equal to denominator for a Wilson score to be calculated): ${numerator} of ${denominator}`;
