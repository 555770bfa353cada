import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { yearsOf } from './data/shippedYears.ts';
import type { IndicatorFile } from '../pipeline/contract/files.ts';
import { published } from './pipeline/builtOnce.ts';

/**
 * A second reader of `data/`, with sums of its own: every funnel and every comparison is worked out again from the counts
 * in the tables and held against what is published. Nothing of the pipeline is used.
 */
type Row = Readonly<Record<string, string>>;

const readTable = (path: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

interface Figure {
  readonly area: string;
  readonly type: string;
  readonly indicator: string;
  readonly period: string;
  readonly x: number;
  readonly n: number;
  readonly isDoubtful: boolean;
}

const areas = readTable('data/areas.csv');
const indicators = new Map(readTable('data/indicators.csv').map((row) => [row['indicator_id'] ?? '', row]));

/** Counts of children in published tables: where one child counts once, the only ones that may be compared. */
const figures: readonly Figure[] = readdirSync('data/observations')
  .flatMap((file) => readTable(`data/observations/${file}`))
  .flatMap((row): readonly Figure[] => {
    const place = areas.find((area) => area['area_id'] === row['area'] || area['name'] === row['area']);
    const about = indicators.get(row['indicator'] ?? '');
    const isCounted = row['numerator'] !== '' && row['denominator'] !== '' && about?.['one_count_a_child'] === 'yes';
    if (!isCounted || !['proportion', 'rate'].includes(about['statistic'] ?? '')) return [];
    return [
      {
        area: place?.['area_id'] ?? '',
        type: place?.['type'] ?? '',
        indicator: row['indicator'] ?? '',
        period: row['period'] ?? '',
        x: Number(row['numerator']),
        n: Number(row['denominator']),
        isDoubtful: row['status'] === 'u',
      },
    ];
  });

const Z = { inner: 1.959963984540054, outer: 3.090232306167813 } as const;

const statisticOf = (indicator: string): string => indicators.get(indicator)?.['statistic'] ?? '';

/** Standard deviation of the share in an area of n people at the average. */
const spreadOf = (indicator: string, average: number, n: number): number =>
  Math.sqrt((average * (statisticOf(indicator) === 'proportion' ? 1 - average : 1)) / n);

/** Values between two ends a share apart of the sorted list, by straight lines between neighbours. */
function endsOf(scores: readonly number[]): readonly [number, number] {
  const sorted = [...scores].sort((a, b) => a - b);
  const at = (place: number): number => {
    const before = sorted[Math.floor(place)] ?? 0;
    const after = sorted[Math.ceil(place)] ?? before;
    return before * (1 - (place % 1)) + after * (place % 1);
  };
  const last = sorted.length - 1;
  return [at(last / 10), at(last - last / 10)];
}

/** How many times as wide limits are for one indicator and year, from its districts; null where fewer than ten have counts. */
function timesWider(indicator: string, period: string): number | null {
  const own = figures.filter((one) => one.indicator === indicator && one.period === period);
  const county = own.find(({ type }) => type === 'county');
  const districts = own.filter(({ type }) => type === 'district');
  if (county === undefined || districts.length < 10) return null;
  const average = county.x / county.n;
  const scores = districts.map(({ x, n }) => (x / n - average) / spreadOf(indicator, average, n));
  const [low, high] = endsOf(scores);
  const sum = scores.reduce((total, score) => total + Math.max(low, Math.min(high, score)) ** 2, 0);
  return Math.sqrt(Math.max(1, sum / scores.length));
}

const files: readonly IndicatorFile[] = await Promise.all(
  [...new Set(figures.map(({ indicator }) => indicator))].map((id) => published(`indicators/${id}.json`)),
);

const figureOf = (indicator: string, area: string, period: string): Figure | undefined =>
  figures.find((one) => one.indicator === indicator && one.area === area && one.period === period);

const wordFor = (distance: number, level: 'clear' | 'may be' | 'none', polarity: string): string => {
  if (level === 'none') return 'no clear difference';
  const isHigh = distance > 0;
  const words = { 'low is good': ['worse', 'better'], 'high is good': ['better', 'worse'] }[polarity] ?? [
    'higher',
    'lower',
  ];
  return `${level === 'may be' ? 'may be ' : ''}${isHigh ? words[0] : words[1]}`;
};

test('every comparison of a share says what a second reader of the tables says', () => {
  const made = files.flatMap(({ comparisons, indicator }) =>
    statisticOf(indicator.id) === 'proportion' ? comparisons : [],
  );
  const differing = made.filter((one) => {
    const here = figureOf(one.indicator, one.area, one.period.label);
    const there = figureOf(one.indicator, one.benchmark, one.period.label);
    if (here === undefined || there === undefined) return true;
    if (here.isDoubtful) return one.result !== 'not compared';
    const times = timesWider(one.indicator, one.period.label);
    const average = there.x / there.n;
    const distance = (here.x / here.n - average) / spreadOf(one.indicator, average, here.n) / (times ?? 1);
    const size = Math.abs(distance);
    const level = size > Z.outer && times !== null ? 'clear' : size > Z.inner ? 'may be' : 'none';
    return one.result !== wordFor(distance, level, indicators.get(one.indicator)?.['polarity'] ?? '');
  });
  expect(made.length).toBeGreaterThan(300);
  expect(differing).toEqual([]);
});

test('the arithmetic of a comparison is the limit a second reader works out, and lies where it says', () => {
  const shown = files.flatMap(({ comparisons, indicator }) =>
    statisticOf(indicator.id) === 'proportion' ? comparisons.filter((one) => one.arithmetic !== '') : [],
  );
  expect(shown.length).toBeGreaterThan(200);
  for (const one of shown) {
    const here = figureOf(one.indicator, one.area, one.period.label);
    const there = figureOf(one.indicator, one.benchmark, one.period.label);
    if (here === undefined || there === undefined) throw new Error('missing figure');
    const factor = (timesWider(one.indicator, one.period.label) ?? 1) ** 2;
    // Wilson's limits as the roots of (p - q)^2 = z^2 q (1 - q) / n, with the effective number of pupils.
    const [share, n] = [here.x / here.n, here.n / factor];
    const limits = [Z.inner, Z.outer].flatMap((z) => {
      const middle = share + (z * z) / (2 * n);
      const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
      return [middle - spread, middle + spread].map((root) => (100 * root) / (1 + (z * z) / n));
    });
    const known = [...limits, (100 * there.x) / there.n].map((value) => value.toFixed(3));
    for (const number of one.arithmetic.match(/[\d.]+/g) ?? [])
      expect(known, `${one.area} ${one.period.label}: ${one.arithmetic}`).toContain(Number(number).toFixed(3));
  }
});

test('every funnel has the limits, the factor and the positions a second reader draws', () => {
  const funnels = files.flatMap((file) => file.funnels);
  const years = [...new Set(funnels.map(({ indicator }) => indicator))].flatMap((id) =>
    yearsOf('absence-districts', id),
  );
  expect(funnels).toHaveLength(years.length);
  expect(years.length).toBeGreaterThanOrEqual(22);
  for (const { indicator, period, points, curve, dispersion, averageValue } of funnels) {
    const county = figures.find(
      (one) => one.indicator === indicator && one.period === period.label && one.type === 'county',
    );
    const average = (county?.x ?? 0) / (county?.n ?? 1);
    const times = timesWider(indicator, period.label) ?? 0;
    expect(averageValue).toBeCloseTo(100 * average, 10);
    expect(Math.sqrt(dispersion?.factor ?? 0)).toBeCloseTo(times, 10);
    for (const { denominator, lower95, upper998, wider } of [...points, ...curve]) {
      const spread = 100 * spreadOf(indicator, average, denominator);
      expect(lower95).toBeCloseTo(100 * average - Z.inner * spread, 10);
      expect(upper998).toBeCloseTo(100 * average + Z.outer * spread, 10);
      expect(wider?.lower95).toBeCloseTo(Math.max(0, 100 * average - times * Z.inner * spread), 10);
      expect(wider?.upper998).toBeCloseTo(100 * average + times * Z.outer * spread, 10);
    }
    for (const { area, position, byChance } of points) {
      const here = figureOf(indicator, area, period.label);
      const distance = Math.abs(
        ((here?.x ?? 0) / (here?.n ?? 1) - average) / spreadOf(indicator, average, here?.n ?? 1),
      );
      const placed = (z: number): string =>
        z > Z.outer ? 'outside 99.8%' : z > Z.inner ? 'between 95% and 99.8%' : 'within 95%';
      expect(byChance).toBe(placed(distance));
      expect(position).toBe(here?.isDoubtful === true ? null : placed(distance / times));
    }
  }
});

test('a rate that nobody can widen is compared by its own interval and never plainly better or worse', () => {
  const rates = files.flatMap(({ comparisons, indicator }) =>
    statisticOf(indicator.id) === 'rate' ? comparisons : [],
  );
  expect(rates.length).toBeGreaterThan(10);
  for (const one of rates) {
    const here = figureOf(one.indicator, one.area, one.period.label);
    const there = figureOf(one.indicator, one.benchmark, one.period.label);
    if (here === undefined || there === undefined) throw new Error('missing figure');
    // Byar's limits at 95%, written out (Breslow and Day 1987).
    const [x, y] = [here.x, here.x + 1];
    const lower = (x * (1 - 1 / (9 * x) - Z.inner / (3 * Math.sqrt(x))) ** 3) / here.n;
    const upper = (y * (1 - 1 / (9 * y) + Z.inner / (3 * Math.sqrt(y))) ** 3) / here.n;
    const average = there.x / there.n;
    const isClear = average < lower || average > upper;
    const word = wordFor(x / here.n - average, isClear ? 'may be' : 'none', 'low is good');
    expect(one.result, `${one.period.label} ${one.benchmark}`).toBe(word);
  }
});
