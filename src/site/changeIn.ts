import type { Point, Series, TestedChange } from '../../pipeline/contract/series.ts';
import { pointsOf } from './pointsOf.ts';

/** Two neighbouring years of one definition and what the test of their intervals came to. */
export interface YearChange {
  readonly before: Point;
  readonly here: Point;
  readonly change: TestedChange;
}

/** A figure of a period against the year before; undefined where the two could not be tested. */
export function changeIn(series: Series | undefined, period: string): YearChange | undefined {
  if (series === undefined) return undefined;
  const points = pointsOf(series);
  const place = points.findIndex((point) => point.period.label === period);
  const [before, here, change] = [points[place - 1], points[place], series.change?.[place] ?? null];
  return before === undefined || here === undefined || change === null ? undefined : { before, here, change };
}
