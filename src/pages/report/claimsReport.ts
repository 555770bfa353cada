import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { GovernanceBody, ReportPromise } from '../../../pipeline/contract/governance.ts';
import type { Action } from '../../../pipeline/contract/plan.ts';
import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { recordDay, trackRecommendations } from '../../select/record.ts';
import type { Site } from '../../site/site.ts';
import type { Claim } from '../../words/claim.ts';
import { describeRecordDay, describeStates, THEN_AND_NOW } from '../../words/claimsRecord.ts';
import { formatPrintedDate, formatDate } from '../../format/dates.ts';
import { formatCount, formatCountOf, formatList } from '../../format/numbers.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';

/** Why there is a report: the words of the document that announces it. */
export const describePromise = (promise: ReportPromise, document: string): Claim => ({
  rule: 'quoted',
  text: `The ${document} says of the work of the partnerships: “${promise.text}”`,
  cites: [promise.provenance],
});

/** What the report is filled from, and that nobody wrote it by hand. */
export const describeFilling = (release: ReleaseChanges | undefined, build: string): Claim => ({
  rule: 'definition',
  text: `Every figure and verdict here is filled from ${describeRelease(release)} (build ${build}) of this publication. The words around them are the publication’s; no officer or member has yet put their name to them.`,
});

/** `release 1.0.0, dated 4 May 2026`, or that it has no date yet. */
export function describeRelease(release: ReleaseChanges | undefined): string {
  if (release === undefined) return 'a release that is not listed';
  return `release ${release.id}, ${release.date === '' ? 'not yet dated' : `dated ${formatDate(release.date)}`}`;
}

/** When the partnerships were, so that nobody takes 2008/09 for now. */
export const TIME_OF_REPORT: Claim = {
  rule: 'stated',
  text: `${TIME_OF_LCSPS} Figures of later years are no part of this report.`,
};

/** What a verdict is made of. */
export const JUDGING: Claim = {
  rule: 'definition',
  text: 'Met and not met are said only of an actual or an outturn of the target’s own period, definition and unit, from a source that agrees with the plan on a year both give. An estimate is shown beside its target and not judged.',
};

/** How many key actions name what a key performance indicator measures. */
export function describeActions(actions: readonly Action[], measured: ReadonlySet<string>): Claim {
  const deliverables = actions.reduce((sum, action) => sum + action.deliverables.length, 0);
  const without = actions.filter((action) => !measured.has(action.id)).length;
  return {
    rule: 'count',
    text: `The plan prints ${formatCountOf(actions.length, 'key action')} with ${formatCountOf(deliverables, 'deliverable')}. The deliverables of ${formatCount(actions.length - without)} of them name what a key performance indicator measures; for the other ${formatCount(without)} no key performance indicator is named.`,
  };
}

const datesOf = (actions: readonly Action[]): readonly string[] =>
  actions.flatMap((action) => action.deliverables.map(({ targetDate }) => formatPrintedDate(targetDate)));

/** Printed target dates with how often each stands, the commonest first. */
function countDates(actions: readonly Action[]): readonly { readonly date: string; readonly count: number }[] {
  const dates = datesOf(actions);
  return [...new Set(dates)]
    .map((date) => ({ date, count: dates.filter((other) => other === date).length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The date most deliverables are printed with: said once, not in every row. */
export const commonDate = (actions: readonly Action[]): string => countDates(actions)[0]?.date ?? '';

/** The printed target dates, counted. */
export function describeDates(actions: readonly Action[]): Claim {
  const parts = countDates(actions).map(
    ({ date, count }) => `${formatCount(count)} ${count === 1 ? 'is' : 'are'} dated “${date}”`,
  );
  return {
    rule: 'count',
    text: `Of their deliverables ${formatList(parts)}, by the target dates printed beside them. The table leaves out the date that most have.`,
  };
}

/** What the release changed, in one sentence; the first release has nothing to be set against. */
export function describeReleaseChanges(release: ReleaseChanges | undefined): Claim {
  if (release === undefined) return { rule: 'missing', text: 'The list of releases does not name this release.' };
  const { id, previous, changes, tables } = release;
  if (previous === null) {
    const rows = tables.reduce((sum, table) => sum + table.after, 0);
    return {
      rule: 'count',
      text: `Release ${id} is the first, so there is no earlier one to set it against. It holds ${formatCountOf(tables.length, 'table')} with ${formatCountOf(rows, 'row')}.`,
    };
  }
  const parts = (['new', 'revised', 'withdrawn'] as const).map(
    (state) => `${formatCount(changes.filter((change) => change.state === state).length)} ${state}`,
  );
  return { rule: 'count', text: `Since release ${previous}: ${formatList(parts)}.` };
}

/** How many targets are not printed, and how many have no figure of their period. */
export function describeAwaited(targets: readonly Target[]): Claim {
  const unprinted = targets.filter((target) => target.value === null);
  const blank = unprinted.filter((target) => target.asPrinted === '').length;
  const unfigured = targets.filter((target) => target.value !== null && target.verdict.rule === 'V3').length;
  return {
    rule: 'missing',
    text: `For ${formatCount(unprinted.length)} of the ${formatCountOf(targets.length, 'indicator')} no target is printed (${formatCount(blank)} blank in the text held, ${formatCount(unprinted.length - blank)} “To follow”), and for ${formatCountOf(unfigured, 'printed target')} no actual or outturn of the target’s own period is held.`,
  };
}

/** How many of the figures an LCSP could have of its own are held. */
export function describeLocalFigures(cells: readonly CoverageCell[]): Claim {
  const held = cells.filter((cell) => cell.state === 'held').length;
  return {
    rule: 'missing',
    text: `Of the ${formatCountOf(cells.length, 'figure')} the LCSPs could have of their own, one for each LCSP and key performance indicator, ${formatCount(held)} ${held === 1 ? 'is' : 'are'} held. The others, by reason:`,
  };
}

/** Whether the Sub-Committee has said anything that could be tracked. */
export const describeSubCommittee = (body: GovernanceBody): Claim => ({
  rule: 'stated',
  text: `${body.name} (${body.standing}): ${body.description}`,
  cites: [body.provenance],
});

/** How far the Sub-Committee's round has come, and how its recommendations stand. */
export function describeReviews(site: Site): readonly Claim[] {
  const { governance, index } = site;
  const { lcsps } = index.counts;
  const entered = governance.workProgramme.filter(({ standing }) => standing !== 'cancelled');
  const inHand = new Set(entered.map((review) => review.area)).size;
  const programme: Claim = {
    rule: 'count',
    text: `${formatCount(inHand)} of the ${formatCountOf(lcsps, 'LCSP')} ${inHand === 1 ? 'is' : 'are'} entered in its work programme.`,
  };
  const tracked = trackRecommendations(site);
  if (tracked.length === 0) {
    return [programme, { rule: 'missing', text: 'No recommendation of the Sub-Committee is in the papers held.' }];
  }
  const day = recordDay(site);
  return [programme, describeStates(tracked), ...(day === null ? [] : [describeRecordDay(day)]), THEN_AND_NOW];
}
