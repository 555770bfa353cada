import type { Period } from '../../pipeline/contract/series.ts';

/** Where a period stands on an axis of time: its first day in years, so that kinds of year keep their true places. */
export function periodPosition({ start }: Pick<Period, 'start'>): number {
  const [year = '', month = '1', day = '1'] = start.split('-');
  return Number(year) + (Number(month) - 1 + (Number(day) - 1) / 30) / 12;
}

/** Each period once, in time order. */
export function uniquePeriods(periods: readonly Period[]): readonly Period[] {
  const byKey = new Map(periods.map((period) => [period.key, period]));
  return [...byKey.values()].toSorted((a, b) => periodPosition(a) - periodPosition(b));
}
