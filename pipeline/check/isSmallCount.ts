import type { IndicatorEntry } from '../registers/indicators.ts';

/** Counts of one figure; NaN or null where there is none. */
export interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Whether a figure is of so few children, or leaves so few out, that it has to be withheld; `entry` null where the indicator is not known. */
export function isSmallCount(
  { numerator, denominator }: Counts,
  entry: Pick<IndicatorEntry, 'countsChildren' | 'statistic'> | null,
  threshold: number,
): boolean {
  if (entry !== null && !entry.countsChildren) return false;
  const count = numerator ?? Number.NaN;
  const rest = (denominator ?? Number.NaN) - count;
  return (count > 0 && count < threshold) || (rest > 0 && rest < threshold && entry?.statistic === 'proportion');
}

/**
 * Whether a figure about children comes without its counts, so that nobody can tell whether they are small. Where no
 * document states the statistic it may be a count itself.
 */
export const isWithoutCounts = (
  { value, numerator }: { readonly value: number | null; readonly numerator: number | null },
  entry: Pick<IndicatorEntry, 'countsChildren' | 'statistic'> | null,
): boolean =>
  entry !== null &&
  entry.countsChildren &&
  entry.statistic !== 'amount' &&
  numerator === null &&
  value !== null &&
  value !== 0;
