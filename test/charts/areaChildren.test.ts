import { expect, test } from 'vitest';
import { checkChart, drawnText, shown, tableText } from './checkChart.ts';
import { smallChildrenRows } from './smallRows.ts';

test('a small chart gives the number of children and each age beside Kent', () => {
  const chart = checkChart('areaChildren');
  const rows = smallChildrenRows('Dover');
  const whole = rows.find(({ bandRole }) => bandRole === 'whole');
  expect(drawnText(chart, 360)).toContain(whole?.count.toLocaleString('en-GB') ?? '-');
  for (const { band, share } of rows.filter(({ bandRole }) => bandRole === 'part')) {
    expect(drawnText(chart, 640)).toContain(`Aged ${band}`);
    expect(drawnText(chart, 640)).toContain(`${shown(share, 0)}%`);
  }
});

test('a band that overlaps the others stands in the table and is not drawn', () => {
  const chart = checkChart('areaChildren');
  expect(tableText(chart).join('\n')).toContain('10-17 (overlaps the others)');
  expect(drawnText(chart, 640)).not.toContain('10-17');
});
