import { expect, test } from 'vitest';
import { controlLimits, findRuns, type ControlInput } from '../../pipeline/stats/control/controlLimits.ts';

const alone = (values: readonly number[]): readonly ControlInput[] =>
  values.map((value) => ({ value, numerator: null, denominator: null }));
const counted = (numerators: readonly number[], denominator: number): readonly ControlInput[] =>
  numerators.map((numerator) => ({ value: (100 * numerator) / denominator, numerator, denominator }));
const PERCENT = { multiplier: 100, most: 100 } as const;

// Montgomery, Introduction to Statistical Quality Control, example 6.5: costs of processing mortgage loans.
const COSTS = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304];
// The same, table 7.1: nonconforming cans in 30 samples of 50.
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

test('limits of individual figures are those of Montgomery’s example 6.5', () => {
  const { centre, limits } = controlLimits(alone(COSTS), 'XmR', { multiplier: 1, most: Infinity });
  expect(centre).toBe(300.5);
  expect(limits[0]?.upper).toBeCloseTo(321.22, 2);
  expect(limits[19]?.lower).toBeCloseTo(279.78, 2);
});

test('where neighbours differ as chance would have them p′ limits are p limits, those of Montgomery’s table 7.1', () => {
  // In order of size neighbours differ less than by chance: the factor is then 1.
  const { centre, limits } = controlLimits(
    counted(
      CANS.toSorted((a, b) => a - b),
      50,
    ),
    'p′',
    PERCENT,
  );
  expect(centre).toBeCloseTo(23.13, 2);
  expect(limits[0]?.upper).toBeCloseTo(41.02, 2);
  expect(limits[0]?.lower).toBeCloseTo(5.24, 2);
});

test('p′ and u′ limits widen by the spread of neighbours, so that large denominators do not call each figure a signal', () => {
  const rates = [5.2, 5.6, 5.1, 5.7, 5.3, 5.5, 5.2, 5.8, 5.1, 5.6, 5.4, 5.3];
  const large = counted(
    rates.map((rate) => Math.round(rate * 10_000)),
    1_000_000,
  );
  for (const method of ['p′', 'u′'] as const) {
    const { centre, limits } = controlLimits(large, method, PERCENT);
    expect(centre).toBeCloseTo(5.4, 3);
    const [first] = limits;
    expect(first?.upper ?? 0).toBeGreaterThan(Math.max(...rates));
    expect(first?.lower ?? 9).toBeLessThan(Math.min(...rates));
    // By chance alone 3 sigma would be 0.07 of a point.
    expect((first?.upper ?? 0) - centre).toBeGreaterThan(0.5);
    expect((first?.upper ?? 0) - centre).toBeCloseTo(centre - (first?.lower ?? 0), 8);
  }
});

test('each period has limits by its own denominator, within what a share can be', () => {
  const points = [
    { value: 50, numerator: 5, denominator: 10 },
    { value: 50, numerator: 500, denominator: 1000 },
  ];
  const { limits } = controlLimits(points, 'p′', PERCENT);
  expect(limits[0]?.upper).toBeCloseTo(97.43, 2);
  expect(limits[1]?.upper).toBeCloseTo(54.74, 2);
  const rare = controlLimits(counted([0, 1, 0, 0], 10), 'p′', PERCENT);
  expect(rare.limits[0]?.lower).toBe(0);
  expect(controlLimits(alone([98, 99, 98, 99]), 'XmR', PERCENT).limits[0]?.upper).toBe(100);
});

test('figures that never change have limits on their centre line, and none of them is a signal', () => {
  const { centre, limits } = controlLimits(alone([5, 5, 5, 5]), 'XmR', PERCENT);
  expect([centre, limits[0]]).toEqual([5, { lower: 5, upper: 5 }]);
  expect(controlLimits(counted([0, 0, 0], 10), 'u′', PERCENT).limits[0]).toEqual({ lower: 0, upper: 0 });
});

test('what cannot be charted throws', () => {
  expect(() => controlLimits(alone([5]), 'XmR', PERCENT)).toThrow(RangeError);
  expect(() => controlLimits(alone([5, 6]), 'p′', PERCENT)).toThrow(/missing counts/);
  expect(() => controlLimits(counted([1, 2], 0), 'u′', PERCENT)).toThrow(RangeError);
  expect(() => controlLimits(alone([5, Number.NaN]), 'XmR', PERCENT)).toThrow();
});

test.each([
  ['eight in a row on one side are a run', [1, 2, 2, 2, 2, 2, 2, 2, 2, 1], '0111111110'],
  ['seven are none', [1, 2, 2, 2, 2, 2, 2, 2, 1], '000000000'],
  ['one on the line neither lengthens a run nor ends it', [2, 2, 2, 2, 1.5, 2, 2, 2, 2, 1], '1111011110'],
  ['below as above', [1, 1, 1, 1, 1, 1, 1, 1, 1], '111111111'],
])('%s', (_, values, marked) => {
  expect(
    findRuns(values, 1.5, 8)
      .map((inRun) => (inRun ? '1' : '0'))
      .join(''),
  ).toBe(marked);
});
