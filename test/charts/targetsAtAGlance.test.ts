import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('every targeted indicator has its figures, its target and its verdict in words', () => {
  const chart = checkChart('targetsAtAGlance');
  for (const width of [360, 640]) {
    for (const words of ['Not met in 2008/09', 'outturn 5.34', 'target: at most 5.0', 'provisional 1.3 (2007/08)']) {
      expect(drawnText(chart, width)).toContain(words);
    }
  }
  expect(tableText(chart)[0]).toContain('Not met in 2008/09');
});

test('only a verdict wears a verdict’s colour', () => {
  const svg = checkChart('targetsAtAGlance').draw(640);
  expect(svg).toContain('var(--c-worse)');
  expect(svg).not.toContain('var(--c-better)');
});

test('the table holds the outturns of other years that the picture leaves out', () => {
  const chart = checkChart('targetsAtAGlance');
  expect(drawnText(chart, 640)).not.toContain('7.88');
  expect(tableText(chart)[1]).toContain('7.88 (2007/08), 7.81 (2008/09)');
});
