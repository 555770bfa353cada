import type { CountRow } from '../../pipeline/protect/countCells.ts';
import { protectObservations } from '../../pipeline/protect/protectObservations.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { seededNumbers, seedOf } from '../../pipeline/training/seededNumbers.ts';
import { chooseSuppressions } from '../protect/smallestSet/chooseSuppressions.ts';

/**
 * What a reader who knows the rule can tell of withheld counts, over many drawn tables of 23 areas in 12 districts: one
 * to three of them have 1 to 4 children, the county's rate is published to two decimals, every denominator is known. The
 * attack is worked out apart from the pipeline: which sums of the withheld counts give the rate, and which tables of
 * those sums the rule would have published alike.
 */
export interface DisclosureCount {
  readonly draws: number;
  /** Withheld counts looked at. */
  readonly cells: number;
  /** Of these, how many could be placed more narrowly than 1 to 4, or not at all as a small count and in fewer than four ways. */
  readonly narrower: number;
  /** Tables that would be refused: nothing could protect them. */
  readonly refused: number;
  /** Mean number withheld of 23, and the same were the smallest further count taken, which a reader of the rule can narrow. */
  readonly withheld: number;
  readonly withheldSmallest: number;
  /** Of the draws on which that is tried, the share in which knowing the rule narrows a small count of the smallest set. */
  readonly smallestNarrowed: number;
}

/** LCSPs a district: eleven of two, one of one. */
const DISTRICTS = Array.from({ length: 23 }, (_, area) => Math.min(11, Math.floor(area / 2)));
const THRESHOLD = 5;
const SMALL = [1, 2, 3, 4];
/** On how many draws the smallest set is tried as well: it is slow. */
const TRIED = 300;

interface Draw {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly rate: number;
}

/** Draws tables and attacks what is published of each. */
export function simulateDisclosure(draws: number): DisclosureCount {
  const random = seededNumbers(seedOf('disclosure'));
  const sum = { cells: 0, narrower: 0, refused: 0, withheld: 0, smallest: 0, narrowed: 0 };
  for (let index = 0; index < draws; index += 1) {
    const draw = drawTable(random);
    const { hidden, isRefused } = withheldOf(draw);
    if (isRefused) {
      sum.refused += 1;
      continue;
    }
    sum.withheld += hidden.length;
    sum.cells += hidden.length;
    sum.narrower += hidden.filter((area) => isNarrowed(draw, hidden, area)).length;
    if (index >= TRIED) continue;
    const smallest = smallestSet(draw);
    sum.smallest += smallest.length;
    sum.narrowed += isSmallestNarrowed(draw, smallest) ? 1 : 0;
  }
  const kept = draws - sum.refused;
  const tried = Math.min(draws, TRIED);
  return {
    draws,
    cells: sum.cells,
    narrower: sum.narrower,
    refused: sum.refused,
    withheld: sum.withheld / kept,
    withheldSmallest: sum.smallest / tried,
    smallestNarrowed: sum.narrowed / tried,
  };
}

