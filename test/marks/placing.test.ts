import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateTextWidth, shortenName, wrapText } from '../../src/marks/text.ts';
import { levelLabels, spreadLabels } from '../../src/marks/endLabels.ts';
import { levelLines } from '../../src/marks/lineLabels.ts';
import { placeCallouts } from '../../src/marks/placeCallouts.ts';
import { dropSharedEnding } from '../../src/marks/rowList.ts';

const items = fc.array(
  fc.record({ middle: fc.double({ min: 0, max: 300, noNaN: true }), size: fc.integer({ min: 8, max: 30 }) }),
  {
    maxLength: 8,
  },
);

test('spread labels never overlap and stay inside, whatever their places', () => {
  fc.assert(
    fc.property(items, (labels) => {
      const middles = spreadLabels(labels, 0, 300);
      const boxes = labels.map(({ size }, i) => ({
        from: (middles[i] ?? 0) - size / 2,
        to: (middles[i] ?? 0) + size / 2,
      }));
      for (const box of boxes) {
        expect(box.from).toBeGreaterThanOrEqual(-1e-6);
        expect(box.to).toBeLessThanOrEqual(300 + 1e-6);
      }
      const sorted = boxes.toSorted((a, b) => a.from - b.from);
      sorted.slice(1).forEach((box, i) => expect(box.from).toBeGreaterThanOrEqual((sorted[i]?.to ?? 0) - 1e-6));
    }),
  );
});

test('labels with room stay where they belong', () => {
  expect(
    spreadLabels(
      [
        { middle: 200, size: 20 },
        { middle: 50, size: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([200, 50]);
});

const labels = fc.array(
  fc.record({ x: fc.double({ min: 0, max: 300, noNaN: true }), width: fc.integer({ min: 20, max: 120 }) }),
  { maxLength: 6 },
);

test('labels over a line never overlap on one level', () => {
  fc.assert(
    fc.property(labels, (places) => {
      const placed = levelLabels(
        places.map((place) => ({ ...place, text: '' })),
        { left: 0, right: 300 },
      );
      for (const a of placed) {
        for (const b of placed) {
          if (a === b || a.level !== b.level) continue;
          expect(Math.abs(a.textX - b.textX)).toBeGreaterThanOrEqual((a.width + b.width) / 2 - 1e-6);
        }
      }
    }),
  );
});

test('labels of two upright lines stand on either side of them', () => {
  const [first, second] = levelLines(
    [
      { x: 100, label: 'target 7.35', kind: 'target' },
      { x: 120, label: 'Kent 7.81', kind: 'kent' },
    ],
    0,
    300,
  );
  expect(first?.textX).toBeLessThan(100);
  expect(second?.textX).toBeGreaterThan(120);
});

test('callouts keep off marks and off one another', () => {
  const callouts = [
    { x: 100, y: 100, width: 60, height: 16 },
    { x: 104, y: 100, width: 60, height: 16 },
  ];
  const bounds = { left: 0, right: 300, top: 0, bottom: 200 };
  const points = callouts.map(({ x, y }) => ({ x, y }));
  const [a, b] = placeCallouts(callouts, { points, segments: [], bounds });
  const isApart = Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= 60 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= 16;
  expect(isApart).toBe(true);
});

test('wrapped lines fit their width, and no letter is lost', () => {
  const words = 'Child Development Officers - Sure Start Children Centres and Sure Start Local Programmes';
  for (const width of [60, 92, 140, 228]) {
    const lines = wrapText(words, width, 13);
    for (const line of lines) expect(estimateTextWidth(line, 13)).toBeLessThanOrEqual(width);
    expect(lines.join('').replace(/[- ]/g, '')).toBe(words.replace(/[- ]/g, ''));
  }
});

test.each([
  ['Dover', 200, ['Dover']],
  ['Swanley & District', 76, ['Swanley &', 'District']],
  ['Tunbridge Wells', 42, ['Tunbr.', 'Wells']],
] as const)('%s in %d pixels is shortened to lines that fit', (name, width, lines) => {
  expect(shortenName(name, { width, size: 12, most: 3 })).toEqual(lines);
});

test('an ending is dropped only when every name shares it', () => {
  expect(dropSharedEnding(['Dover district', 'Swale district'])).toEqual(['Dover', 'Swale']);
  expect(dropSharedEnding(['Dover district', 'Kent'])).toEqual(['Dover district', 'Kent']);
  expect(dropSharedEnding(['Dover district'])).toEqual(['Dover district']);
});
