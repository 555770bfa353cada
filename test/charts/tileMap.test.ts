import { expect, test } from 'vitest';
import { layOutTiles } from '../../src/charts/tileMap/layOutTiles.ts';
import { classOf, populationClasses, valueClasses } from '../../src/charts/tileMap/shadeClasses.ts';
import { estimateTextWidth } from '../../src/marks/text.ts';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { measureTileRows, tileRows } from './planRows.ts';

const layOutCounts = (me: string, width: number) =>
  layOutTiles(tileRows(me), width, {
    classes: populationClasses(tileRows(me).map(({ count }) => count)),
    valueOf: ({ count }) => count,
  });

test('23 squares are named, shaded in at most four classes and said to be schematic', () => {
  const chart = checkChart('tileMap');
  expect(drawnText(chart, 360)).toContain('Schematic, not boundaries');
  expect(tableText(chart)).toHaveLength(23);
  expect(tableText(chart)[4]).toBe('Cranbrook & Paddock Wood | 9,470');
});

test.each([360, 640])('at %d pixels no square overlaps another and every name fits its square', (width) => {
  const { tiles } = layOutCounts('Dover', width);
  for (const tile of tiles) {
    expect(tile.x + tile.width).toBeLessThanOrEqual(width);
    for (const line of tile.lines) expect(estimateTextWidth(line, 12)).toBeLessThanOrEqual(tile.width);
    const clashes = tiles.filter(
      (other) => other !== tile && Math.abs(other.x - tile.x) < tile.width && Math.abs(other.y - tile.y) < tile.height,
    );
    expect(clashes).toEqual([]);
  }
});

test('two squares never bear the same short name', () => {
  const names = layOutCounts('', 360).tiles.map(({ lines }) => lines.join(' '));
  expect(new Set(names).size).toBe(23);
});

test('every count has exactly one class, at the limits too', () => {
  const counts = [7658, 9999, 10000, 14999, 15000, 20000, 25035];
  const classes = populationClasses(counts);
  expect(classes.map(({ label }) => label)).toEqual([
    'under 10,000',
    '10,000 to 14,999',
    '15,000 to 19,999',
    '20,000 or more',
  ]);
  expect(counts.map((count) => classOf(count, classes))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  expect(populationClasses([5, 5])).toHaveLength(1);
});

test('classes of a measure are named with its digits, and what has no figure has no class', () => {
  const classes = valueClasses([5.02, 5.4, 6.13, 6.6], 2);
  expect(classes.map(({ label }) => label)).toEqual([
    'under 5.50',
    '5.50 to under 6.00',
    '6.00 to under 6.50',
    '6.50 or more',
  ]);
  expect([5.02, 5.5, 6.6, null].map((value) => classOf(value, classes))).toEqual([0, 1, 3, -1]);
});

test('a map of a measure says whose figure each square wears, and leaves a withheld one without a shade', () => {
  const chart = checkChart('tileMapMeasure');
  expect(tableText(chart)).toHaveLength(23);
  expect(chart.sentence).toContain(
    'Each square wears its district’s figure. 1 without a figure to show is not shaded.',
  );
  expect(measureTileRows('Dover').filter(({ value }) => value === null)).toHaveLength(1);
});
