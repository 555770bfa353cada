import { checkNotNegative } from './checkArguments.ts';

/** The counts of one area. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Several areas as one: numerators summed over denominators summed. Rates are never averaged, or a small area would
 * weigh as much as a large one. Null when any count is missing or there is none: a part is not the whole.
 * Throws RangeError for a count that is no number of 0 or more.
 */
export function aggregate(parts: readonly (Counts | null)[]): Counts | null {
  if (parts.length === 0) return null;
  let sum: Counts = { numerator: 0, denominator: 0 };
  for (const part of parts) {
    if (part === null) return null;
    checkNotNegative('numerator', part.numerator);
    checkNotNegative('denominator', part.denominator);
    sum = { numerator: sum.numerator + part.numerator, denominator: sum.denominator + part.denominator };
  }
  return sum;
}
