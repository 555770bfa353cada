import type { AreaType } from '../contract/area.ts';
import type { FigureCube } from './figureCube.ts';

/** Set in a rank where another area has the same place. */
export const EQUAL = 0x8000;

// Indicators ranked together: their figures are fetched side by side, which is how they lie in memory.
const BLOCK = 64;

/** How many areas of a type are ranked, by period and then indicator. */
export type RankedCounts = ReadonlyMap<AreaType | null, Uint16Array>;

/**
 * Ranks the areas of each type for every indicator and period: 1 is the best by polarity, or the lowest where there is
 * none, and equal values share the smallest place, as `rank` has it for one list. Writes into the cube; at most 32,767 areas.
 */
export function rankCube(cube: FigureCube): RankedCounts {
  const { areas, indicators, periods } = cube.names;
  const counts = new Map<AreaType | null, Uint16Array>();
  for (const type of new Set(areas.map((area) => area.type))) {
    const members = areas.flatMap((area, place) => (area.type === type ? [place] : []));
    const count = new Uint16Array(periods.length * indicators.length);
    counts.set(type, count);
    const tile = new Float64Array(BLOCK * members.length);
    for (let period = 0; period < periods.length; period += 1) {
      for (let first = 0; first < indicators.length; first += BLOCK) {
        rankBlock(cube, { period, first, members, tile, count });
      }
    }
  }
  return counts;
}

type Block = { period: number; first: number; members: readonly number[]; tile: Float64Array; count: Uint16Array };

function rankBlock(cube: FigureCube, block: Block): void {
  const { period, first, members, tile, count } = block;
  const { indicators } = cube.names;
  const size = Math.min(BLOCK, indicators.length - first);
  fillTile(cube, block, size);
  for (let place = 0; place < size; place += 1) {
    const slot = first + place;
    const row = tile.subarray(place * members.length, (place + 1) * members.length);
    const known = row.slice().sort();
    const last = firstNaN(known);
    count[period * indicators.length + slot] = last;
    const isHighGood = indicators[slot]?.entry?.polarity === 'high is good';
    for (let member = 0; member < members.length; member += 1) {
      const value = row[member] ?? Number.NaN;
      const chunk = cube.chunks[period]?.[members[member] ?? -1];
      if (chunk === undefined || Number.isNaN(value)) continue;
      chunk.rank[slot] = rankOf(known.subarray(0, last), value, isHighGood);
    }
  }
}

function fillTile({ chunks }: FigureCube, { period, first, members, tile }: Block, size: number): void {
  for (let member = 0; member < members.length; member += 1) {
    const chunk = chunks[period]?.[members[member] ?? -1];
    for (let place = 0; place < size; place += 1) {
      const isHeld = chunk !== undefined && chunk.line[first + place] !== 0;
      tile[place * members.length + member] = isHeld ? (chunk.value[first + place] ?? Number.NaN) : Number.NaN;
    }
  }
}

// A typed array sorts NaN last.
function firstNaN(sorted: Float64Array): number {
  let end = sorted.length;
  while (end > 0 && Number.isNaN(sorted[end - 1])) end -= 1;
  return end;
}

function rankOf(sorted: Float64Array, value: number, isHighGood: boolean): number {
  const below = countBelow(sorted, value);
  let after = below + 1;
  while (sorted[after] === value) after += 1;
  const place = 1 + (isHighGood ? sorted.length - after : below);
  return after - below > 1 ? place | EQUAL : place;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
