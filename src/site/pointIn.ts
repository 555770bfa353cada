import type { Point, Series } from '../../pipeline/contract/series.ts';
import { pointsOf } from './pointsOf.ts';

/** The point of a series in one period (by its label, such as `2008/09`), or undefined. */
export const pointIn = (series: Series | undefined, label: string): Point | undefined =>
  series === undefined ? undefined : pointsOf(series).find((point) => point.period.label === label);
