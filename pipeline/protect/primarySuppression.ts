import { DEFAULT_THRESHOLD } from './problem.ts';

/** A count that is more than nothing and less than the threshold. Zero is published and never hidden. */
export const isSmall = (count: number, threshold: number = DEFAULT_THRESHOLD): boolean =>
  count > 0 && count < threshold;

/** Names of the cells that have to be hidden for being small. */
export function primarySuppression(
  cells: ReadonlyMap<string, number>,
  threshold: number = DEFAULT_THRESHOLD,
): readonly string[] {
  return [...cells].filter(([, count]) => isSmall(count, threshold)).map(([name]) => name);
}
