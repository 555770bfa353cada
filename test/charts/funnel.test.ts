import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('the funnel counts points by the comparison given, and names those outside', () => {
  const chart = checkChart('funnel');
  const outside = tableText(chart).filter((row) => row.endsWith('outside 99.8%'));
  expect(chart.sentence).toContain(`Of 12 areas in 2008/09, ${outside.length} lie outside the 99.8% limits`);
  for (const width of [360, 640]) {
    for (const row of outside) {
      const name = row.split(' ')[0] ?? '';
      expect(drawnText(chart, width)).toContain(name);
    }
  }
});

test('limits are two pairs of curves, one pair dashed', () => {
  const svg = checkChart('funnel').draw(640);
  expect(svg.match(/stroke-dasharray="5,4"/g)).toHaveLength(2);
});
