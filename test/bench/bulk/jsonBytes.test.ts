import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonBytes, reserveNumbers, writeDecimal, writeText } from './jsonBytes.ts';

const written = (units: number, digits: number): string => {
  const json = createJsonBytes();
  reserveNumbers(json, 1);
  writeDecimal(json, units, digits);
  return new TextDecoder().decode(json.bytes.subarray(0, json.length));
};

test.each([
  [71, 1, '7.1'],
  [50, 1, '5.0'],
  [0, 2, '0.00'],
  [5, 3, '0.005'],
  [-715, 2, '-7.15'],
  [2_147_483_647, 0, '2147483647'],
  [12_345_678_901, 0, '12345678901'],
  [12_345_678_901, 2, '123456789.01'],
])('%s units with %s decimals are written %s', (units, digits, text) => {
  expect(written(units, digits)).toBe(text);
});

test('what is written is the number', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 8 }), (units, digits) => {
      expect(Number(written(units, digits))).toBe(units === 0 ? 0 : units / 10 ** digits);
    }),
    { seed: 2009 },
  );
});

test('text of any length finds room', () => {
  const json = createJsonBytes();
  writeText(json, 'é'.repeat(100_000));
  expect(new TextDecoder().decode(json.bytes.subarray(0, json.length))).toBe('é'.repeat(100_000));
});
