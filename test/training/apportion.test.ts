import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, type Share } from '../../pipeline/training/apportion.ts';
import { seededNumbers, seedOf } from '../../pipeline/training/seededNumbers.ts';

const share = (weight: number, least = 0, most = Infinity): Share => ({ weight, least, most });

test.each([
  ['in proportion', 10, [share(1), share(4)], [2, 8]],
  ['the remainder to the largest remainder', 10, [share(1), share(1), share(1)], [4, 3, 3]],
  ['never more than the most', 10, [share(1, 0, 2), share(1), share(0, 0, 0)], [2, 8, 0]],
  ['never less than the least', 10, [share(0, 3), share(1)], [3, 7]],
])('%s', (_, total, shares, parts) => {
  expect(apportion(total, shares)).toEqual(parts);
});

test('parts add up to the total and keep their limits, whatever the weights', () => {
  assert(
    property(
      array(integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 23 }),
      integer({ min: 0, max: 5000 }),
      (weights, more) => {
        const shares = weights.map((weight, index) => share(weight, index % 3));
        const total = more + shares.reduce((sum, { least }) => sum + least, 0);
        const parts = apportion(total, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part, index) => Number.isInteger(part) && part >= (shares[index]?.least ?? 0))).toBe(true);
      },
    ),
  );
});

test('limits that leave no numbers are a defect', () => {
  expect(() => apportion(3, [share(1, 4)])).toThrow('invalid total to apportion 3');
  expect(() => apportion(3, [share(1, 0, 2)])).toThrow('invalid total to apportion 3');
});

const draw = (seed: number): readonly number[] => Array.from({ length: 5 }, seededNumbers(seed));

test('one seed gives one stream of numbers from 0 to below 1, another seed another', () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
  // First numbers of mulberry32 from the seed 1, which anyone's implementation gives.
  expect(
    draw(1)
      .slice(0, 2)
      .map((number) => Math.round(number * 2 ** 32)),
  ).toEqual([2693262067, 11749833]);
  expect(seedOf('dover')).not.toBe(seedOf('malling'));
});
