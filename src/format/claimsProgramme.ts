import type { Area } from '../../pipeline/contract/area.ts';
import type { NumberRange } from '../select/programmeTerms.ts';
import type { WorkProgramme } from '../select/workProgramme.ts';
import type { Claim } from './claim.ts';
import { formatArea } from './formatArea.ts';
import { formatCount, formatCountOf, formatList } from './formatCount.ts';

const formatRange = ({ from, to }: NumberRange): string => `${formatCount(from)} to ${formatCount(to)}`;

/** What the data hold of meetings, and how many LCSPs no meeting has taken. */
export function describeProgramme({ entries, left, meetings }: WorkProgramme): Claim {
  const entered =
    entries.length === 0
      ? 'No paper held names a meeting of the Sub-Committee, so none is entered.'
      : `${formatCountOf(meetings, 'meeting')} ${meetings === 1 ? 'is' : 'are'} entered.`;
  return {
    rule: 'count',
    text: `${entered} ${formatCountOf(left.length, 'LCSP')} ${left.length === 1 ? 'has' : 'have'} no meeting that takes ${left.length === 1 ? 'it' : 'them'}.`,
    cites: entries.map((entry) => entry.provenance),
  };
}

/** Whether all LCSPs can be reviewed in the year after which the sub-committee was to review its operation. */
export function describeFit({ terms, groups, meetings, fits }: WorkProgramme): Claim {
  const { atATime, meetingsAYear } = terms;
  const all = meetings + groups.length;
  const outcome = fits
    ? `so all LCSPs fit before the review after one year`
    : `so all LCSPs do not fit before the review after one year`;
  return {
    rule: 'count',
    text: `At ${formatRange(atATime)} LCSPs a meeting, in groups of one district or of districts that adjoin, those left need ${formatCountOf(groups.length, 'meeting')}; with ${formatCountOf(meetings, 'meeting')} entered that makes ${formatCount(all)}. The terms give ${formatRange(meetingsAYear)} meetings a year, ${outcome}.`,
    cites: [terms.work.provenance, terms.meetings.provenance, terms.review.provenance],
  };
}

/** Which districts a proposed group is of. */
export const describeGroup = (districts: readonly Area[]): string => formatList(districts.map(formatArea));

/** What the tile map is worth as a source of neighbours. */
export const describeAdjacency = (): Claim => ({
  rule: 'definition',
  text: 'Which districts adjoin is read by us from the tile map, which is schematic and shows no boundaries; the groups are proposals of ours, not of any paper.',
});
