import type { AreaId, IndicatorId } from '../../pipeline/contract/ids.ts';
import type { Basis, Series, Point, TestedChange } from '../../pipeline/contract/series.ts';
import { onceFor } from './site.ts';

/** The series of one area and indicator on one basis, or undefined when none is held. */
export const seriesOf = (
  series: readonly Series[],
  wanted: { readonly area: AreaId; readonly indicator: IndicatorId; readonly basis?: Basis },
): Series | undefined =>
  series.find(
    (one) =>
      one.area === wanted.area &&
      one.indicator === wanted.indicator &&
      (wanted.basis === undefined || one.basis === wanted.basis),
  );

/** The columns of a series as rows. Columns are of equal length by contract, so a hole is a defect and is thrown. */
export const pointsOf = onceFor((series: Series): readonly Point[] =>
  series.periods.map((period, index) => {
    const digits = series.digits[index];
    const status = series.status[index];
    const mark = series.mark[index];
    const segment = series.segment[index];
    const provenance = series.provenance[index];
    if (digits === undefined || status === undefined || mark === undefined || segment === undefined || !provenance) {
      throw new Error(`invalid series: columns of unequal length: ${series.id}`);
    }
    return {
      period,
      value: series.value[index] ?? null,
      digits,
      lower: series.lower[index] ?? null,
      upper: series.upper[index] ?? null,
      numerator: series.numerator[index] ?? null,
      denominator: series.denominator[index] ?? null,
      missing: series.missing[index] ?? null,
      status,
      placedByJudgement: series.placedByJudgement?.[index] ?? null,
      mark,
      asPrinted: series.asPrinted[index] ?? '',
      segment,
      provenance,
    };
  }),
);

/** The point of a series in one period (by its label, such as `2008/09`), or undefined. */
export const pointIn = (series: Series | undefined, label: string): Point | undefined =>
  series === undefined ? undefined : pointsOf(series).find((point) => point.period.label === label);

/** The point of the same unbroken stretch just before a period; undefined where none stands there. */
export function pointBefore(series: Series | undefined, period: string): Point | undefined {
  if (series === undefined) return undefined;
  const points = pointsOf(series);
  const place = points.findIndex((point) => point.period.label === period);
  const before = points[place - 1];
  return before !== undefined && before.segment === points[place]?.segment ? before : undefined;
}

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
