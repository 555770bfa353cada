import { confidenceFraction } from './confidence.ts';
import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkNotNegative } from './checkArguments.ts';

export interface ExpectedByLuck extends Workings {
  /** How many comparisons would be flagged if nothing differed. */
  readonly expected: number;
}

/**
 * Number of comparisons expected to be flagged by luck alone: comparisons x (1 - confidence). 184 comparisons give
 * about 9 at 95% and 0.4 at 99.8%. Printed beside any page that flags many areas.
 * Throws RangeError for a negative number of comparisons.
 */
export function multipleComparisons(comparisons: number, confidence: number): ExpectedByLuck {
  checkNotNegative('number of comparisons', comparisons);
  const fraction = confidenceFraction(confidence);
  // Decimals of the complement are the confidence's own: 1 - 0.998 is 0.0020000000000000018 in binary.
  const chance = Number(sayNumber(1 - fraction, 6));
  const expected = Number(sayNumber(comparisons * chance, 6));
  return {
    method: 'Expected number of false alarms',
    inputs: { comparisons, confidence },
    expected,
    arithmetic: `${comparisons} x ${chance} = ${sayNumber(expected, 1)}`,
    reason: '',
  };
}
