import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('the funnel counts points by the comparison given, and names those outside', () => {
  const chart = checkChart('funnel');
  const outside = tableText(chart).filter((row) => row.endsWith('outside 99.8%'));
  expect(outside).toHaveLength(9);
  expect(chart.sentence).toContain(`For pupils taken one by one ${outside.length} would lie outside the 99.8% limits`);
  expect(chart.sentence).toContain('by the wider limits, 1 (Dartford district) outside the 99.8% limits');
  expect(chart.sentence).toContain('3 marked u are not placed');
  for (const width of [360, 640]) {
    for (const row of outside) {
      const name = row.split(' ')[0] ?? '';
      expect(drawnText(chart, width)).toContain(name);
    }
  }
});

test('a figure whose place is doubtful stands in no limits', () => {
  const doubtful = tableText(checkChart('funnel')).filter((row) => row.includes('low reliability'));
  expect(doubtful).toHaveLength(3);
  for (const row of doubtful) expect(row).toContain('not compared');
});

test('limits are two pairs of curves, one pair of each dashed', () => {
  const svg = checkChart('funnel').draw(640);
  expect(svg.match(/stroke-dasharray="5,4"/g)).toHaveLength(4);
});
