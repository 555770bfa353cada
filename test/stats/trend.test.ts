import { expect, test } from 'vitest';
import { TREND_THRESHOLD, trend, type TrendPoint } from '../../pipeline/stats/trend.ts';
import { gammaQuantile } from '../../pipeline/stats/gammaQuantile.ts';
import { readReference, relativeError, type ReferenceRow } from './readReference.ts';

const WORDS: Readonly<Record<string, string>> = {
  rising: 'increasing',
  falling: 'decreasing',
  'no clear trend': 'no change',
};
const list = (row: ReferenceRow, name: string): readonly (number | null)[] =>
  (row[name] ?? '').split(';').map((cell) => (cell === '' ? null : Number(cell)));

function pointsOf(row: ReferenceRow): readonly TrendPoint[] {
  const columns = ['counts', 'denominators', 'values', 'lower95', 'upper95'].map((name) => list(row, name));
  const [numerators = [], denominators = [], values = [], lowers = [], uppers = []] = columns;
  return list(row, 'years').map((year, i) => ({
    year: year ?? NaN,
    value: values[i] ?? null,
    lower: lowers[i] ?? null,
    upper: uppers[i] ?? null,
    numerator: numerators[i] ?? null,
    denominator: denominators[i] ?? null,
  }));
}

test.each(readReference('trend.csv'))('trend agrees with $case_id', (row) => {
  const answer = trend(pointsOf(row), { basis: row['method'] === 'value with 95% CI' ? 'interval' : 'proportion' });
  expect(WORDS[answer.result]).toBe(row['expected']);
  expect(relativeError(answer.chiSquared, Number(row['check_chi_squared']))).toBeLessThan(1e-9);
});

const counts = (numerators: readonly number[], denominator = 1000, from = 2008): readonly TrendPoint[] =>
  numerators.map((numerator, i) => ({
    year: from + i,
    value: (100 * numerator) / denominator,
    lower: null,
    upper: null,
    numerator,
    denominator,
  }));

// Cochran-Armitage by hand: x = 50..90 of 1,000 gives N = 5000, X = 350, S1 = 1150, S2 = 15000, S3 = 55000.
test('the chi-squared of a proportion agrees with the sum done by hand', () => {
  const answer = trend(counts([50, 60, 70, 80, 90]), { basis: 'proportion' });
  const byHand = (5000 * (5000 * 1150 - 350 * 15000) ** 2) / (350 * 4650 * (5000 * 55000 - 15000 ** 2));
  expect(answer.chiSquared).toBeCloseTo(byHand, 10);
  expect(answer.result).toBe('rising');
});

test('a proportion that falls is falling, and one that wavers has no clear trend', () => {
  expect(trend(counts([90, 80, 70, 60, 50]), { basis: 'proportion' }).result).toBe('falling');
  expect(trend(counts([70, 72, 69, 71, 70]), { basis: 'proportion' }).result).toBe('no clear trend');
  expect(trend(counts([0, 10, 20, 30, 40]), { basis: 'proportion' }).result).toBe('rising');
});

test('one outlying year does not make a trend', () => {
  const answer = trend(counts([70, 70, 70, 70, 190]), { basis: 'proportion' });
  expect(answer.chiSquared).toBeGreaterThan(TREND_THRESHOLD);
  expect(answer).toMatchObject({ result: 'no clear trend', reason: 'one year alone decides the direction' });
});

test('only the five latest points are used', () => {
  const long = counts([900, 10, 50, 60, 70, 80, 90]);
  expect(trend(long, { basis: 'proportion' }).points.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013, 2014]);
});

test.each([
  { why: 'four points', points: counts([50, 60, 70, 80]) },
  { why: 'a missing year', points: counts([50, 60, 70, 80, 90]).filter(({ year }) => year !== 2010) },
  { why: 'a break', points: counts([50, 60, 70, 80, 90]).map((p) => ({ ...p, breakBefore: p.year === 2011 })) },
  {
    why: 'a missing value',
    points: counts([50, 60, 70, 80, 90]).map((p) => (p.year === 2010 ? { ...p, value: null } : p)),
  },
  { why: 'no points', points: [] },
])('$why is too few years', ({ points }) => {
  expect(trend(points, { basis: 'proportion' }).result).toBe('too few years');
});

test('a break before the five latest points does not matter', () => {
  const points = counts([1, 50, 60, 70, 80, 90]).map((p) => ({ ...p, breakBefore: p.year === 2009 }));
  expect(trend(points, { basis: 'proportion' }).result).toBe('rising');
});

test('rolling averages and figures without intervals are not tested', () => {
  expect(trend(counts([50, 60, 70, 80, 90]), { basis: 'proportion', yearsPerPoint: 3 })).toMatchObject({
    result: 'not tested',
    reason: 'the recent trend cannot be calculated for this year range',
  });
  expect(trend(counts([50, 60, 70, 80, 90]), { basis: 'interval' }).result).toBe('not tested');
});

test('the threshold is the 0.998 quantile of chi-squared with one degree of freedom', () => {
  expect(2 * gammaQuantile(0.5, 0.002, 'upper')).toBeCloseTo(TREND_THRESHOLD, 11);
});
