import { expect, test } from 'vitest';
import { controlOverTime } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { controlRows } from './controlRows.ts';

test('a control chart names what lies beyond its limits and the run, in words, table and picture', () => {
  const chart = checkChart('controlOverTime');
  expect(chart.sentence).toBe(
    '12 figures round a centre line of 5.34%. Beyond its limits: 2008/09 half term 4 (6.90%, above its limits); 8 lie in a run of 8 or more on one side of the centre line.',
  );
  expect(drawnText(chart, 640)).toContain('6.90');
  const rows = tableText(chart);
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => row.includes('in a run of 8 or more'))).toHaveLength(8);
  expect(rows.filter((row) => row.includes('above its limits'))).toHaveLength(1);
});

test('limits and centre line are dashed and solid, and their values stand at the end', () => {
  const svg = checkChart('controlOverTime').draw(640);
  expect(svg.match(/stroke-dasharray="5,3"/g)?.length).toBe(2);
  const [first] = controlRows();
  for (const value of [first?.upper, first?.centre, first?.lower])
    expect(drawnText(checkChart('controlOverTime'), 640)).toContain(formatNumber(value ?? 0, { digits: 2 }));
});

test('where nothing lies beyond a limit that is said and no signal is in the key', () => {
  const rows = controlRows([5.1, 5.4, 5.2, 5.5, 5.1, 5.6, 5.2, 5.3, 5.1, 5.5, 5.2, 5.4]);
  expect(controlOverTime.describe(rows)).toMatch(/None lies beyond its limits; no 8 in a row lie on one side/);
  expect(controlOverTime.marks(rows)).not.toContain('signal');
  expect(controlOverTime.marks(controlRows())).toContain('signal');
});
