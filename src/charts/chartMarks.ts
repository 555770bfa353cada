import { CHART_MARKS, type ChartMark } from '../theme/chart.ts';
import type { ShownValue } from '../marks/places.ts';
import type { PlotOptions } from '@observablehq/plot';

/** A chart of areas begins with three: one or two figures are a sentence, and lie nowhere among others. */
export const FEWEST_MARKS = 3;

/** Marks and symbols one figure brings to the key. */
export function marksOfValue({ value, mark, status, missing }: ShownValue): readonly ChartMark[] {
  if (value === null) {
    if (missing === 'suppressed') return ['suppressed'];
    return missing === 'rounds to zero' ? ['rounds to zero'] : ['not published'];
  }
  const symbols: readonly ChartMark[] = status === 'u' ? ['low reliability'] : status === 'r' ? ['revised'] : [];
  return [mark, ...symbols];
}

/** Each mark once, in the house order. */
export const collectMarks = (marks: readonly ChartMark[]): readonly ChartMark[] =>
  CHART_MARKS.filter((mark) => marks.includes(mark));

/** A layout computed in CSS pixels: identity scales, no axes, no margins of Plot's own. */
export const placedPlot = (height: number, marks: NonNullable<PlotOptions['marks']>): PlotOptions => ({
  height,
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
  marks,
});
