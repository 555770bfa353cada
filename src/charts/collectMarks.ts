import { CHART_MARKS, type ChartMark } from '../theme/chart.ts';
import type { ShownValue } from '../marks/places.ts';

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
