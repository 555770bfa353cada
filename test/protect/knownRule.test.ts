import { expect, test } from 'vitest';
import type { CountRow } from '../../pipeline/protect/countCells.ts';
import { protectObservations } from '../../pipeline/protect/protectObservations.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { simulateDisclosure } from '../bench/disclosure.ts';

/**
 * A reader who knows the rule can try every table and keep those that would be published as this one was. So every
 * table of a small world is protected here, and those published alike are put together: that is all such a reader can
 * ever learn, with nothing of the rule's own reasoning used.
 */
interface World {
  readonly name: string;
  /** Areas, with the district each lies in. */
  readonly areas: Readonly<Record<string, string>>;
  readonly most: number;
  /** What larger areas publish of the counts. */
  readonly beside: (counts: readonly number[]) => readonly CountRow[];
  /** Areas that sent nothing when a release was made before; their counts are the same as now. */
  readonly unsentBefore?: readonly string[];
}

const SIZE = 400;
const row = (area: string, change: Partial<CountRow>): CountRow => ({
  area,
  indicator: 'i',
  period: 'p',
  value: 0,
  digits: 2,
  numerator: null,
  denominator: null,
  multiplier: 100,
  hiddenBySender: false,
  ...change,
});
const counted = (area: string, numerator: number, denominator: number): CountRow =>
  row(area, { value: (100 * numerator) / denominator, numerator, denominator });
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const PAIRS = { north: 'trust-1', south: 'trust-1', west: 'trust-2', east: 'trust-2' };
const WORLDS: readonly World[] = [
  {
    name: 'two pairs and the count of the county',
    areas: PAIRS,
    most: 8,
    beside: (counts) => [counted('kent', sum(counts), 4 * SIZE)],
  },
  {
    name: 'two pairs and the rate of the county to two decimals',
    areas: PAIRS,
    most: 8,
    beside: (counts) => [row('kent', { value: roundHalfAway((100 * sum(counts)) / (4 * SIZE), 2) })],
  },
  {
    name: 'two pairs and the rate of the county to no decimal',
    areas: PAIRS,
    most: 8,
    beside: (counts) => [row('kent', { value: roundHalfAway((100 * sum(counts)) / (4 * SIZE), 0), digits: 0 })],
  },
  {
    name: 'two pairs, the county and the districts',
    areas: PAIRS,
    most: 8,
    beside: (counts) => [
      counted('kent', sum(counts), 4 * SIZE),
      counted('trust-1', sum(counts.slice(0, 2)), 2 * SIZE),
      counted('trust-2', sum(counts.slice(2)), 2 * SIZE),
    ],
  },
  {
    name: 'two pairs, with a release made before one of them had sent its figure',
    areas: PAIRS,
    most: 8,
    beside: (counts) => [counted('kent', sum(counts), 4 * SIZE)],
    unsentBefore: ['south'],
  },
  {
    name: 'a pair, an area by itself and one that is a district of its own',
    areas: { north: 'trust-1', south: 'trust-1', west: 'trust-2', east: 'trust-3' },
    most: 8,
    beside: (counts) => [counted('kent', sum(counts), 4 * SIZE)],
  },
];

const protect = ({ areas }: World, rows: readonly CountRow[], released: readonly CountRow[] = []) => {
  const names = Object.keys(areas);
  const districts = [...new Set(Object.values(areas))];
  return protectObservations(rows, {
    read: (given) => given,
    blank: (given): CountRow => ({ ...given, value: null, numerator: null, denominator: null }),
    areaLinks: [
      { total: 'kent', parts: names },
      ...districts.map((total) => ({ total, parts: names.filter((name) => areas[name] === total) })),
      { total: 'kent', parts: districts },
    ],
    neighboursOf: (area) => areas[area] ?? null,
    publishedByOthers: new Set(['kent', ...districts]),
    earlier: ({ area }) => {
      const before = released.find((one) => one.area === area);
      return before === undefined ? null : (before.numerator ?? 'hidden');
    },
  });
};

function* tablesOf(areas: number, most: number, before: readonly number[] = []): Generator<readonly number[]> {
  if (before.length === areas) yield before;
  else for (let count = 0; count <= most; count += 1) yield* tablesOf(areas, most, [...before, count]);
}

/** Tables by what is published of them; those that are refused are published in no way. */
function publishedAlike(world: World): ReadonlyMap<string, readonly (readonly number[])[]> {
  const names = Object.keys(world.areas);
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of tablesOf(names.length, world.most)) {
    const rows = [...names.map((name, i) => counted(name, counts[i] ?? 0, SIZE)), ...world.beside(counts)];
    const before = world.unsentBefore;
    const first =
      before === undefined
        ? null
        : protect(
            world,
            rows.filter(({ area }) => !before.includes(area)),
          );
    const { value, findings } = protect(world, rows, first?.value);
    if ([...(first?.findings ?? []), ...findings].some(({ kind }) => kind === 'cannot be protected')) continue;
    const published = JSON.stringify(
      [...value, ...(first?.value ?? [])].map(({ area, value: rate, numerator }) => [area, rate, numerator]),
    );
    alike.set(published, [...(alike.get(published) ?? []), counts]);
  }
  return alike;
}

const SMALL = [1, 2, 3, 4];

test.each(WORLDS)('knowing the rule narrows no small count: $name', (world) => {
  const alike = publishedAlike(world);
  expect(alike.size).toBeGreaterThan(500);
  let looked = 0;
  for (const [published, tables] of alike) {
    const shown = JSON.parse(published) as readonly (readonly [string, number | null, number | null])[];
    const hidden = Object.keys(world.areas).flatMap((_, i) => (shown[i]?.[2] === null ? [i] : []));
    // Where the withheld counts are large together, the world is too small to hold every table of theirs.
    const total = Math.min(...tables.map((counts) => sum(hidden.map((i) => counts[i] ?? 0))));
    if (hidden.length === 0 || total - hidden.length + 1 > world.most) continue;
    looked += 1;
    for (const i of hidden) {
      const values = new Set(tables.map((counts) => counts[i] ?? 0));
      const small = SMALL.filter((count) => values.has(count));
      expect([published, small.length === 0 ? values.size >= SMALL.length : small]).toEqual([
        published,
        small.length === 0 ? true : SMALL,
      ]);
    }
  }
  expect(looked).toBeGreaterThan(50);
});

test('choosing the smallest further count would tell more than that', () => {
  // Cells 4, 5, 5, 20 and 30 of 64: were the smallest other always taken, only (4, 5) and (5, 4) would be left.
  const world: World = {
    name: '',
    areas: { a: 'one', b: 'one', c: 'two', d: 'two', e: 'three' },
    most: 30,
    beside: () => [counted('kent', 64, 5 * SIZE)],
  };
  const publish = (first: number): string => {
    const counts = [first, 9 - first, 5, 20, 30];
    const rows = [
      ...Object.keys(world.areas).map((name, i) => counted(name, counts[i] ?? 0, SIZE)),
      ...world.beside([]),
    ];
    return JSON.stringify(protect(world, rows).value.map(({ numerator }) => numerator));
  };
  expect(publish(4)).toBe(JSON.stringify([null, null, 5, 20, 30, 64]));
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(publish)).size).toBe(1);
});

test('over many drawn tables no withheld count of the neighbour rule is narrowed, and many of the smallest set are', () => {
  const { narrower, cells, refused, smallestNarrowed } = simulateDisclosure(400);
  expect([narrower, refused]).toEqual([0, 0]);
  expect(cells).toBeGreaterThan(1000);
  expect(smallestNarrowed).toBeGreaterThan(0.2);
});
