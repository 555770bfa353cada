import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { FigureChunk, FigureCube } from './figureCube.ts';

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
    const rows = Array.from({ length: BLOCK }, () => new Float64Array(members.length));
    const block: Block = { period: 0, first: 0, members, rows, sorted: new Float64Array(members.length), count };
    for (block.period = 0; block.period < periods.length; block.period += 1) {
      for (block.first = 0; block.first < indicators.length; block.first += BLOCK) rankBlock(cube, block);
    }
  }
  return counts;
}

/** Some indicators of a period: a row of `rows` holds the values of one, in the order of `members`. */
type Block = {
  period: number;
  first: number;
  members: readonly number[];
  rows: readonly Float64Array[];
  sorted: Float64Array;
  count: Uint16Array;
};

function rankBlock(cube: FigureCube, block: Block): void {
  const { period, first, members, rows, sorted, count } = block;
  const { indicators } = cube.names;
  const chunks = members.map((area) => cube.chunks[period]?.[area]);
  const size = Math.min(BLOCK, indicators.length - first);
  fillRows(chunks, block, size);
  for (let place = 0; place < size; place += 1) {
    const slot = first + place;
    const row = rows[place] ?? sorted;
    sorted.set(row);
    sorted.sort();
    const last = firstNaN(sorted);
    count[period * indicators.length + slot] = last;
    const isHighGood = indicators[slot]?.entry?.polarity === 'high is good';
    for (let member = 0; member < members.length; member += 1) {
      const value = row[member] ?? Number.NaN;
      const chunk = chunks[member];
      if (chunk !== undefined && !Number.isNaN(value)) chunk.rank[slot] = rankOf({ sorted, last, isHighGood }, value);
    }
  }
}

function fillRows(chunks: readonly (FigureChunk | undefined)[], { first, rows }: Block, size: number): void {
  for (let member = 0; member < chunks.length; member += 1) {
    const chunk = chunks[member];
    for (let place = 0; place < size; place += 1) {
      const row = rows[place];
      const isHeld = chunk !== undefined && chunk.line[first + place] !== 0;
      if (row !== undefined) row[member] = isHeld ? (chunk.value[first + place] ?? Number.NaN) : Number.NaN;
    }
  }
}

// A typed array sorts NaN last.
function firstNaN(sorted: Float64Array): number {
  let end = sorted.length;
  while (end > 0 && Number.isNaN(sorted[end - 1])) end -= 1;
  return end;
}

/** Values in order, `last` of them known. */
type Order = { sorted: Float64Array; last: number; isHighGood: boolean };

function rankOf({ sorted, last, isHighGood }: Order, value: number): number {
  const below = countBelow(sorted, last, value);
  let after = below + 1;
  while (after < last && sorted[after] === value) after += 1;
  const place = 1 + (isHighGood ? last - after : below);
  return after - below > 1 ? place | EQUAL : place;
}

function countBelow(sorted: Float64Array, last: number, value: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
