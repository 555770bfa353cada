import type { Area, Tile } from '../../../../pipeline/contract/area.ts';
import type { NumberRange } from '../../../select/programmeTerms.ts';

/** Districts that touch, by id. Held both ways; a district never adjoins itself. */
type Adjacency = ReadonlyMap<string, ReadonlySet<string>>;

const touches = (a: Tile, b: Tile): boolean => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) === 1;

/**
 * Which districts adjoin, read from the tile map: two districts do when a square of one lies beside a square of the
 * other. The map is schematic, so this is a reading of ours and not of any boundary.
 */
export function districtAdjacency(areas: readonly Area[], tiles: readonly Tile[]): Adjacency {
  const districtOf = new Map(areas.map((area) => [area.id, area.district]));
  const adjacency = new Map<string, Set<string>>();
  for (const tile of tiles) {
    const district = districtOf.get(tile.area) ?? null;
    if (district === null) continue;
    const mine = adjacency.get(district) ?? new Set<string>();
    adjacency.set(district, mine);
    for (const other of tiles) {
      const neighbour = districtOf.get(other.area) ?? null;
      if (neighbour !== null && neighbour !== district && touches(tile, other)) mine.add(neighbour);
    }
  }
  return adjacency;
}

/** LCSPs a meeting could review together: of one district or of districts that adjoin. */
export interface ReviewGroup {
  readonly districts: readonly string[];
  readonly lcsps: readonly Area[];
}

/** What tells groups apart: the LCSPs in them. */
export const keyOfGroup = ({ lcsps }: ReviewGroup): string => lcsps.map((area) => area.id).join();

/** A district with the LCSPs of it that are left. */
interface Unit {
  readonly district: string;
  readonly lcsps: readonly Area[];
}

interface Search {
  readonly adjacency: Adjacency;
  readonly size: NumberRange;
  /** Groups smaller than the size that may still be made, where nothing else is left beside them. */
  readonly small: number;
  /** Groups that may still be made. */
  readonly groups: number;
}

const countOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.lcsps.length, 0);

function unitsOf(areas: readonly Area[], left: ReadonlySet<string>): readonly Unit[] {
  const lcsps = areas.filter((area) => area.type === 'LCSP' && left.has(area.id));
  const districts = [...new Set(lcsps.map((area) => area.district ?? area.id))].toSorted();
  return districts.map((district) => ({
    district,
    lcsps: lcsps.filter((area) => (area.district ?? area.id) === district),
  }));
}

const adjoins = (adjacency: Adjacency, units: readonly Unit[], other: Unit): boolean =>
  units.some((unit) => adjacency.get(unit.district)?.has(other.district) ?? false);

/** Every connected set of districts around one that holds at most the allowed number of LCSPs, larger ones first. */
function setsAround(start: Unit, free: readonly Unit[], { adjacency, size }: Search): readonly (readonly Unit[])[] {
  const found = new Map<string, readonly Unit[]>();
  const grow = (units: readonly Unit[]): void => {
    const key = units
      .map((unit) => unit.district)
      .toSorted()
      .join();
    if (found.has(key)) return;
    found.set(key, units);
    for (const other of free) {
      if (units.includes(other) || !adjoins(adjacency, units, other)) continue;
      if (countOf(units) + other.lcsps.length <= size.to) grow([...units, other]);
    }
  };
  grow([start]);
  return [...found.values()].toSorted((a, b) => countOf(b) - countOf(a));
}

/** The free district with fewest free neighbours: the one that is hardest to place is placed first. */
function hardest(free: readonly Unit[], adjacency: Adjacency): Unit | undefined {
  const neighbours = (unit: Unit): number =>
    free.filter((other) => adjacency.get(unit.district)?.has(other.district)).length;
  return free.toSorted((a, b) => neighbours(a) - neighbours(b))[0];
}

/** Groups that cover all free districts within the limits of the search, or null when none do. */
function cover(free: readonly Unit[], search: Search): readonly (readonly Unit[])[] | null {
  const start = hardest(free, search.adjacency);
  if (start === undefined) return [];
  if (search.groups === 0 || countOf(free) > search.groups * search.size.to) return null;
  for (const group of setsAround(start, free, search)) {
    const isSmall = countOf(group) < search.size.from;
    if (isSmall && search.small === 0) continue;
    const rest = free.filter((unit) => !group.includes(unit));
    const next = { ...search, groups: search.groups - 1, small: search.small - Number(isSmall) };
    const covered = cover(rest, next);
    if (covered !== null) return [group, ...covered];
  }
  return null;
}

/** Districts that can be reached from each other over adjoining ones: no group holds some of one part and some of another. */
function partsOf(units: readonly Unit[], adjacency: Adjacency): readonly (readonly Unit[])[] {
  const byDistrict = new Map(units.map((unit) => [unit.district, unit]));
  const placed = new Set<Unit>();
  return units.flatMap((start) => {
    if (placed.has(start)) return [];
    const part = new Set([start]);
    // What is added while it is gone through is gone through too.
    for (const unit of part)
      for (const id of adjacency.get(unit.district) ?? []) {
        const other = byDistrict.get(id);
        if (other !== undefined) part.add(other);
      }
    for (const unit of part) placed.add(unit);
    return [units.filter((unit) => part.has(unit))];
  });
}

/** As few groups as cover some districts, with as few small ones among them as any arrangement has. */
function coverPart(units: readonly Unit[], adjacency: Adjacency, size: NumberRange): readonly (readonly Unit[])[] {
  for (let small = 0; small <= units.length; small += 1) {
    for (let groups = Math.ceil(countOf(units) / size.to); groups <= units.length; groups += 1) {
      const covered = cover(units, { adjacency, size, small, groups });
      if (covered !== null) return covered;
    }
  }
  return units.map((unit) => [unit]);
}

const groupOf = (units: readonly Unit[]): ReviewGroup => ({
  districts: units.map((unit) => unit.district).toSorted(),
  lcsps: units.flatMap((unit) => unit.lcsps).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
});

/**
 * Groups for the LCSPs that are left, each of one district or of adjoining ones, in as few meetings as that allows.
 * Groups too small for the terms are made only where no arrangement avoids them. The same input gives the same groups.
 *
 * @param left ids of the LCSPs not yet taken by a meeting
 * @param size how many LCSPs the terms put into one meeting
 */
export function proposeGroups(
  areas: readonly Area[],
  adjacency: Adjacency,
  { left, size }: { readonly left: ReadonlySet<string>; readonly size: NumberRange },
): readonly ReviewGroup[] {
  const covered = partsOf(unitsOf(areas, left), adjacency).flatMap((part) => coverPart(part, adjacency, size));
  return covered.map(groupOf).toSorted((a, b) => (a.districts[0] ?? '').localeCompare(b.districts[0] ?? ''));
}
