import { expect, test } from 'vitest';
import { byar } from '../../pipeline/stats/byar.ts';
import { rate } from '../../pipeline/stats/rate.ts';
import { wilson } from '../../pipeline/stats/wilson.ts';
import { numberOrNull, readReference, relativeError, type ReferenceRow } from './readReference.ts';

const cell = (row: ReferenceRow, name: string): number => Number(row[name]);
const options = (row: ReferenceRow) => ({ confidence: cell(row, 'confidence'), multiplier: cell(row, 'multiplier') });

test.each(readReference('wilson.csv'))('Wilson agrees with $case_id: $numerator of $denominator', (row) => {
  const result = wilson(cell(row, 'numerator'), cell(row, 'denominator'), options(row));
  const tolerance = cell(row, 'tolerance_rel');
  expect(relativeError(result.value, cell(row, 'expected_value'))).toBeLessThanOrEqual(tolerance);
  expect(relativeError(result.lower, cell(row, 'expected_lower'))).toBeLessThanOrEqual(tolerance);
  expect(relativeError(result.upper, cell(row, 'expected_upper'))).toBeLessThanOrEqual(tolerance);
});

test.each(readReference('byars.csv'))('Byar and exact limits agree with $case_id: $kind of $count', (row) => {
  const count = cell(row, 'count');
  const multiplier = cell(row, 'multiplier');
  const result =
    row['kind'] === 'count'
      ? { value: count * multiplier, method: "Byar's", ...byar(count, cell(row, 'confidence')) }
      : rate(count, cell(row, 'denominator'), options(row));
  const tolerance = cell(row, 'tolerance_rel');
  const lower = numberOrNull(row['expected_lower']);
  expect(result.method.startsWith(row['method_expected'] === 'Exact' ? 'Exact' : 'Byar')).toBe(true);
  expect(relativeError(result.value, cell(row, 'expected_value'))).toBeLessThanOrEqual(tolerance);
  expect(relativeError(result.upper, cell(row, 'expected_upper'))).toBeLessThanOrEqual(tolerance);
  if (lower === null) expect(result.lower).toBeNull();
  else expect(relativeError(result.lower, lower)).toBeLessThanOrEqual(tolerance);
});

// Relative 1e-9, and absolute 1e-9 near 0, as the file says.
const near = (actual: number | null, expected: number): void =>
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

test.each(readReference('domain.csv'))('$kind agrees with $case_id: $label', (row) => {
  const estimate = row['kind'] === 'wilson' ? wilson : rate;
  const result = estimate(cell(row, 'numerator'), cell(row, 'denominator'), options(row));
  near(result.value, cell(row, 'expected_value'));
  near(result.lower, cell(row, 'expected_lower'));
  near(result.upper, cell(row, 'expected_upper'));
});

test('a confidence of 95 and of 0.95 give the same interval', () => {
  expect(wilson(65, 100, { confidence: 95 })).toMatchObject({
    lower: wilson(65, 100).lower,
    upper: wilson(65, 100).upper,
  });
  expect(rate(65, 100, { confidence: 99.8 }).upper).toBe(rate(65, 100, { confidence: 0.998 }).upper);
});

test('a proportion of everybody ends at 100 exactly and a proportion of nobody begins at 0 exactly', () => {
  for (const n of [1, 3, 7, 23, 4750, 1e7]) {
    expect(wilson(n, n).upper).toBe(100);
    expect(wilson(0, n).lower).toBe(0);
    expect(rate(0, n).lower).toBe(0);
  }
});
