import { isSmall } from '../../../pipeline/protect/isSmall.ts';
import { DEFAULT_THRESHOLD } from '../../../pipeline/protect/problem.ts';

/** Names of the cells that have to be hidden for being small. */
export function primarySuppression(
  cells: ReadonlyMap<string, number>,
  threshold: number = DEFAULT_THRESHOLD,
): readonly string[] {
  return [...cells].filter(([, count]) => isSmall(count, threshold)).map(([name]) => name);
}
