import { expect, test } from 'vitest';
import { areaDots } from '../../src/charts/areaStrip/areaDots.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { stripRows } from './districtRows.ts';
import { serverDocument } from './testChart.tsx';
import { textsOf } from './svgText.ts';

/** Names at the left edge from the top down. */
const namesDown = (svg: string): readonly string[] =>
  textsOf(svg)
    .filter(({ left, text }) => Math.abs(left) < 1 && /^[A-Z]/.test(text) && !text.startsWith('Per cent'))
    .toSorted((a, b) => a.top - b.top)
    .map(({ text }) => text);

test('districts stand alphabetically with Kent and the target as lines', () => {
  const chart = checkChart('areaStrip');
  const names = namesDown(chart.draw(640));
  expect(names).toHaveLength(12);
  expect(names).toEqual(names.toSorted());
  expect(drawnText(chart, 360)).toContain('Kent 7.81');
  expect(drawnText(chart, 360)).toContain('target 7.35');
  expect(tableText(chart).at(-1)).toBe('Target for Kent | 7.35 at most');
});

test('low reliability is marked u beside the number and explained', () => {
  const chart = checkChart('areaStrip');
  expect(drawnText(chart, 640)).toContain('8.95 u');
  expect(chart.marks).toContain('low reliability');
  expect(chart.sentence).toContain('Sevenoaks district 8.95% (u: low reliability)');
});

test('intervals are drawn where there are any, and a suppressed area is c and nothing else', () => {
  const chart = checkChart('areaStripIntervals');
  expect(chart.marks).toEqual(['outturn', 'interval', 'low reliability', 'suppressed']);
  expect(tableText(chart)).toContain('Swale district | c | none');
  expect(chart.draw(640)).not.toContain('Swale district');
});

test('by value the highest stands first', () => {
  expect(namesDown(checkChart('areaStripByValue').draw(640))[0]).toBe('Sevenoaks');
});

test('as dots it holds no text: every area, the county upright, and no interval of a district', () => {
  const chart = checkChart('areaStripDots');
  const svg = chart.draw(376);
  expect(svg).not.toContain('<text');
  expect(chart.sentence).toContain('Thanet district');
  const full = checkChart('areaStripIntervals');
  expect(chart.sentence).toBe(full.sentence);
  expect(tableText(chart)).toEqual(tableText(full));
});

test('as dots very many areas are ticks of one line, its own still a dot', () => {
  const rows = stripRows('Dover district');
  const [first] = rows.filter((row) => row.kind === 'area' && row.place.role !== 'me');
  const many = [...rows, ...Array.from({ length: 60 }, () => first).filter((row) => row !== undefined)];
  const pathsOf = (strip: typeof rows): number =>
    drawChart({ chart: areaDots, rows: strip, width: 376, watermark: '', id: 'dots', document: serverDocument }).split(
      '<path',
    ).length;
  expect(pathsOf(many)).toBeLessThan(pathsOf(rows));
});
