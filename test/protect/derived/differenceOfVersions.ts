import { isSmall } from '../../../pipeline/protect/isSmall.ts';
import { DEFAULT_THRESHOLD } from '../../../pipeline/protect/problem.ts';

/**
 * What two versions of one count (old and new boundary, archived and new release) give away by subtraction, and which
 * differences are themselves small counts, by their place in the list. Null in either version gives nothing away.
 */
export function differenceOfVersions(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  threshold: number = DEFAULT_THRESHOLD,
): { readonly derived: readonly (number | null)[]; readonly primary: readonly number[] } {
  if (before.length !== after.length)
    throw new RangeError(`invalid versions of lengths ${before.length}, ${after.length}`);
  const derived = before.map((a, i) => {
    const b = after[i] ?? null;
    return a === null || b === null ? null : Math.abs(b - a);
  });
  const primary = derived.flatMap((gap, i) => (gap !== null && isSmall(gap, threshold) ? [i] : []));
  return { derived, primary };
}
