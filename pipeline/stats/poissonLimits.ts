import { gammaQuantile } from './gammaQuantile.ts';

/**
 * Exact Poisson limits of a count, each tail holding `tail` (0.025 for 95%, 0.001 for 99.8%):
 * lower chi2(tail; 2x)/2, 0 when x = 0; upper chi2(1 - tail; 2x + 2)/2.
 * Armitage & Berry, Statistical Methods in Medical Research, 4th edition (2002), section 5.2. A fractional count is
 * allowed: a count worked back from a published rate is seldom whole.
 * Throws RangeError for a negative count.
 */
export function poissonLimits(count: number, tail: number): { readonly lower: number; readonly upper: number } {
  if (typeof count !== 'number' || !(count >= 0 && Number.isFinite(count))) {
    throw new RangeError(`invalid count (observed events must all be greater than or equal to zero): ${count}`);
  }
  return {
    lower: count === 0 ? 0 : gammaQuantile(count, tail, 'lower'),
    upper: gammaQuantile(count + 1, tail, 'upper'),
  };
}
