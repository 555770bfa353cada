import { expect, test } from 'vitest';
import { parseSortKey, sortRows, type SortKey } from '../../../src/browser/sorting/sortRows.ts';

test.each([
  ['5.34', 5.34],
  ['16,340', 16340],
  ['£1,732.6', 1732.6],
  ['−3.5', -3.5],
  ['0', 0],
  ['4.46 estimate', 4.46],
  ['40%', 40],
  ['c', null],
  ['not held at this level', null],
  ['', null],
])('in a column of numbers "%s" sorts as %s', (text, key) => {
  expect(parseSortKey(text, true)).toBe(key);
});

const order = (keys: readonly SortKey[], direction: 'ascending' | 'descending') =>
  sortRows(
    keys.map((key) => ({ row: key, key })),
    direction,
  );

test('numbers sort by size, and a missing one is last either way', () => {
  expect(order([10, null, 9, 0], 'ascending')).toEqual([0, 9, 10, null]);
  expect(order([10, null, 9, 0], 'descending')).toEqual([10, 9, 0, null]);
});

test('names sort as people count', () => {
  expect(order(['Thanet 10', 'Thanet 2', 'Ashford'], 'ascending')).toEqual(['Ashford', 'Thanet 2', 'Thanet 10']);
});

test('equal rows keep their order', () => {
  const rows = ['a', 'b', 'c'].map((row) => ({ row, key: 1 }));
  expect(sortRows(rows, 'descending')).toEqual(['a', 'b', 'c']);
});
