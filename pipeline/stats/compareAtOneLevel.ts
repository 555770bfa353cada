import type { Direction } from './applyPolarity.ts';
import { checkLimits, checkNumberOrNull } from './checkArguments.ts';

/** One interval; null where the method allows none or the counts are not held. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Whether an interval is clear of a benchmark: L <= B <= U is `similar`, else the side the area lies on.
 * Null when the interval or the benchmark is missing.
 */
export function compareAtOneLevel(limits: Limits, benchmark: number | null): Direction | 'similar' | null {
  checkLimits(limits);
  checkNumberOrNull('benchmark', benchmark);
  if (limits.lower === null || limits.upper === null || benchmark === null) return null;
  if (limits.lower > benchmark) return 'higher';
  return limits.upper < benchmark ? 'lower' : 'similar';
}
