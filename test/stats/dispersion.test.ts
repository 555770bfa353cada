import { expect, test } from 'vitest';
import { estimateDispersion } from '../../pipeline/stats/dispersion.ts';
import { widenLimits, proportionFunnel, positionWithin } from '../../pipeline/stats/funnel.ts';
import { wilson } from '../../pipeline/stats/wilson.ts';

const tenOf = (counts: readonly number[], denominator = 100) => counts.map((numerator) => ({ numerator, denominator }));

test('the factor is the mean square of the z scores, the outer tenths drawn in to the type 7 quantiles', () => {
  // Around a half of 100 the standard deviation is 5, so z is (count - 50) / 5: -10, -3, -2, -1, 0, 0, 1, 2, 3, 10.
  const areas = tenOf([0, 35, 40, 45, 50, 50, 55, 60, 65, 100]);
  const found = estimateDispersion({ areas, average: 0.5, statistic: 'proportion' });
  // The tenth quantile lies nine tenths of a place in: -10 + 0.9 x 7 = -3.7. Squares: 2 x (13.69 + 9 + 4 + 1 + 0) / 10.
  expect(found?.factor).toBeCloseTo(5.538, 10);
  expect(found?.areas).toBe(10);
});

test('a rate is scored by the events expected', () => {
  // 25 expected, standard deviation 5.
  const areas = tenOf([15, 15, 20, 20, 25, 25, 30, 30, 35, 35], 1000);
  expect(estimateDispersion({ areas, average: 0.025, statistic: 'rate' })?.factor).toBeCloseTo(2, 10);
});

test('one area that truly differs widens the limits it is held against by little', () => {
  const alike = [45, 47, 48, 49, 50, 50, 51, 52, 53, 55, 50];
  const without = estimateDispersion({ areas: tenOf(alike), average: 0.5, statistic: 'proportion' });
  const withOne = estimateDispersion({ areas: tenOf([...alike.slice(1), 99]), average: 0.5, statistic: 'proportion' });
  expect(without?.factor).toBe(1);
  expect(withOne?.factor).toBe(1);
});

test('limits are never narrowed, and nothing is measured on fewer than ten areas or around none or all', () => {
  const equal = tenOf(Array.from({ length: 10 }, () => 50));
  expect(estimateDispersion({ areas: equal, average: 0.5, statistic: 'proportion' })?.factor).toBe(1);
  expect(estimateDispersion({ areas: equal.slice(1), average: 0.5, statistic: 'proportion' })).toBeNull();
  expect(estimateDispersion({ areas: equal, average: 0, statistic: 'proportion' })).toBeNull();
  expect(estimateDispersion({ areas: equal, average: 1, statistic: 'proportion' })).toBeNull();
});

test('a proportion lies outside the wider limits exactly when the interval of its effective counts excludes the average', () => {
  const average = 0.253;
  for (const factor of [1, 2.5, 48]) {
    for (let numerator = 0; numerator <= 2400; numerator += 7) {
      const limits = widenLimits(proportionFunnel(average, 2400, 1), { average, factor, most: 1 });
      const { level } = positionWithin(numerator / 2400, limits);
      const { lower, upper } = wilson(numerator / factor, 2400 / factor, { confidence: 0.998, multiplier: 1 });
      expect(level === 99.8, `${numerator} at ${factor}`).toBe(average < (lower ?? 0) || average > (upper ?? 1));
    }
  }
});
