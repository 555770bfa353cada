import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { parseDrawing } from './svgText.ts';

test('every activity has two bars, and the longest name is whole at both widths', () => {
  const chart = checkChart('budgetByActivity');
  expect(parseDrawing(chart.draw(640)).querySelectorAll('rect')).toHaveLength(42);
  for (const width of [360, 640]) {
    const words = drawnText(chart, width);
    for (const part of ['Child Development Officers', 'Sure Start Local', 'Programmes']) expect(words).toContain(part);
  }
});

test('an amount of 0 is shown as 0.0', () => {
  expect(tableText(checkChart('budgetByActivity'))).toContain('AEN | 380.0 | 0.0');
});
