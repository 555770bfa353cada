import { isSmall } from '../../../pipeline/protect/isSmall.ts';
import { DEFAULT_THRESHOLD } from '../../../pipeline/protect/problem.ts';

/**
 * A count as the Department for Children, Schools and Families published it at the time: less than five hidden, zero
 * shown, the rest to the nearest ten, a five upwards (Hansard, 18 July 2007, column 415W). Used to read and check
 * their tables; our own are not rounded.
 */
export function roundToTen(count: number, threshold: number = DEFAULT_THRESHOLD): string {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`invalid count ${count}`);
  if (isSmall(count, threshold)) return '[c]';
  return String(Math.floor((count + 5) / 10) * 10);
}
