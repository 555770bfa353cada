import { REVIEW_STANDINGS } from '../../../../pipeline/contract/governance.ts';
import type { Area } from '../../../../pipeline/contract/area.ts';
import type { NumberRange } from '../../../select/programmeTerms.ts';
import type { WorkProgramme } from './workProgramme.ts';
import type { Claim } from '../../../words/claim.ts';
import { formatArea } from '../../../format/areas.ts';
import { formatCount, formatCountOf, formatList } from '../../../format/numbers.ts';

const formatRange = ({ from, to }: NumberRange): string => `${formatCount(from)} to ${formatCount(to)}`;

const sayStandings = (meetings: WorkProgramme['meetings']): string => {
  const parts = REVIEW_STANDINGS.map((standing) => ({
    standing,
    count: meetings.filter(({ entry }) => entry.standing === standing).length,
  })).filter(({ count }) => count > 0);
  return parts.length < 2
    ? ''
    : ` Of them ${formatList(parts.map(({ standing, count }) => `${formatCount(count)} ${count === 1 ? 'is' : 'are'} ${standing}`))}.`;
};

/** What the data hold of meetings, and how many LCSPs no meeting has taken. */
export function describeProgramme({ entries, left, meetings }: WorkProgramme): Claim {
  const entered =
    entries.length === 0
      ? 'No paper held names a meeting of the Sub-Committee, so none is entered.'
      : `${formatCountOf(meetings.length, 'meeting')} ${meetings.length === 1 ? 'is' : 'are'} entered.${sayStandings(meetings)}`;
  return {
    rule: 'count',
    text: `${entered} ${formatCountOf(left.length, 'LCSP')} ${left.length === 1 ? 'has' : 'have'} no meeting that takes ${left.length === 1 ? 'it' : 'them'}.`,
    cites: entries.map((entry) => entry.provenance),
  };
}

/** How many years of study days a number of groups takes: `2 years at 3 a year or 3 years at 2 a year`. */
function formatYears(groups: number, { from, to }: NumberRange): string {
  const fewest = Math.ceil(groups / to);
  const most = Math.ceil(groups / from);
  const at = (years: number, days: number) => `${formatCountOf(years, 'year')} at ${formatCount(days)} a year`;
  return fewest === most ? at(fewest, to) : `${at(fewest, to)} or ${at(most, from)}`;
}

/** What the LCSPs that are left ask for: study days, each a visit and a meeting, by the number the terms give a year. */
export function describeStudyDays({ terms, groups, left }: WorkProgramme): Claim {
  const { atATime, studyDaysAYear } = terms;
  if (groups.length === 0) return { rule: 'count', text: 'No LCSP is left for a study day.' };
  return {
    rule: 'count',
    text: `At ${formatRange(atATime)} LCSPs at a time, in groups of one district or of districts that adjoin, the ${formatCountOf(left.length, 'LCSP')} left make ${formatCountOf(groups.length, 'group')}. With a study day for each group, a visit in the morning and a meeting in the afternoon, that takes ${formatYears(groups.length, studyDaysAYear)}. The Sub-Committee was to review its operation after 1 year.`,
    cites: [terms.work.provenance, terms.review.provenance],
  };
}

/** Meetings of a year beyond its study days: a review in one of them is a review without a visit. */
export function describeOtherMeetings({ terms }: WorkProgramme): Claim {
  const { atATime, meetingsAYear, studyDaysAYear } = terms;
  const others = { from: meetingsAYear.from - studyDaysAYear.to, to: meetingsAYear.to - studyDaysAYear.from };
  return {
    rule: 'count',
    text: `A meeting without a visit is another thing: the terms give ${formatRange(meetingsAYear)} meetings a year, so ${formatRange(others)} of them are not study days if the meetings of the study days count among them. The terms let a meeting review ${formatRange(atATime)} LCSPs; one taken there is reviewed without a visit.`,
    cites: [terms.work.provenance, terms.meetings.provenance],
  };
}

/** Which districts a proposed group is of. */
export const describeGroup = (districts: readonly Area[]): string => formatList(districts.map(formatArea));

/** What the tile map is worth as a source of neighbours. */
export const describeAdjacency = (): Claim => ({
  rule: 'definition',
  text: 'Which districts adjoin is read by us from the tile map, which is schematic and shows no boundaries; the groups are proposals of ours, not of any paper.',
});
