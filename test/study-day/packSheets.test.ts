import { expect, test } from 'vitest';
import { renderPackPart } from '../../src/pages/study-day/renderPackPart.tsx';
import { beginSheets, countSides } from '../../src/pages/study-day/packSheets.ts';
import { makeDocument } from '../../src/prerender/pdf/packPieces.ts';
import { lcspsOf } from '../../src/site/site.ts';
import { site } from '../pages/renderPath.tsx';

const parts = lcspsOf(site).flatMap((area) => {
  const file = site.areas.get(area.id);
  const page = { path: 'study-day/', field: false };
  return file === undefined ? [] : [renderPackPart(site, file, { page, document: makeDocument() })];
});

test.each([
  [
    [2, 4],
    [false, false],
  ],
  [
    [2, 2, 2, 4],
    [false, false, false, false],
  ],
  [
    [2, 2, 3, 4],
    [false, false, false, true],
  ],
  [
    [4, 4, 3, 3, 4],
    [false, false, true, false, false],
  ],
  [[12], [false]],
])('questions %j begin sheets at %j', (counts, expected) => {
  expect(beginSheets(counts)).toEqual(expected);
});

test('no pack of three LCSPs has more than nine sides, none of two more than eight, each of one has six', () => {
  const counts = new Map<number, Set<number | null>>([1, 2, 3].map((size) => [size, new Set()]));
  for (const [a, first] of parts.entries()) {
    counts.get(1)?.add(countSides([first]));
    for (const [b, second] of parts.slice(a + 1).entries()) {
      counts.get(2)?.add(countSides([first, second]));
      for (const third of parts.slice(a + b + 2)) counts.get(3)?.add(countSides([first, second, third]));
    }
  }
  expect([...counts.values()].map((sides) => [...sides].toSorted())).toEqual([[6], [7, 8], [8, 9]]);
});

test('of a pack whose LCSPs differ in what is held, with a recommendation or with a comment, no number of sides is said', () => {
  const [first, second] = parts;
  if (first === undefined || second === undefined) throw new Error('missing LCSPs');
  expect(countSides([])).toBeNull();
  expect(countSides([first, { ...second, gaps: 'another list' }])).toBeNull();
  expect(countSides([{ ...first, recommended: '<p>one</p>' }])).toBeNull();
  expect(countSides([{ ...first, comments: 1 }])).toBeNull();
});
