import {
  PROGRESS_STATES,
  type Answer,
  type Recommendation,
  type ActionProgress,
} from '../../pipeline/contract/governance.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatCountOf, formatNumber, formatList } from '../format/numbers.ts';
import { formatDate } from '../format/dates.ts';
import { sayReason } from '../format/statuses.ts';
import { reportsOf, type FigureThenAndNow, type RecordDay, type TrackedRecommendation } from '../select/record.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import type { Deliverable } from '../../pipeline/contract/plan.ts';
import { areaOf, countyOf, type Site } from '../site/site.ts';

/** Which day what is overdue is counted at, and why that one. */
export function describeRecordDay({ date, of }: RecordDay): Claim {
  const why =
    of === 'release' ? 'the day of this release' : 'the last day in the record, for this release has no date yet';
  return { rule: 'definition', text: `What is overdue is counted at ${formatDate(date)}, ${why}.` };
}

/** What the two figures beside a recommendation are. */
export const THEN_AND_NOW: Claim = {
  rule: 'definition',
  text: 'The figure then is of the last year that had ended on the day a recommendation was made, as it is held today; the figure now is of the last year of the LCSPs’ time that had ended on the day the record is counted at. A year is told by its own end and not by the day its figure was published.',
};

/** How many recommendations are answered, open and overdue. */
export function describeStates(tracked: readonly TrackedRecommendation[]): Claim {
  const count = (state: TrackedRecommendation['state']): string =>
    formatCount(tracked.filter((one) => one.state === state).length);
  return {
    rule: 'count',
    text: `${formatCountOf(tracked.length, 'recommendation')} ${tracked.length === 1 ? 'is' : 'are'} entered: ${count('answered')} answered, ${count('open')} open, ${count('overdue')} overdue.`,
  };
}

/** A meeting and the day a recommendation was made: `Study day 1, 4 December 2008`. */
export const sayMade = ({ meeting, date }: Recommendation): string => `${meeting}, ${formatDate(date)}`;

/** An answer with who gave it when. */
export const sayAnswer = ({ text, post, date }: Answer): string => `${text} (${post}, ${formatDate(date)})`;

/** How a recommendation stands, in words; an overdue one says since when. */
export function sayState({ entry, state }: TrackedRecommendation): string {
  if (state === 'answered') return 'answered';
  if (entry.dueDate === '') return 'open: awaited, no day set';
  return state === 'overdue'
    ? `overdue: was due on ${formatDate(entry.dueDate)}`
    : `open: due on ${formatDate(entry.dueDate)}`;
}

/** The figure of its measure when a recommendation was made and now; whose it is stands before it. */
export function describeThenAndNow({ indicator, area, withheld, before, now, broken }: FigureThenAndNow): Claim {
  const nearer = withheld.map(
    (one) => ` (${formatArea(one.area)}’s own: ${sayReason(one.point?.missing ?? 'not in the sources held')})`,
  );
  const head = `${indicator.shortLabel}, ${formatArea(area)}${nearer.join('')}`;
  const say = (point: NonNullable<typeof before>): string => `${point.period.label} ${formatPoint(point, indicator)}`;
  const cites = [before, now].flatMap((point) => (point === undefined ? [] : [String(point.provenance)]));
  if (now === undefined) return { rule: 'missing', text: `${head}: no figure of the LCSPs’ time is held.`, cites };
  if (before === undefined) {
    return { rule: 'side by side', text: `${head}: then none of an ended year is held; now ${say(now)}.`, cites };
  }
  if (before.period.key === now.period.key) {
    const text = `${head}: ${say(now)}, the same then and now, for no later year had ended or is held.`;
    return { rule: 'side by side', text, cites: cites.slice(0, 1) };
  }
  const pair = `${head}: then ${say(before)}; now ${say(now)}`;
  if (broken !== undefined) {
    return {
      rule: 'side by side',
      text: `${pair}; how it is counted changed from ${broken.changedFrom}, so they are not set against each other.`,
      cites,
    };
  }
  const isSame = before.value !== null && now.value !== null && shown(before) === shown(now);
  return { rule: 'side by side', text: `${pair}${isSame ? ', the same to the last place shown' : ''}.`, cites };
}

const shown = ({ value, digits }: NonNullable<FigureThenAndNow['before']>): string =>
  formatNumber(value ?? 0, { digits });

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
