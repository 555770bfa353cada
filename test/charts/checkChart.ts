import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { formatNumber } from '../../src/format/numbers.ts';
import { parseDrawing, textsOf } from './svgText.ts';
import type { TestChart } from './testChart.tsx';
import { testCharts, type TestChartName } from './testCharts.ts';

const WIDTHS = [360, 640] as const;
const SMALLEST = 12;
/** Estimated widths are generous; a text may pass the edge by this many pixels of estimate and no more. */
const TOLERANCE = 2;

/** Words that need a rule behind them; a chart has none. */
const UNLICENSED = /\b(improv|ris(e|es|ing)\b|fall(s|ing)\b|better|worse|best|worst|significant|good|bad\b|concern)/i;

const fileOf = (name: string): URL => new URL(`snapshots/${name}.svg`, import.meta.url);

/** Both drawings in one file, so that one look shows both. A new chart's first drawing becomes its snapshot, but not in CI. */
function checkSnapshot(chart: TestChart): void {
  const drawn = `${WIDTHS.map((width) => chart.draw(width)).join('\n')}\n`;
  const kept = fileOf(chart.name);
  const changed = fileOf(`${chart.name}-changed`);
  if (!existsSync(kept) && process.env['CI'] === undefined) writeFileSync(kept, drawn);
  expect(existsSync(kept), `${chart.name} has no snapshot`).toBe(true);
  if (readFileSync(kept, 'utf8') === drawn) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(existsSync(changed), `${chart.name} has changed: look at snapshots/${chart.name}-changed.svg`).toBe(false);
}

function checkText(chart: TestChart, width: number): void {
  const svg = chart.draw(width);
  const [, , boxWidth = 0, boxHeight = 0] = (parseDrawing(svg).getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect(boxWidth).toBe(width);
  for (const { text, size, left, right, top, bottom } of textsOf(svg)) {
    const where = `"${text}" at width ${width}`;
    expect(size, where).toBeGreaterThanOrEqual(SMALLEST);
    expect(left, where).toBeGreaterThanOrEqual(-TOLERANCE);
    expect(right, where).toBeLessThanOrEqual(width + TOLERANCE);
    expect(top, where).toBeGreaterThanOrEqual(-TOLERANCE);
    expect(bottom, where).toBeLessThanOrEqual(boxHeight + TOLERANCE);
  }
}

/** Widths are estimated for a wide face, so boxes may overlap a little before letters do. */
const SLACK_ACROSS = 8;
const SLACK_DOWN = 4;

function checkOverlaps(chart: TestChart, width: number): void {
  const texts = textsOf(chart.draw(width));
  const clashes = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK_ACROSS &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK_DOWN,
      )
      .map((b) => `"${a.text}" over "${b.text}" at width ${width}`),
  );
  expect(clashes).toEqual([]);
}

function checkPolicy(chart: TestChart, svg: string): void {
  expect(svg).not.toMatch(/<style|style=|\son[a-z]+=|href=|NaN|undefined|\u26a0/);
  const drawing = parseDrawing(svg);
  expect(drawing.getAttribute('role')).toBe('img');
  expect(drawing.getAttribute('aria-label')).toBe(chart.title);
  expect(drawing.getAttribute('aria-description')).toBe(chart.sentence);
  expect(drawing.querySelector('[aria-label]')).toBeNull();
  expect(svg).not.toMatch(/fill="#|stroke="#|rgb\(/);
}

function checkTable({ table, title }: TestChart): void {
  expect(table.caption).toBe(title);
  for (const row of table.rows) {
    expect(row.length).toBe(table.columns.length);
    for (const { text } of row) expect(text.trim()).not.toBe('');
  }
}

/** Holds a chart to what every chart promises, and to its snapshot. */
export function checkChart(name: TestChartName): TestChart {
  const chart = testCharts[name]();
  for (const width of WIDTHS) {
    checkText(chart, width);
    checkOverlaps(chart, width);
    checkPolicy(chart, chart.draw(width));
  }
  checkTable(chart);
  expect(chart.sentence).not.toMatch(UNLICENSED);
  expect(chart.sentence.length).toBeGreaterThan(40);
  checkSnapshot(chart);
  return chart;
}

/** Cells of a table as one text a row. */
export const tableText = ({ table }: TestChart): readonly string[] =>
  table.rows.map((row) => row.map(({ text, note }) => [text, note].filter(Boolean).join(' ')).join(' | '));

/** All drawn text of a chart at one width. */
export const drawnText = (chart: TestChart, width: number): string =>
  textsOf(chart.draw(width))
    .map(({ text }) => text)
    .join(' ');

/** A number as charts show it. */
export const shown = (value: number, digits: number): string => formatNumber(value, { digits });
