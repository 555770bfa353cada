import { parseTerm, termDays } from '../contract/schoolTerm.ts';
import { periodKey } from '../contract/ids.ts';
import type { PeriodKind } from '../contract/kinds.ts';
import type { Period } from '../contract/series.ts';

/** First and last month and day of a year of each kind; a snapshot stands for its year's first day. */
const BOUNDS = {
  academic: ['09-01', '08-31'],
  financial: ['04-01', '03-31'],
  calendar: ['01-01', '12-31'],
  snapshot: ['01-01', '01-01'],
} as const satisfies Record<PeriodKind, readonly [string, string]>;

/**
 * A period from its label and kind.
 * @example assemblePeriod('2008/09 spring', 'academic') // 2009-01-01 to 2009-03-31, key academic-2008-spring
 * @example assemblePeriod('2008/09', 'academic') // 2008-09-01 to 2009-08-31, key academic-2008
 */
export function assemblePeriod(label: string, kind: PeriodKind): Period {
  const first = Number(label.slice(0, 4));
  const term = kind === 'academic' ? (parseTerm(label)?.term ?? null) : null;
  if (term !== null) {
    const key = periodKey(`${kind}-${first}-${term.replaceAll(' ', '-')}`);
    return { key, ...termDays(first, term), label, kind, term };
  }
  const crossesYears = kind === 'academic' || kind === 'financial';
  const [start, end] = BOUNDS[kind];
  return {
    key: periodKey(`${kind}-${first}`),
    start: `${first}-${start}`,
    end: `${first + (crossesYears ? 1 : 0)}-${end}`,
    label,
    kind,
  };
}

/** First calendar year of a period, for finding neighbours. */
export function firstYear(period: Period): number {
  return Number(period.start.slice(0, 4));
}
