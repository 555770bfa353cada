import type { Area } from '../contract/area.ts';
import { EXAMPLE_NOTE } from '../returns/returnSchema.ts';
import { URN, type Placement } from '../import/schools/schoolList.ts';
import { seededNumbers, seedOf } from './seededNumbers.ts';

/** An invented school of one phase, and the line or lines of the list that place it. */
export interface InventedSchool {
  readonly urn: string;
  readonly lcsp: Area;
  /** Which kind of school it is, as the publisher's table says it. */
  readonly phase: string;
  /** How many pupils it has beside the other schools of its LCSP and phase. */
  readonly weight: number;
  /** First and last school year it has, by the year it begins in; open where blank. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly district: string;
  readonly basis: Placement;
  readonly follows: readonly string[];
}

/** No school in England has a number that begins with 9. */
const FIRST_URN = 900_001;

const SCHOOLS: readonly number[] = [6, 2];

/** What befalls some of the schools, so that each is seen: by place of the LCSP in the register, phase and school. */
const EVENTS = {
  academy: { lcsp: 0, phase: 1, school: 0, year: 2010 },
  closure: { lcsp: 2, phase: 0, school: 5, year: 2009 },
  merger: { lcsp: 3, phase: 0, school: 0, year: 2009 },
  crossing: { lcsp: 4, phase: 0, school: 0 },
  judgement: { lcsp: 5, phase: 0, school: 2 },
  largeJudgement: { lcsp: 6, phase: 1, school: 0 },
} as const;

/**
 * Invents the schools of every LCSP: six of the first phase and two of the second, of different sizes. One becomes an academy, one
 * closes, two merge, one lies in a district that is not its LCSP's, and two are placed by judgement, one of them so large that the
 * figures of its LCSP are marked `u`.
 */
export function inventSchools(lcsps: readonly Area[], phases: readonly string[]): readonly InventedSchool[] {
  let next = FIRST_URN;
  const take = (): string => String(next++);
  return lcsps.flatMap((lcsp, place) =>
    phases.flatMap((phase, index) => {
      const plain = Array.from({ length: SCHOOLS[index] ?? 1 }, (_, school): InventedSchool => {
        const is = (event: { lcsp: number; phase: number; school: number }): boolean =>
          event.lcsp === place && event.phase === index && event.school === school;
        const isSmall = is(EVENTS.judgement);
        return {
          urn: take(),
          lcsp,
          phase,
          weight: isSmall ? 0.3 : 0.6 + 0.8 * draw('school', lcsp.id, phase, String(school)),
          firstYear: null,
          lastYear: lastYearOf({ place, index, school }),
          district: is(EVENTS.crossing) ? otherDistrict(lcsps, lcsp) : (lcsp.district ?? ''),
          basis: isSmall || is(EVENTS.largeJudgement) ? 'judgement' : 'stated',
          follows: [],
        };
      });
      return [...plain, ...successorsOf(plain, { place, index, take })];
    }),
  );
}

function lastYearOf({ place, index, school }: { place: number; index: number; school: number }): number | null {
  const { academy, closure, merger } = EVENTS;
  const isAt = (event: { lcsp: number; phase: number }): boolean => event.lcsp === place && event.phase === index;
  if (isAt(academy) && school === academy.school) return academy.year - 1;
  if (isAt(closure) && school === closure.school) return closure.year - 1;
  return isAt(merger) && (school === merger.school || school === merger.school + 1) ? merger.year - 1 : null;
}

/** The academy one became, and the school two became. */
function successorsOf(
  plain: readonly InventedSchool[],
  { place, index, take }: { place: number; index: number; take: () => string },
): readonly InventedSchool[] {
  return [EVENTS.academy, EVENTS.merger]
    .filter((event) => event.lcsp === place && event.phase === index)
    .flatMap((event) => {
      const before = plain.filter(({ lastYear }) => lastYear === event.year - 1);
      const [first] = before;
      if (first === undefined) return [];
      const weight = before.reduce((sum, school) => sum + school.weight, 0);
      const follows = before.map(({ urn }) => urn);
      return [{ ...first, urn: take(), weight, firstYear: event.year, lastYear: null, follows }];
    });
}

const otherDistrict = (lcsps: readonly Area[], { district }: Area): string =>
  lcsps.find((other) => other.district !== null && other.district !== district)?.district ?? '';

const draw = (...names: readonly string[]): number => seededNumbers(seedOf(names.join(' ')))();

export const isOpenIn = ({ firstYear, lastYear }: InventedSchool, year: number): boolean =>
  (firstYear === null || firstYear <= year) && (lastYear === null || year <= lastYear);

/** A line of the list for each school, in the columns of `data/lookups/schools.csv`. */
export const listRows = (schools: readonly InventedSchool[]): readonly (readonly string[])[] =>
  schools.map(({ urn, lcsp, phase, firstYear, lastYear, district, basis, follows }) => {
    if (!new RegExp(`^${URN}$`).test(urn)) throw new Error(`invalid URN ${urn}`);
    return [
      urn,
      `Invented school ${urn.slice(-3)} (${phase}), ${EXAMPLE_NOTE}`,
      district,
      lcsp.id,
      firstYear === null ? '' : `${firstYear}-09-01`,
      lastYear === null ? '' : `${lastYear + 1}-08-31`,
      basis,
      follows.join('; '),
    ];
  });
