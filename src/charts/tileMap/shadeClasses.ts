import { ticks } from 'd3';

/** A class of a shaded map: from `from` up to, not with, `to`. */
export interface ShadeClass {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** More shades than this cannot be told apart on paper. */
const MOST = 4;

function labelClass(from: number, to: number, format: (value: number) => string): string {
  if (!Number.isFinite(from)) return Number.isFinite(to) ? `under ${format(to)}` : 'all';
  return Number.isFinite(to) ? `${format(from)} to under ${format(to)}` : `${format(from)} or more`;
}

/**
 * At most four classes at round numbers, lowest first: `under 30%`, `30% to under 35%`, ...
 *
 * @param values as they are shown: a rounded number must lie in the class its reader looks for
 */
export function shadeClasses(values: readonly number[], format: (value: number) => string): readonly ShadeClass[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const limits = ticks(low, high, MOST)
    .filter((limit) => limit > low && limit <= high)
    .slice(0, MOST - 1);
  const edges = [Number.NEGATIVE_INFINITY, ...limits, Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? Number.POSITIVE_INFINITY;
    return { from, to, label: labelClass(from, to, format) };
  });
}

/** Index of a value's class, 0 for the lowest. */
export const shadeOf = (value: number, classes: readonly ShadeClass[]): number =>
  classes.findIndex(({ from, to }) => value >= from && value < to);
