import type { Direction } from './applyPolarity.ts';

/** One interval; null where the method allows none or the counts are not published. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Whether an interval is clear of a benchmark: L <= B <= U is `similar`, else the side the area lies on.
 * Null when the interval or the benchmark is missing.
 */
export function compareAtOneLevel(limits: Limits, benchmark: number | null): Direction | 'similar' | null {
  if (limits.lower === null || limits.upper === null || benchmark === null) return null;
  if (limits.lower > limits.upper) throw new RangeError(`invalid interval ${limits.lower} to ${limits.upper}`);
  if (limits.lower > benchmark) return 'higher';
  return limits.upper < benchmark ? 'lower' : 'similar';
}
