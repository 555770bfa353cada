import { assemblePeriod } from '../../assemble/periods.ts';
import type { PeriodKind } from '../../contract/kinds.ts';
import type { CodedArea } from '../matchArea.ts';
import type { ListedSchool, SchoolList } from './schoolList.ts';

/** Why a school has no line of the list in a period. */
export type NoLine = 'not in the list' | 'outside its dates';

/** Where a school lies and belongs in one period. */
export interface SchoolPlace {
  readonly district: CodedArea | null;
  readonly lcsp: CodedArea | null;
  readonly isJudged: boolean;
  /** Placed by the line of the school it became, or followed. */
  readonly isThroughAnother: boolean;
  readonly why: NoLine | null;
}

/** Places a school in the period of a row. */
export type PlaceSchool = (urn: string, period: string) => SchoolPlace;

/**
 * Makes the placing of schools by a list. In a year in which more than one line of a school holds, that which holds on most of its
 * days does; of equals, the later. A school without a line of its own in a year lies where the school lies that follows it, or
 * that it follows: no one states that, so it is a judgement.
 */
export function schoolPlacer(list: SchoolList, kind: PeriodKind): PlaceSchool {
  const known = new Map<string, SchoolPlace>();
  return (urn, period) => {
    const key = `${urn} ${period}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { start, end } = assemblePeriod(period, kind);
    const place = findPlace(list, urn, { start, end });
    known.set(key, place);
    return place;
  };
}

interface Stretch {
  readonly start: string;
  readonly end: string;
}

function findPlace(list: SchoolList, urn: string, year: Stretch): SchoolPlace {
  const own = lineIn(list.byUrn.get(urn) ?? [], year);
  if (own !== null) return placeBy(own, false);
  for (const relative of relativesOf(list, urn)) {
    const line = lineIn(list.byUrn.get(relative) ?? [], year);
    if (line !== null) return placeBy(line, true);
  }
  // A school stands where its successor will open, whenever that is.
  const [next] = (list.successors.get(urn) ?? []).flatMap((follower) => list.byUrn.get(follower) ?? []);
  if (next !== undefined && !list.byUrn.has(urn)) return placeBy(next, true);
  const why = list.byUrn.has(urn) ? 'outside its dates' : 'not in the list';
  return { district: null, lcsp: null, isJudged: false, isThroughAnother: false, why };
}

const placeBy = ({ district, lcsp, basis }: ListedSchool, isThroughAnother: boolean): SchoolPlace => ({
  district,
  lcsp,
  isJudged: basis === 'judgement' || isThroughAnother,
  isThroughAnother,
  why: null,
});

/** Schools it became and those it followed, nearest first. */
function relativesOf({ successors, byUrn }: SchoolList, urn: string): readonly string[] {
  const walk = (step: (urn: string) => readonly string[]): readonly string[] => {
    const found: string[] = [];
    const open = [...step(urn)];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (next === urn || found.includes(next)) continue;
      found.push(next);
      open.push(...step(next));
    }
    return found;
  };
  const later = walk((one) => successors.get(one) ?? []);
  return [...later, ...walk((one) => (byUrn.get(one) ?? []).flatMap(({ follows }) => follows))];
}

function lineIn(lines: readonly ListedSchool[], year: Stretch): ListedSchool | null {
  let best: ListedSchool | null = null;
  let most = 0;
  for (const line of lines) {
    const days = daysIn(line, year);
    const isLater = best !== null && days === most && line.from > best.from;
    if (days > most || (days > 0 && isLater)) [best, most] = [line, days];
  }
  return best;
}

const DAY = 86_400_000;

/** Days of a stretch on which a line holds. */
function daysIn({ from, to }: ListedSchool, { start, end }: Stretch): number {
  const first = from > start ? from : start;
  const last = to !== '' && to < end ? to : end;
  return last < first ? 0 : (Date.parse(last) - Date.parse(first)) / DAY + 1;
}
