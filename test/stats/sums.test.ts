import { expect, test } from 'vitest';
import { estimateInterval } from '../../pipeline/stats/estimateInterval.ts';
import { multipleComparisons } from '../../pipeline/stats/multipleComparisons.ts';
import { normalQuantile } from '../../pipeline/stats/normalQuantile.ts';
import { poissonLimits } from '../../pipeline/stats/poissonLimits.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { sayComparison, sayNumber } from '../../pipeline/stats/sayNumber.ts';

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.5, 0, 1],
  [7.88, 1, 7.9],
  [1234567, -3, 1235000],
  [1e-7, 3, 0],
  [5.3, 6, 5.3],
])('%s at %s decimals rounds half away from zero to %s', (value, digits, expected) => {
  expect(roundHalfAway(value, digits)).toBe(expected);
});

test.each([
  [5, 1, '5.0'],
  [5, 0, '5'],
  [-0.04, 1, '0.0'],
  [-1.25, 1, '-1.3'],
  [16340, 0, '16340'],
])('%s at %s decimals is written %s', (value, digits, expected) => {
  expect(sayNumber(value, digits)).toBe(expected);
});

test('a comparison of two figures keeps the decimals each was printed with', () => {
  expect(sayComparison({ value: 5.34, digits: 2 }, { value: 5, digits: 1 })).toBe('5.34 > 5.0');
  expect(sayComparison({ value: 5, digits: 0 }, { value: 5, digits: 1 })).toBe('5 = 5.0');
});

test('184 comparisons give about 9 false alarms at 95% and 0.4 at 99.8%', () => {
  expect(multipleComparisons(184, 0.95)).toMatchObject({
    expected: expect.closeTo(9.2, 10),
    arithmetic: '184 x 0.05 = 9.2',
  });
  expect(multipleComparisons(184, 99.8)).toMatchObject({
    expected: expect.closeTo(0.368, 10),
    arithmetic: '184 x 0.002 = 0.4',
  });
});

test('the normal quantile gives the two z values of the methods page', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13);
  expect(normalQuantile(0.5)).toBe(0);
});

// Made with scipy 1.17.1 (chi2.ppf); at 0 the closed form, -ln 0.025.
test.each([
  [0, 0, 3.688879454113936],
  [1, 0.025317807984289897, 5.571643390938898],
  [10, 4.7953886961324335, 18.39035604201778],
  [100, 81.36399125092314, 121.62679379242638],
])('the exact 95 per cent Poisson limits of %s are %s and %s', (count, lower, upper) => {
  const limits = poissonLimits(count, 0.025);
  expect(limits.lower).toBeCloseTo(lower, 9);
  expect(limits.upper).toBeCloseTo(upper, 9);
});

const persistent = {
  statistic: 'proportion',
  numerator: 213,
  denominator: 3000,
  multiplier: 100,
  oneCountAChild: true,
} as const;

test.each([
  ['the denominator is not held', { denominator: null }],
  ['the numerator is not held', { numerator: null }],
  ['one child can be counted many times', { oneCountAChild: false }],
  ['a count is not a share of people', { statistic: 'count' }],
  ['an amount is not a share of people', { statistic: 'amount' }],
  ['the documents do not say how it is counted', { statistic: 'not stated' }],
  ['the denominator is 0', { denominator: 0 }],
] as const)('there is no interval where %s', (reason, change) => {
  const answer = estimateInterval({ ...persistent, ...change });
  expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});

test('a share of pupils has an interval at both levels', () => {
  expect(estimateInterval(persistent)).toMatchObject({ ok: true, at95: { value: 7.1 }, at998: { value: 7.1 } });
});
