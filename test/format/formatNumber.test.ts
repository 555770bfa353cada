import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNITS } from '../../pipeline/contract/kinds.ts';
import { formatNumber, roundDecimal } from '../../src/format/numbers.ts';

const decimal = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const digits = fc.integer({ min: 0, max: 6 });

const ROUNDED: readonly (readonly [number, number, string])[] = [
  [7.15, 1, '7.2'],
  [-7.15, 1, '-7.2'],
  [1.005, 2, '1.01'],
  [2.5, 0, '3'],
  [3.5, 0, '4'],
  [-2.5, 0, '-3'],
  [0.5, 0, '1'],
  [9.995, 2, '10.00'],
  [99.95, 1, '100.0'],
  [0, 0, '0'],
  [0, 2, '0.00'],
  [-0, 1, '0.0'],
  [-0.04, 1, '0.0'],
  [1.5e-7, 8, '0.00000015'],
  [1.5e-7, 7, '0.0000002'],
  [1.5e-7, 2, '0.00'],
  [1.25e21, 0, '1250000000000000000000'],
];

test.each(ROUNDED)('%d at %d decimals is %s', (value, places, text) => {
  expect(roundDecimal(value, places)).toBe(text);
});

const SHOWN = [
  [{ digits: 2, unit: '%' }, 5.3382, '5.34%'],
  [{ digits: 1, unit: 'per 1000 pupils' }, 1.4, '1.4 per 1,000 pupils'],
  [{ digits: 1, unit: '£ thousand' }, 19686.5, '£19,686.5 thousand'],
  [{ digits: 1, unit: '£ thousand' }, -140.4, '\u2212£140.4 thousand'],
  [{ digits: 0, unit: 'children' }, 344855, '344,855 children'],
  [{ digits: 1, unit: 'not stated' }, 5, '5.0'],
  [{ digits: 0 }, 1000, '1,000'],
  [{ digits: 0 }, 999, '999'],
  [{ digits: 0 }, 0, '0'],
  [{ digits: 1, unit: '%' }, 0, '0.0%'],
  [{ digits: 4 }, 1234567.12345, '1,234,567.1235'],
] as const;

test.each(SHOWN)('with %o, %d is shown as %s', (options, value, text) => {
  expect(formatNumber(value, options)).toBe(text);
});

test('rounding the shown text again to the same digits changes nothing', () => {
  fc.assert(
    fc.property(decimal, digits, (value, places) => {
      const once = roundDecimal(value, places);
      expect(roundDecimal(Number(once), places)).toBe(once);
    }),
  );
});

test('the shown number lies within half a unit of the last place', () => {
  fc.assert(
    fc.property(decimal, digits, (value, places) => {
      const half = 0.5 * 10 ** -places;
      // Both numbers are the nearest binary ones: of a large value that is off by more than of a small one.
      const binary = 4 * Number.EPSILON * Math.abs(value);
      expect(Math.abs(Number(roundDecimal(value, places)) - value)).toBeLessThanOrEqual(half * (1 + 2e-6) + binary);
    }),
  );
});

test('a half goes away from zero on both sides alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99999 }), (whole) => {
      expect(roundDecimal(Number(`${whole}.5`), 0)).toBe(String(whole + 1));
      expect(roundDecimal(Number(`-${whole}.5`), 0)).toBe(`-${whole + 1}`);
    }),
  );
});

test('a larger number is never shown as a smaller one', () => {
  fc.assert(
    fc.property(decimal, decimal, digits, (a, b, places) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(Number(roundDecimal(low, places))).toBeLessThanOrEqual(Number(roundDecimal(high, places)));
    }),
  );
});

test('minus zero is never shown', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.4, max: 0, noNaN: true }), (value) => {
      expect(formatNumber(value, { digits: 0 })).toBe('0');
    }),
  );
});

test('zero survives in every unit', () => {
  for (const unit of UNITS) expect(formatNumber(0, { digits: 0, unit })).toMatch(/^£?0/);
});

test('separators leave the digits as they were', () => {
  fc.assert(
    fc.property(decimal, digits, (value, places) => {
      const plain = formatNumber(value, { digits: places }).replaceAll(',', '').replace('\u2212', '-');
      expect(plain).toBe(roundDecimal(value, places));
    }),
  );
});

test('what is not a number is refused', () => {
  expect(() => roundDecimal(Number.NaN, 1)).toThrow('invalid number to show');
  expect(() => roundDecimal(1, 1.5)).toThrow('invalid digits');
});
