import type { Series } from '../../pipeline/contract/series.ts';
import { pointsOf } from '../site/series.ts';

/** The longest unbroken stretch of figures of one definition. */
export interface Stretch {
  readonly area: string;
  readonly figures: number;
  /** Labels of its first and last period. */
  readonly from: string;
  readonly to: string;
}

/** Figures of a series that may stand in a control chart, by the segment they are in; figures the plan prints are none. */
function stretchesOf(series: Series): readonly Stretch[] {
  if (series.basis === 'plan') return [];
  const plain = pointsOf(series).filter(
    ({ value, mark, status }) => value !== null && mark !== 'estimate' && status !== 'u',
  );
  return [...new Set(plain.map(({ segment }) => segment))].map((segment) => {
    const points = plain.filter((point) => point.segment === segment);
    return {
      area: series.area,
      figures: points.length,
      from: points[0]?.period.label ?? '',
      to: points.at(-1)?.period.label ?? '',
    };
  });
}

/** The longest among some series, the first of equals; null where none has a figure. */
export const longestStretch = (series: readonly Series[]): Stretch | null =>
  series.flatMap(stretchesOf).toSorted((a, b) => b.figures - a.figures)[0] ?? null;
