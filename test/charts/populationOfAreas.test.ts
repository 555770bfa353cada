import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { parseDrawing } from './svgText.ts';

test('all 23 LCSPs have a bar from zero and a printed number; Kent is in the table only', () => {
  const chart = checkChart('populationOfAreas');
  expect(parseDrawing(chart.draw(640)).querySelectorAll('rect')).toHaveLength(23);
  expect(drawnText(chart, 360)).toContain('25,035');
  expect(drawnText(chart, 640)).not.toContain('344,855');
  expect(tableText(chart).at(-1)).toBe('Kent | 344,855');
});

test('a bar is as long as its number', () => {
  const chart = checkChart('populationOfAreasBySize');
  const widths = Array.from(parseDrawing(chart.draw(640)).querySelectorAll('rect')).map((bar) =>
    Number(bar.getAttribute('width')),
  );
  const [first = 0, second = 0] = widths;
  expect(second / first).toBeCloseTo(21906 / 25035, 2);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});
