import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { parseDrawing } from './svgText.ts';

test('actual, estimate, outturn and target each have their own mark', () => {
  const chart = checkChart('actualAgainstTarget');
  expect(chart.marks).toEqual(['actual', 'estimate', 'outturn', 'target']);
  expect(tableText(chart)).toEqual([
    'Actual | 2007/08 | plan | 5.3',
    'Outturn | 2007/08 | Department for Education | 5.32',
    'Estimate | 2008/09 | plan | 5.0',
    'Outturn | 2008/09 | Department for Education | 5.34',
    'Target | 2008/09 | plan | 5.0 at most',
  ]);
});

test('bars begin at zero', () => {
  const chart = checkChart('actualAgainstTarget');
  const bars = Array.from(parseDrawing(chart.draw(640)).querySelectorAll('rect'));
  expect(new Set(bars.map((bar) => bar.getAttribute('x'))).size).toBe(1);
  expect(drawnText(chart, 640)).toMatch(/(^| )0 1 2 3/);
});
