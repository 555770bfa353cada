import type { Area, Tile } from '../../../../pipeline/contract/area.ts';
import type { PlannedReview } from '../../../../pipeline/contract/governance.ts';
import { areaOf, lcspsOf, onceFor, type Site } from '../../../site/site.ts';
import { districtAdjacency, proposeGroups, type ReviewGroup } from './proposeGroups.ts';
import { programmeTerms, type ProgrammeTerms } from '../../../select/programmeTerms.ts';

/** Where the sub-committee's round of all LCSPs stands, and a way to finish it. */
export interface WorkProgramme {
  readonly terms: ProgrammeTerms;
  readonly entries: readonly PlannedReview[];
  /** LCSPs no meeting has taken or is to take. */
  readonly left: readonly Area[];
  /** Groups for those that are left. */
  readonly groups: readonly ReviewGroup[];
  /** Groups of all LCSPs, whatever has been entered: each has a ready pack whose address stays. */
  readonly readyGroups: readonly ReviewGroup[];
  /** Meetings and visits entered so far, in the order of the table. */
  readonly meetings: readonly EnteredMeeting[];
  /** Groups for study days, as far from each other as the tile map has them: the terms spread the days around. */
  readonly studyDays: readonly ReviewGroup[];
}

/** A meeting or visit with the LCSPs it takes; what else is said of it is the same in all its entries. */
export interface EnteredMeeting {
  readonly entry: PlannedReview;
  readonly lcsps: readonly Area[];
}

/** Every meeting and visit entered, each once. */
export function selectMeetings(site: Site): readonly EnteredMeeting[] {
  const entries = site.governance.workProgramme;
  const firsts = entries.filter(
    (entry, place) => entries.findIndex(({ meeting }) => meeting === entry.meeting) === place,
  );
  return firsts.map((entry) => ({
    entry,
    lcsps: entries.filter(({ meeting }) => meeting === entry.meeting).map(({ area }) => areaOf(site, area)),
  }));
}

function middleOf(group: ReviewGroup, tiles: readonly Tile[]): readonly [number, number] {
  const mine = tiles.filter((tile) => group.lcsps.some((area) => area.id === tile.area));
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
  return [mean(mine.map((tile) => tile.column)), mean(mine.map((tile) => tile.row))];
}

/** The groups whose nearest two lie furthest apart on the tile map; of several choices alike the first in the list's order. */
function spreadOut(groups: readonly ReviewGroup[], tiles: readonly Tile[], count: number): readonly ReviewGroup[] {
  const placed = groups.map((group) => ({ group, middle: middleOf(group, tiles) }));
  const size = Math.min(count, groups.length);
  let best: readonly ReviewGroup[] = [];
  // Below any distance: the first choice is better than none.
  let most = -1;
  const choose = (chosen: readonly (typeof placed)[number][], from: number, nearest: number): void => {
    if (chosen.length === size) {
      best = chosen.map(({ group }) => group);
      most = nearest;
      return;
    }
    for (const [place, one] of placed.slice(from).entries()) {
      const apart = chosen.map(({ middle }) => Math.hypot(middle[0] - one.middle[0], middle[1] - one.middle[1]));
      const closest = Math.min(nearest, ...apart);
      // A further group brings the nearest two no further apart, so that nothing of this can be better.
      if (closest > most) choose([...chosen, one], from + place + 1, closest);
    }
  };
  choose([], 0, Number.POSITIVE_INFINITY);
  return best;
}

/** The work programme as the data have it, with proposals for what they leave open. */
export const selectWorkProgramme = onceFor((site: Site): WorkProgramme => {
  const { areas, tiles } = site.index;
  const { subCommittee, workProgramme: entries } = site.governance;
  const terms = programmeTerms(subCommittee);
  const taken = new Set(entries.filter(({ standing }) => standing !== 'cancelled').map((entry) => entry.area));
  const left = lcspsOf(site).filter((area) => !taken.has(area.id));
  const adjacency = districtAdjacency(areas, tiles);
  const propose = (lcsps: readonly Area[]) =>
    proposeGroups(areas, adjacency, { left: new Set(lcsps.map((area) => area.id)), size: terms.atATime });
  const groups = propose(left);
  return {
    terms,
    entries,
    left,
    groups,
    readyGroups: propose(lcspsOf(site)),
    meetings: selectMeetings(site),
    studyDays: spreadOut(groups, tiles, terms.studyDaysAYear.to),
  };
});
