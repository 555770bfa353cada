import { zForConfidence } from './confidence.ts';

/**
 * Byar's limits of a count. Breslow & Day (1987), Statistical Methods in Cancer Research volume II, IARC, page 69.
 * The formula turns negative for very small counts at high confidence: there is then no lower limit (null), never a
 * number. Counts below 10 take the exact method in `rate`.
 * Throws RangeError for a negative count or a confidence out of range.
 */
export function byar(count: number, confidence = 0.95): { readonly lower: number | null; readonly upper: number } {
  if (typeof count !== 'number' || !(count >= 0 && Number.isFinite(count))) {
    throw new RangeError(`invalid count (observed events must all be greater than or equal to zero): ${count}`);
  }
  const z = zForConfidence(confidence);
  const lower = count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  const upper = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return { lower: lower >= 0 ? lower : null, upper };
}
