import type { Point, Series } from '../../pipeline/contract/series.ts';
import { pointsOf } from './pointsOf.ts';

/** The point of the same unbroken stretch just before a period; undefined where none stands there. */
export function pointBefore(series: Series | undefined, period: string): Point | undefined {
  if (series === undefined) return undefined;
  const points = pointsOf(series);
  const place = points.findIndex((point) => point.period.label === period);
  const before = points[place - 1];
  return before !== undefined && before.segment === points[place]?.segment ? before : undefined;
}
