import { ticks } from 'd3';
import { formatCount } from '../../format/formatCount.ts';

/** A class of a shaded map: from `from` up to, not with, `to`. */
export interface PopulationClass {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** More shades than this cannot be told apart on paper. */
const MOST = 4;

/** At most four classes at round numbers, lowest first: `under 10,000`, `10,000 to 14,999`, ... */
export function populationClasses(counts: readonly number[]): readonly PopulationClass[] {
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const limits = ticks(low, high, MOST)
    .filter((limit) => limit > low && limit <= high)
    .slice(0, MOST - 1);
  const edges = [Number.NEGATIVE_INFINITY, ...limits, Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? Number.POSITIVE_INFINITY;
    return { from, to, label: labelClass(from, to) };
  });
}

function labelClass(from: number, to: number): string {
  if (!Number.isFinite(from)) return Number.isFinite(to) ? `under ${formatCount(to)}` : 'all';
  return Number.isFinite(to) ? `${formatCount(from)} to ${formatCount(to - 1)}` : `${formatCount(from)} or more`;
}

/** Index of a count's class, 0 for the lowest. */
export const classOf = (count: number, classes: readonly PopulationClass[]): number =>
  classes.findIndex(({ from, to }) => count >= from && count < to);
