import { periodKey } from '../../pipeline/contract/ids.ts';
import type { MarkKind } from '../../pipeline/contract/reasons.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import type { PrintedFigure } from '../../pipeline/stats/bridge.ts';

/** The academic year that begins in September of `year`. */
export const academic = (year: number): Period => ({
  key: periodKey(`academic-${year}`),
  start: `${year}-09-01`,
  end: `${year + 1}-08-31`,
  label: `${year}/${String(year + 1).slice(2)}`,
  kind: 'academic',
});

export const printed = (year: number, value: number, digits: number, mark: MarkKind = 'actual'): PrintedFigure => ({
  period: academic(year),
  value,
  digits,
  mark,
});
