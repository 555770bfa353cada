import type { IndicatorEntry } from '../../../pipeline/registers/indicators.ts';
import { byar } from '../../../pipeline/stats/byar.ts';
import { Z_95 } from '../../../pipeline/stats/confidence.ts';
import { poissonLimits } from '../../../pipeline/stats/poissonLimits.ts';
import { EXACT_BELOW } from '../../../pipeline/stats/rate.ts';
import { wilsonFractions } from '../../../pipeline/stats/wilson.ts';

/** A 95% interval, NaN where there is none; written over for each figure. */
export type Limits95 = { lower: number; upper: number };

const TAIL = 0.025;
// Published counts are whole, so that ten exact limits serve a million rates.
const exactLimits = Array.from({ length: EXACT_BELOW }, (_, count) => poissonLimits(count, TAIL));

/**
 * The 95% limits of a figure, under the conditions of `estimateInterval` and by the same formulas: Wilson for a proportion,
 * exact Poisson below 10 and Byar from 10 for a rate, none where children are not counted once or a count is missing (NaN).
 * Leaves out the workings that a page shows, which cost more than the limits.
 */
export function estimateLimits(
  entry: IndicatorEntry | null,
  numerator: number,
  { denominator, into }: { denominator: number; into: Limits95 },
): void {
  into.lower = Number.NaN;
  into.upper = Number.NaN;
  if (entry === null || !entry.countsChildren || !(numerator >= 0) || !(denominator > 0)) return;
  if (entry.statistic === 'proportion') fillWilson(entry, numerator, { denominator, into });
  else if (entry.statistic === 'rate') fillRate(entry, numerator, { denominator, into });
}

type Rest = { denominator: number; into: Limits95 };

function fillWilson({ multiplier }: IndicatorEntry, numerator: number, { denominator, into }: Rest): void {
  const [lower, upper] = wilsonFractions(numerator, denominator, Z_95);
  const value = (multiplier * numerator) / denominator;
  into.lower = Math.min(value, multiplier * lower);
  into.upper = Math.max(value, multiplier * upper);
}

function fillRate({ multiplier }: IndicatorEntry, numerator: number, { denominator, into }: Rest): void {
  const { lower, upper } = exactLimits[numerator] ?? byar(numerator);
  const scale = multiplier / denominator;
  into.lower = lower === null ? Number.NaN : scale * lower;
  into.upper = scale * upper;
}
