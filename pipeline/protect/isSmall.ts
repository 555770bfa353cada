import { DEFAULT_THRESHOLD } from './problem.ts';

/** A count that is more than nothing and less than the threshold. Zero is published and never hidden. */
export const isSmall = (count: number, threshold: number = DEFAULT_THRESHOLD): boolean =>
  count > 0 && count < threshold;
