import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('districts stand by their difference from Kent in percentage points, without an interval', () => {
  const chart = checkChart('differenceFromKent');
  expect(chart.title).toContain('percentage points');
  expect(drawnText(chart, 360)).toContain('Kent 7.81');
  expect(drawnText(chart, 640)).toContain('\u22121.81');
  expect(tableText(chart)[6]).toBe('Sevenoaks district | 8.95 outturn, low reliability | +1.14');
  expect(chart.sentence).toContain('No interval belongs to them.');
});
