import type { PeriodKind } from '../../pipeline/contract/indicator.ts';
import type { Period } from '../../pipeline/contract/series.ts';

const KIND_WORDS = {
  academic: 'school year',
  financial: 'financial year',
  calendar: 'calendar year',
  snapshot: '',
} as const satisfies Record<PeriodKind, string>;

/** With its kind, for first mention: `school year 2008/09`. A bare label is `period.label`. */
export const formatPeriod = (period: Period): string => `${KIND_WORDS[period.kind]} ${period.label}`.trim();

/** First and last label: `2006/07 to 2016/17`; one label when there is one period. */
export function formatPeriodRange(periods: readonly Period[]): string {
  const sorted = periods.toSorted((a, b) => a.start.localeCompare(b.start, 'en'));
  const first = sorted[0]?.label ?? '';
  const last = sorted.at(-1)?.label ?? '';
  return first === last ? first : `${first} to ${last}`;
}
