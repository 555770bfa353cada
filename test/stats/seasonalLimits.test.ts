import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HALF_TERMS } from '../../pipeline/contract/series.ts';
import { seasonalLimits } from '../../pipeline/stats/control/seasonalLimits.ts';

const OPEN = { most: Infinity } as const;
const inSeasons = (values: readonly number[]) =>
  values.map((value, place) => ({ value, season: HALF_TERMS[place % HALF_TERMS.length] ?? '' }));
const beyond = (values: readonly number[]) => {
  const lines = seasonalLimits(inSeasons(values), OPEN);
  return values.map((value, place) => Math.abs(value - (lines[place]?.centre ?? 0)) > reachAt(lines, place));
};
const reachAt = (lines: ReturnType<typeof seasonalLimits>, place: number): number =>
  (lines[place]?.upper ?? 0) - (lines[place]?.centre ?? 0) + 1e-9;

test('each part has the mean of its years, and limits by the steps from year to year', () => {
  // Steps 0.2, 0.4, 0.3, 0.1, 0.2, 0: their mean is 0.2, so 3 x 0.2 / 1.128 x sqrt(1/2) = 0.376.
  const lines = seasonalLimits(inSeasons([5, 6, 7, 6, 5, 4, 5.2, 6.4, 6.7, 6.1, 4.8, 4]), OPEN);
  expect(lines.slice(0, 6).map(({ centre }) => Number(centre.toPrecision(6)))).toEqual([5.1, 6.2, 6.85, 6.05, 4.9, 4]);
  for (const { centre, lower, upper } of lines) {
    expect(upper - centre).toBeCloseTo(0.37612, 5);
    expect(centre - lower).toBeCloseTo(0.37612, 5);
  }
});

const years = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.array(fc.integer({ min: 200, max: 1200 }), { minLength: 6 * count, maxLength: 6 * count }));
const season = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 6 });

test('law: a season laid on any figures changes nothing of what lies beyond a limit', () => {
  fc.assert(
    fc.property(years, season, (values, added) => {
      const seasonal = values.map((value, place) => value + (added[place % 6] ?? 0));
      expect(beyond(seasonal.map((value) => value + 5000))).toEqual(beyond(values.map((value) => value + 5000)));
    }),
  );
});

test('law: of two years both figures of a part lie beyond their limits or neither', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5000, max: 5900 }), { minLength: 12, maxLength: 12 }), (values) => {
      const found = beyond(values);
      expect(found.slice(0, 6)).toEqual(found.slice(6));
    }),
  );
});

test('limits stay within what the unit can hold, and what cannot be charted throws', () => {
  const lines = seasonalLimits(inSeasons([1, 99, 50, 50, 50, 50, 3, 95, 80, 20, 50, 50]), { most: 100 });
  expect(lines[0]?.lower).toBe(0);
  expect(lines[1]?.upper).toBe(100);
  expect(() => seasonalLimits([], OPEN)).toThrow(RangeError);
  expect(() => seasonalLimits(inSeasons([1, 2, 3, 4, 5, 6, 7]), OPEN)).toThrow(/second figure/);
  expect(() => seasonalLimits([{ value: Number.NaN, season: 'autumn' }], OPEN)).toThrow();
});
