import { ticks } from 'd3';
import { formatCount, formatNumber } from '../../format/numbers.ts';

/** A class of a shaded map: from `from` up to, not with, `to`. */
export interface ShadeClass {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** More shades than this cannot be told apart on paper. */
const MOST = 4;

/** At most four classes at round numbers, lowest first. */
export function classesAt(
  values: readonly number[],
  labelClass: (from: number, to: number) => string,
): readonly ShadeClass[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const limits = ticks(low, high, MOST)
    .filter((limit) => limit > low && limit <= high)
    .slice(0, MOST - 1);
  const edges = [Number.NEGATIVE_INFINITY, ...limits, Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? Number.POSITIVE_INFINITY;
    return { from, to, label: labelClass(from, to) };
  });
}

/** Classes of whole children: `under 10,000`, `10,000 to 14,999`, ... */
export const populationClasses = (counts: readonly number[]): readonly ShadeClass[] =>
  classesAt(counts, (from, to) => {
    if (!Number.isFinite(from)) return Number.isFinite(to) ? `under ${formatCount(to)}` : 'all';
    return Number.isFinite(to) ? `${formatCount(from)} to ${formatCount(to - 1)}` : `${formatCount(from)} or more`;
  });

/** Index of a value's class, 0 for the lowest; -1 where there is no value. */
export const classOf = (value: number | null, classes: readonly ShadeClass[]): number =>
  value === null ? -1 : classes.findIndex(({ from, to }) => value >= from && value < to);

/** Classes of a measure shown with some digits: `under 6.0`, `6.0 to under 6.5`, ... */
export const valueClasses = (values: readonly number[], digits: number): readonly ShadeClass[] =>
  classesAt(values, (from, to) => {
    const say = (end: number): string => formatNumber(end, { digits });
    if (!Number.isFinite(from)) return Number.isFinite(to) ? `under ${say(to)}` : 'all';
    return Number.isFinite(to) ? `${say(from)} to under ${say(to)}` : `${say(from)} or more`;
  });
