import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('a small chart gives the area and Kent in the year looked at, and says where its axis starts', () => {
  const chart = checkChart('areaOverTime');
  expect(drawnText(chart, 360)).toContain('5.17 in 2008/09');
  expect(drawnText(chart, 360)).toMatch(/Kent, thin line: 5\.34; axis from \d/);
  expect(tableText(chart).length).toBeGreaterThan(8);
});

test('a line is broken where the half terms counted change', () => {
  const lines = (chart: ReturnType<typeof checkChart>): number =>
    chart.draw(640).match(/<line|<path|<polyline/g)?.length ?? 0;
  expect(lines(checkChart('areaOverTime'))).toBeGreaterThan(0);
  const years = tableText(checkChart('areaOverTime')).map((row) => row.split(' | ')[0]);
  expect(new Set(years).size).toBe(years.length);
});

test('as a small line it holds no text, says the same, and stands on the scale of every area it may stand beside', () => {
  const chart = checkChart('areaOverTimeSparkline');
  const svg = chart.draw(240);
  expect(svg).not.toContain('<text');
  expect(chart.sentence).toBe(checkChart('areaOverTime').sentence);
  const heights = [...svg.matchAll(/ y[12]="([\d.]+)"/g)].map(([, height]) => Number(height));
  // Neither the lowest nor the highest of the districts: its line keeps off both edges of the scale.
  expect(Math.min(...heights.filter((height) => height > 0))).toBeGreaterThan(6);
});
