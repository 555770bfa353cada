import { PROGRESS_STATES, type ActionProgress } from '../../pipeline/contract/governance.ts';
import type { Deliverable } from '../../pipeline/contract/plan.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatCountOf, formatList } from '../format/numbers.ts';
import { formatDate } from '../format/dates.ts';
import { reportsOf } from '../select/actionProgress.ts';
import type { RecordDay } from '../select/recordView.ts';
import { areaOf, countyOf } from '../site/areas.ts';
import type { Site } from '../site/site.ts';
import type { Claim } from './claim.ts';
import { describeRecordDay } from './claimsRecord.ts';

/** The area a report of progress is of: an LCSP, or the county as a whole. */
export const sayWhoseProgress = (site: Site, { area }: ActionProgress): string =>
  formatArea(area === null ? countyOf(site) : areaOf(site, area));

/** How many key actions are reported on, in which state by the latest report, and which are not. */
export function describeProgressReported(site: Site): readonly Claim[] {
  const { actions } = site.plan;
  const latest = actions.flatMap((action) => reportsOf(site, action)[0] ?? []);
  const silent = actions.filter((action) => reportsOf(site, action).length === 0);
  const states = PROGRESS_STATES.map((state) => ({ state, count: latest.filter((one) => one.state === state).length }));
  const parts = states.filter(({ count }) => count > 0).map(({ state, count }) => `${formatCount(count)} ${state}`);
  const reported: Claim = {
    rule: 'count',
    text: `Posts have reported on ${formatCount(latest.length)} of the ${formatCountOf(actions.length, 'key action')}: by the latest report of each ${formatList(parts)}. What follows is in their words; no figure here shows that an action was or was not carried out.`,
    cites: latest.map(({ provenance }) => provenance),
  };
  if (silent.length === 0) return [reported];
  const numbers = formatList(silent.map(({ number }) => String(number)));
  const text = `Nothing is reported on key ${silent.length === 1 ? 'action' : 'actions'} ${numbers}.`;
  return [reported, { rule: 'missing', text }];
}

/** When a deliverable of the plan is overdue, and the day that is counted at. */
export function describeOverdueRule(day: RecordDay): Claim {
  const { rule, text } = describeRecordDay(day);
  return {
    rule,
    text: `${text} A deliverable is overdue where the plan prints a month for it and nothing else, that month has ended, and no post has reported its key action done for the county as a whole; “ongoing” sets no day.`,
  };
}

/** Deliverables of one key action that are overdue, with the month each is printed with. */
export function describeOverdue(overdue: readonly Deliverable[], { date }: RecordDay): Claim {
  const named = overdue.map(({ text, targetDate }) => `“${text}” (printed for ${targetDate})`);
  return {
    rule: 'stated',
    text: `Not reported done by ${formatDate(date)}: ${formatList(named)}.`,
    cites: overdue.map(({ provenance }) => provenance),
  };
}
