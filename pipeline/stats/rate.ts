import { byar } from './byar.ts';
import { checkCounts } from './checkCounts.ts';
import { confidenceFraction } from './confidence.ts';
import { poissonLimits } from './poissonLimits.ts';
import { sayNumber } from './sayNumber.ts';
import type { CountOptions } from './wilson.ts';
import type { Interval } from './workings.ts';
import { checkPositive } from './checkArguments.ts';

const BYAR = "Byar's method (Breslow & Day 1987)";
const EXACT = 'Exact Poisson (Armitage & Berry 2002)';
/** Counts from here on take Byar's method; smaller ones the exact Poisson limits. */
export const EXACT_BELOW = 10;

/**
 * A rate with its interval: exact Poisson below 10 events, Byar's method from 10. A numerator above the denominator
 * is legal for a rate. An indirectly standardised rate is the same sum with the expected count for denominator.
 * Throws RangeError where the numerator is negative, the denominator not above 0, or the confidence out of range.
 */
export function rate(numerator: number, denominator: number, options: CountOptions = {}): Interval {
  const { confidence = 0.95, multiplier = 1000 } = options;
  checkCounts(numerator, denominator);
  checkPositive('multiplier', multiplier);
  const exact = numerator < EXACT_BELOW;
  const limits = exact
    ? poissonLimits(numerator, (1 - confidenceFraction(confidence)) / 2)
    : byar(numerator, confidence);
  const scale = multiplier / denominator;
  const value = (multiplier * numerator) / denominator;
  return {
    ok: true,
    method: exact ? EXACT : BYAR,
    inputs: { numerator, denominator, confidence, multiplier },
    value,
    lower: limits.lower === null ? null : scale * limits.lower,
    upper: scale * limits.upper,
    arithmetic: `${multiplier} x ${numerator} / ${denominator} = ${sayNumber(value, 4)}`,
    reason: '',
  };
}
