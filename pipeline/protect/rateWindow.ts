import { roundHalfAway } from '../stats/roundHalfAway.ts';
import type { Bound } from './problem.ts';

/** A published rate of a sum, with the number it is rounded to and what the parts of the sum are out of. */
export interface PublishedRate {
  readonly value: number;
  /** Decimals it is published with. */
  readonly digits: number;
  readonly multiplier: number;
  readonly parts: readonly RatePart[];
}

/** A part of the sum: its cell, and the least and most its denominator can be (one number where a reader knows it). */
export interface RatePart {
  readonly cell: string;
  /** Its count where that is known. */
  readonly count: number | null;
  readonly size: { readonly least: number; readonly most: number };
}

// A rate that is an exact half in decimals is not one in binary numbers: the window may not lose a count to that.
const SLACK = 1e-7;

/**
 * What a published rate says of the counts it is made from: with the denominators known, only the counts that round to
 * it remain. 4.46% of 47,012 is 2,095 to 2,099. Where the known counts do not give the rate it is another count's (an
 * estimate, another day's roll), and the sum is held against its own rate instead, to as many decimals: a reader may
 * learn how far the two are apart. Null where that cannot be told, for then the rate says nothing of these counts.
 */
export function rateWindow({ value, digits, multiplier, parts }: PublishedRate): Bound | null {
  const least = sum(parts.map(({ size }) => size.least));
  const most = sum(parts.map(({ size }) => size.most));
  const terms = Object.fromEntries(parts.map(({ cell }) => [cell, 1]));
  const windowOf = (rate: number): Bound => {
    const half = 0.5 / 10 ** digits;
    const lower = Math.max(0, Math.ceil(((rate - half) * least) / multiplier - SLACK));
    // Half a unit is rounded up, so a count that gives just that much more has another rate.
    return { terms, lower, upper: Math.ceil(((rate + half) * most) / multiplier - SLACK) - 1 };
  };
  const printed = windowOf(value);
  const known = sum(parts.map(({ count }) => count ?? 0));
  if (parts.some(({ count }) => count === null)) return known > printed.upper ? null : printed;
  if (known >= printed.lower && known <= printed.upper) return printed;
  return most > 0 ? windowOf(roundHalfAway((multiplier * known) / most, digits)) : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
