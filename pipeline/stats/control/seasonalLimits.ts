import { checkNumber, checkPositive } from '../checkArguments.ts';
import { D2, SIGMAS, type ControlLine } from './controlLimits.ts';

/** A figure of a part of a year; figures of one part, such as `half term 2`, are of one season. */
export interface SeasonalInput {
  readonly value: number;
  readonly season: string;
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

/**
 * Centre lines and limits that take the season out: each part of the year has its own centre, the mean of its figures, and
 * the spread is that of steps from one year's part to the same part of the year after (individuals and moving range as
 * in Montgomery, Introduction to Statistical Quality Control, 7th ed., section 6.4, over like parts). A figure takes part
 * in its own centre, so of n figures it lies nearer to it by the factor sqrt(1 - 1/n), and the limits are drawn in by the
 * same: with two years both of a pair lie equally far, and the pair is told, not which of the two is unusual.
 *
 * @param most the highest figure the unit can hold
 * @throws RangeError where a part has one figure only, and for a number that is none
 */
export function seasonalLimits(
  points: readonly SeasonalInput[],
  { most }: { readonly most: number },
): readonly ControlLine[] {
  if (most !== Infinity) checkPositive('most', most);
  for (const { value } of points) checkNumber('figure', value);
  const bySeason = new Map<string, readonly number[]>();
  for (const { season, value } of points) bySeason.set(season, [...(bySeason.get(season) ?? []), value]);
  const seasons = [...bySeason.values()];
  if (seasons.length === 0 || seasons.some((values) => values.length < 2))
    throw new RangeError('missing a second figure of a part of the year');
  const steps = seasons.flatMap((values) =>
    values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value))),
  );
  const spread = (SIGMAS * mean(steps)) / D2;
  return points.map(({ season }) => {
    const values = bySeason.get(season) ?? [];
    const centre = mean(values);
    const reach = spread * Math.sqrt(1 - 1 / values.length);
    return { centre, lower: Math.max(0, centre - reach), upper: Math.min(most, centre + reach) };
  });
}
