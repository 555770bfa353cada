import type { Point, Series } from '../../pipeline/contract/series.ts';
import { onceFor } from './onceFor.ts';

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
