import type { ActionProgress } from '../../pipeline/contract/governance.ts';
import type { Action, Deliverable } from '../../pipeline/contract/plan.ts';
import type { Site } from '../site/site.ts';
import { recordDay } from './recordView.ts';

/** Reports of one key action, the latest first. */
export const reportsOf = (site: Site, action: Pick<Action, 'id'>): readonly ActionProgress[] =>
  site.governance.actionProgress
    .filter((report) => report.action === action.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_ALONE = /^(?:in |by )?([a-z]{3})[a-z]*\.? (?:20)?(\d{2})$/;

/**
 * The month a date is printed as, where it prints a month and nothing else; null of every other.
 * @example readMonth('July 09') // '2009-07'
 * @example readMonth('Sept 09 and ongoing') // null
 */
export function readMonth(printed: string): string | null {
  const [, name = '', year = ''] = MONTH_ALONE.exec(printed.trim().toLowerCase()) ?? [];
  const place = MONTHS.findIndex((month) => month === name);
  return place < 0 ? null : `20${year}-${String(place + 1).padStart(2, '0')}`;
}

/**
 * Deliverables whose printed month had ended on the day the record is counted at, of an action whose latest report for
 * the county as a whole is not that it is done. None while nothing is entered: there is then no such day.
 */
export function overdueDeliverables(site: Site, action: Action): readonly Deliverable[] {
  const day = recordDay(site)?.date ?? '';
  if (reportsOf(site, action).find(({ area }) => area === null)?.state === 'done') return [];
  return action.deliverables.filter(({ targetDate }) => {
    const month = readMonth(targetDate);
    return month !== null && month < day.slice(0, 7);
  });
}
