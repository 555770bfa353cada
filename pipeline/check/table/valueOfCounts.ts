import { roundTo } from '../../cells/roundTo.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { isSmallCount } from '../isSmallCount.ts';

/** The register does not say what 1 in the counts is in the value, and no ratio can be worked out. */
export const NO_UNIT = 'not stated';

/** The ratio of two counts as a value is written, in the register's decimals. */
export const formatRatio = (
  numerator: number,
  denominator: number,
  { multiplier, decimals }: Pick<IndicatorEntry, 'multiplier' | 'decimals'>,
): string => roundTo((numerator / denominator) * multiplier, decimals);

/** What is said of a value that its counts give: the value, or nothing of it where a count is small. */
export type GivenValue = { readonly value: string | null };

/** The value of two sound counts by the register, in its decimals; null where the register does not say how, or it is no ratio. */
export function valueOfCounts(
  numerator: number,
  denominator: number,
  { entry, threshold }: { readonly entry: IndicatorEntry | null; readonly threshold: number },
): GivenValue | null {
  const isRatio = entry !== null && (entry.statistic === 'proportion' || entry.statistic === 'rate');
  if (!isRatio || entry.unit === NO_UNIT || !(numerator >= 0) || !(denominator >= Math.max(1, numerator))) return null;
  if (isSmallCount({ numerator, denominator }, entry, threshold)) return { value: null };
  return { value: formatRatio(numerator, denominator, entry) };
}