function drawTable(random: () => number): Draw {
  const sizes = DISTRICTS.map(() => 1200 + Math.floor(2000 * random()));
  const counts = sizes.map((size) => Math.floor(size * (0.004 + 0.06 * random())));
  const small = 1 + Math.floor(3 * random());
  for (let i = 0; i < small; i += 1) counts[Math.floor(23 * random())] = 1 + Math.floor(4 * random());
  return { counts, sizes, rate: roundHalfAway((100 * total(counts)) / total(sizes), 2) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const nameOf = (area: number): string => `area-${area}`;

function withheldOf({ counts, sizes, rate }: Draw): {
  readonly hidden: readonly number[];
  readonly isRefused: boolean;
} {
  const row = (area: string, change: Partial<CountRow>): CountRow => ({
    area,
    indicator: 'i',
    period: 'p',
    value: rate,
    digits: 2,
    numerator: null,
    denominator: null,
    multiplier: 100,
    hiddenBySender: false,
    ...change,
  });
  const rows = counts.map((numerator, area) => row(nameOf(area), { numerator, denominator: sizes[area] ?? 0 }));
  const { value, findings } = protectObservations([...rows, row('kent', {})], {
    read: (given) => given,
    blank: (given) => ({ ...given, value: null }),
    areaLinks: [{ total: 'kent', parts: counts.map((_, area) => nameOf(area)) }],
    neighboursOf: (area) => String(DISTRICTS[Number(area.split('-')[1])]),
    publishedByOthers: new Set(['kent']),
    threshold: THRESHOLD,
  });
  return {
    hidden: counts.flatMap((_, area) => (value[area]?.value === null ? [area] : [])),
    isRefused: findings.some(({ kind }) => kind === 'cannot be protected'),
  };
}

/** Sums of the withheld counts that give the county's rate. */
function sumsOf({ counts, sizes, rate }: Draw, hidden: readonly number[]): readonly number[] {
  const published = total(counts.filter((_, area) => !hidden.includes(area)));
  const size = total(sizes);
  const most = total(hidden.map((area) => sizes[area] ?? 0));
  const near = Math.floor((rate * size) / 100) - published;
  const window = Array.from({ length: 41 }, (_, i) => near - 20 + i);
  return window.filter((sum) => {
    return sum >= hidden.length && sum <= most && roundHalfAway((100 * (published + sum)) / size, 2) === rate;
  });
}

/**
 * Whether a withheld count can be placed: not every one of 1 to 4 is possible, and not none of them with four others. A
 * count is possible where the rest can be shared out so that each district withheld has a small count, which is what
 * the rule asks; then the rule publishes that table in the same way.
 */
function isNarrowed(draw: Draw, hidden: readonly number[], area: number): boolean {
  const sums = sumsOf(draw, hidden);
  const groups = new Map<number, number[]>();
  for (const one of hidden) {
    const district = DISTRICTS[one] ?? 0;
    groups.set(district, [...(groups.get(district) ?? []), one]);
  }
  const isPossible = (count: number): boolean => {
    const ranges = [...groups.values()].map((cells) => rangeOfGroup(cells, draw.sizes, { area, count }));
    if (ranges.some((range) => range === null)) return false;
    const least = total(ranges.map((range) => range?.least ?? 0));
    const most = total(ranges.map((range) => range?.most ?? 0));
    return sums.some((sum) => sum >= least && sum <= most);
  };
  const possible = SMALL.filter(isPossible).length;
  if (possible === SMALL.length) return false;
  if (possible > 0) return true;
  const others = Array.from({ length: draw.sizes[area] ?? 0 }, (_, i) => i + THRESHOLD).filter(isPossible);
  return others.length < SMALL.length;
}

/** Least and most a withheld district can add up to with one count given; null where nothing in it could be small. */
function rangeOfGroup(
  cells: readonly number[],
  sizes: readonly number[],
  given: { readonly area: number; readonly count: number },
): { readonly least: number; readonly most: number } | null {
  const free = cells.filter((cell) => cell !== given.area);
  const own = free.length < cells.length ? given.count : 0;
  const largest = total(free.map((cell) => sizes[cell] ?? 0));
  if (own > 0 && own < THRESHOLD) return { least: own + free.length, most: own + largest };
  if (free.length === 0) return null;
  // One of the free ones is small; the rest may be anything.
  const spared = Math.min(...free.map((cell) => (sizes[cell] ?? 0) - (THRESHOLD - 1)));
  return { least: own + free.length, most: own + largest - spared };
}

function smallestSet({ counts, sizes, rate }: Draw): readonly number[] {
  const size = total(sizes);
  const cells = new Map(counts.map((count, area) => [nameOf(area), count]));
  const terms = Object.fromEntries(counts.map((_, area) => [nameOf(area), 1]));
  const window = {
    terms,
    lower: Math.ceil(((rate - 0.005) * size) / 100),
    upper: Math.ceil(((rate + 0.005) * size) / 100) - 1,
  };
  const { primary, secondary } = chooseSuppressions({ cells, links: [], extra: [window], threshold: THRESHOLD });
  return [...primary, ...secondary].map((name) => Number(name.split('-')[1])).toSorted((a, b) => a - b);
}

// Two withheld, one of them small: every split of their sum is tried, and kept where the smallest set would be these two.
function isSmallestNarrowed(draw: Draw, hidden: readonly number[]): boolean {
  const [first, second] = hidden;
  if (hidden.length !== 2 || first === undefined || second === undefined) return false;
  const sum = (draw.counts[first] ?? 0) + (draw.counts[second] ?? 0);
  const possible = Array.from({ length: sum - 1 }, (_, i) => i + 1).filter((count) => {
    const counts = draw.counts.map((old, area) => (area === first ? count : area === second ? sum - count : old));
    return String(smallestSet({ ...draw, counts })) === String(hidden);
  });
  const isSmall = (area: number): boolean => (draw.counts[area] ?? 0) < THRESHOLD;
  const valuesOf = (area: number): readonly number[] => possible.map((count) => (area === first ? count : sum - count));
  return hidden.filter(isSmall).some((area) => SMALL.some((count) => !valuesOf(area).includes(count)));
}
