import { expect, test } from 'vitest';
import { measureOverTime, type MeasureOverTimeRow } from '../../src/charts/measureOverTime/measureOverTime.ts';
import { axisDomain } from '../../src/marks/axes.ts';
import { axisOfYears } from '../../src/charts/measureOverTime/measureSparkline.ts';
import { frameTime } from '../../src/charts/measureOverTime/measureOverTimeFrame.ts';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { KENT, MEASURES, outturn, schoolYear } from './fixture.ts';
import { neetRows } from './overTimeRows.ts';
import { parseDrawing } from './svgText.ts';
import { testChart } from './testChart.tsx';

/** Number of joined pairs of points in all lines of a drawing; leaders and rules are no lines of values. */
const joinsOf = (svg: string): number =>
  Array.from(parseDrawing(svg).querySelectorAll('g[stroke-linejoin="round"] path'))
    .map((path) => path.getAttribute('d') ?? '')
    .reduce((sum, d) => sum + d.split('L').length - 1, 0);

const figure = (
  year: number,
  more: Partial<Extract<MeasureOverTimeRow, { kind: 'figure' }>> = {},
): MeasureOverTimeRow => ({
  kind: 'figure',
  measure: MEASURES.primary,
  place: KENT,
  basis: 'outturn',
  period: schoolYear(`${year}/${String(year + 1).slice(2)}`),
  segment: 0,
  ...outturn(5, 1),
  ...more,
});

const years = [2006, 2007, 2008, 2009] as const;
const drawn = (rows: readonly MeasureOverTimeRow[]) => testChart('run', measureOverTime, rows);

test('a district over time stands beside Kent, South East, England and the target', () => {
  const chart = checkChart('measureOverTime');
  for (const words of ['Dover district', 'Kent 4.08', 'South East', 'England', 'LCSP years']) {
    expect(drawnText(chart, 640)).toContain(words);
  }
  expect(chart.marks).toEqual(['actual', 'estimate', 'outturn', 'target', 'break']);
  expect(chart.sentence).toContain('Kent 5.34% (outturn)');
  expect(chart.sentence).toContain('The target for Kent in 2008/09 was at most 5.0%.');
});

test('a long name wraps instead of being cut', () => {
  expect(drawnText(checkChart('measureOverTimeLongName'), 360)).toContain('Tonbridge');
});

test('a measure of which only the plan speaks is named point by point', () => {
  const chart = checkChart('measureOverTimePlanOnly');
  for (const words of ['plan 5.27', 'estimate 4.46', 'target 5.9']) expect(drawnText(chart, 360)).toContain(words);
  expect(tableText(chart)).toEqual([
    '2007/08 | 5.27 | none',
    '2008/09 | 4.46 estimate | none',
    '2009/10 | none | 5.9 at most',
  ]);
});

test('an axis that does not start at zero says so', () => {
  expect(drawnText(checkChart('measureOverTime'), 360)).toMatch(/axis starts at [\d.]+, not 0/);
});

test('neighbouring years of one segment are joined', () => {
  expect(joinsOf(drawn(years.map((year) => figure(year))).draw(640))).toBe(3);
});

const GAPS: readonly (readonly [string, number, (year: number) => MeasureOverTimeRow | null])[] = [
  ['a change of segment', 2, (year) => figure(year, { segment: year < 2008 ? 0 : 1 })],
  ['another basis', 2, (year) => figure(year, { basis: year < 2008 ? 'plan' : 'outturn' })],
  ['a year left out', 1, (year) => (year === 2007 ? null : figure(year))],
  ['a year without a number', 1, (year) => figure(year, year === 2007 ? { value: null, missing: 'suppressed' } : {})],
];

test.each(GAPS)('%s leaves a gap: %d pairs stay joined', (_, joins, make) => {
  const rows = years.map((year) => make(year)).filter((row) => row !== null);
  expect(joinsOf(drawn(rows).draw(640))).toBe(joins);
});

test('an estimate is never joined to an actual', () => {
  const plan = [figure(2007, { basis: 'plan', mark: 'actual' }), figure(2008, { basis: 'plan', mark: 'estimate' })];
  expect(joinsOf(drawn(plan).draw(640))).toBe(0);
});

test('a zero is drawn and shown as 0', () => {
  const chart = drawn(years.map((year) => figure(year, { value: year === 2007 ? 0 : 5 })));
  expect(tableText(chart)[1]).toBe('2007/08 | 0.0');
  expect(joinsOf(chart.draw(640))).toBe(joinsOf(drawn(years.map((year) => figure(year))).draw(640)));
});

test('what is suppressed is c in the table and nothing in the picture', () => {
  const rows = [
    ...years.map((year) => figure(year)),
    figure(2010, { value: null, missing: 'suppressed', status: 'c' }),
  ];
  const chart = drawn(rows);
  expect(tableText(chart).at(-1)).toBe('2010/11 | c');
  expect(chart.marks).toContain('suppressed');
});

test('a wide and a narrow drawing begin and end at the same values', () => {
  const values = [3, 3.6, 4.3];
  const rows = values.map((value, index) => figure(2006 + index, outturn(value, 1)));
  const [wide, narrow] = [frameTime(rows, 640).axis, frameTime(rows, 360).axis];
  expect([narrow.from, narrow.to]).toEqual([wide.from, wide.to]);
  // Asked for five ticks, these values would have begun at 2.5.
  expect(axisDomain(values, 5).from).not.toBe(wide.from);
});

test('as a small line it holds no text, says the same, and keeps a target to its own year', () => {
  const chart = checkChart('measureOverTimeSparkline');
  const svg = chart.draw(376);
  expect(svg).not.toContain('<text');
  expect(chart.sentence).toBe(checkChart('measureOverTime').sentence);
  // The bar and its paper edge: nothing runs across the years.
  const bars = [...svg.matchAll(/stroke="var\(--c-target\)"[^>]*>\s*<path[^>]* d="M(\d+),(\d+)L(\d+),(\d+)"/g)];
  expect(bars).toHaveLength(1);
  const [x1, , x2] = (bars[0] ?? []).slice(1).map(Number);
  expect((x2 ?? 0) - (x1 ?? 0)).toBeLessThan(24);
});

test('where no other picture stands under it the small line is taller, and says the same', () => {
  const chart = checkChart('measureOverTimeTallSparkline');
  const heightOf = (svg: string): number => Number(parseDrawing(svg).getAttribute('height'));
  expect(heightOf(chart.draw(376))).toBeGreaterThan(heightOf(checkChart('measureOverTimeSparkline').draw(376)));
  expect(chart.draw(144)).not.toContain('<text');
  expect(chart.sentence).toBe(checkChart('measureOverTimePlanOnly').sentence);
});

test('the marked year stands in the middle of a small line, and an end without a year has no name', () => {
  expect(axisOfYears(neetRows)).toEqual(['2007/08', '2008/09', '2009/10']);
  const target = { kind: 'target', place: KENT, value: 5, digits: 1, direction: 'at most', provenance: 'p' } as const;
  const rows = [...years.map((year) => figure(year)), { ...target, period: schoolYear('2007/08') }];
  expect(axisOfYears(rows)).toEqual(['', '2007/08', '2009/10']);
});
