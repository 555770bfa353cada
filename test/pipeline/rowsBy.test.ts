import { expect, test } from 'vitest';
import { rowsBy } from '../../pipeline/assemble/rowsBy.ts';

const ofAreas = rowsBy<{ readonly area: string; readonly value: number }>(({ area }) => area);

const rows = ['kent', 'dover', 'kent', 'swale', 'dover'].map((area, value) => ({ area, value }));

test('rows of some areas come in the order of the list, as a filter gives them', () => {
  for (const wanted of [['dover', 'kent'], ['kent', 'dover'], ['swale'], ['kent', 'kent'], ['nowhere'], []])
    expect(ofAreas(rows, wanted)).toEqual(rows.filter(({ area }) => wanted.includes(area)));
});

test('an absent key has no rows, and another list is asked anew', () => {
  expect(ofAreas(rows, [null, 'swale'])).toEqual([{ area: 'swale', value: 3 }]);
  expect(ofAreas(rows.slice(0, 1), ['swale'])).toEqual([]);
});
