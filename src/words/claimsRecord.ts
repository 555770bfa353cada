import type { Answer, Recommendation } from '../../pipeline/contract/governance.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatCountOf, formatNumber } from '../format/numbers.ts';
import { formatDate } from '../format/dates.ts';
import { sayReason } from '../format/reasons.ts';
import type { FigureThenAndNow, RecordDay, TrackedRecommendation } from '../select/recordView.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';

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
