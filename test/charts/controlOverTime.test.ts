import { expect, test } from 'vitest';
import { controlOverTime } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { controlRows } from './controlRows.ts';

test('a control chart names what lies beyond its limits and the run, in words, table and picture', () => {
  const chart = checkChart('controlOverTime');
  expect(chart.sentence).toBe(
    '18 figures, each beside the mean of the same half term of all years held. Beyond its limits: 2009/10 half term 2 (7.00%, above its limits); 8 lie in a run of 8 or more on one side of the centre line.',
  );
  expect(drawnText(chart, 640)).toContain('7.00');
  const rows = tableText(chart);
  expect(rows).toHaveLength(18);
  expect(rows.filter((row) => row.includes('in a run of 8 or more'))).toHaveLength(8);
  expect(rows.filter((row) => row.includes('above its limits'))).toHaveLength(1);
});

test('limits and centre line are dashed and solid, and their values stand at the end', () => {
  const svg = checkChart('controlOverTime').draw(640);
  expect(svg.match(/stroke-dasharray="5,3"/g)?.length).toBe(2);
  const last = controlRows().at(-1);
  for (const value of [last?.upper, last?.centre, last?.lower])
    expect(drawnText(checkChart('controlOverTime'), 640)).toContain(formatNumber(value ?? 0, { digits: 2 }));
});

test('where nothing lies beyond a limit that is said and no signal is in the key', () => {
  const rows = controlRows([4.5, 6.4, 5.2, 5.5, 5.1, 5.6, 4.6, 6.3, 5.3, 5.4, 5.2, 5.5]);
  expect(controlOverTime.describe(rows)).toMatch(/None lies beyond its limits; no 8 in a row lie on one side/);
  expect(controlOverTime.marks(rows)).not.toContain('signal');
  expect(controlOverTime.marks(controlRows())).toContain('signal');
});

test('of whole years the one centre line is said, of half terms that each has its own', () => {
  const years = controlRows().map((row) => ({ ...row, method: 'XmR' as const, centre: 5.34 }));
  expect(controlOverTime.describe(years)).toMatch(/^18 figures, round a centre line of 5\.34%\. /);
  const centres = tableText(checkChart('controlOverTime')).map((row) => row.split(' | ')[2]);
  expect(centres.slice(0, 6)).toEqual(centres.slice(6, 12));
  expect(new Set(centres).size).toBeGreaterThan(3);
});
