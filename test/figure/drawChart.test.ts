import { createHash } from 'node:crypto';
import { dot, plot, text } from '@observablehq/plot';
import { expect, test } from 'vitest';
import type { ChartModule } from '../../src/theme/chart.ts';
import { TRAINING_WATERMARK } from '../../src/theme/watermark.ts';
import { addWatermark, cleanDrawing } from '../../src/figure/drawSvg.ts';
import { drawChart, drawingKey } from '../../src/figure/drawChart.ts';
import { estimateTextWidth } from '../../src/marks/text.ts';
import { serverDocument } from '../charts/testChart.tsx';

/** What Plot 0.6.17 puts into its style element for the class `plot`; another hash means an upgrade to look at. */
const STYLE_HASH = 'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM=';

interface Row {
  readonly x: number;
}

const plain = (plotOf: ChartModule<Row>['plot']): ChartModule<Row> => ({
  id: 'plain',
  needs: 'numbers',
  title: () => 'A "title" & <more>',
  plot: plotOf,
  table: () => ({ caption: '', columns: [], rows: [] }),
  notDrawn: () => '',
  describe: () => 'One sentence.',
  marks: () => [],
});

const draw = (chart: ChartModule<Row>): string =>
  drawChart({ chart, rows: [{ x: 1 / 3 }], id: 'one', width: 360, document: serverDocument });

const dots = plain((rows) => ({
  marks: [dot(rows, { x: 'x', fill: 'var(--c-me)' }), text(rows, { x: 'x', text: () => '<b>' })],
}));

test('Plot’s own style element is the one whose rules stand in the style sheet', () => {
  const svg = plot({ className: 'plot', document: serverDocument, marks: [dot([1])] });
  const style = svg.querySelector('style')?.textContent ?? '';
  expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(STYLE_HASH);
});

test('a drawing has nothing that a strict policy refuses, and a name and a description', () => {
  const svg = draw(dots);
  expect(svg).not.toMatch(/<style|style=/);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-description="One sentence."');
  expect(svg).not.toContain('<g aria-label');
  expect(svg).not.toContain('<b>');
});

test('coordinates have one decimal at most', () => {
  expect(draw(dots)).not.toMatch(/ (d|x|y|x1|x2|y1|y2|cx|cy|r|transform)="[^"]*\d\.\d\d/);
});

test('a chart that Plot warns of is refused', () => {
  const dates = ['2008-09-01', '2009-09-01', '2010-09-01'];
  const warned = plain(() => ({ marks: [dot(dates, { x: (date: string) => date, y: (_, i) => i })] }));
  expect(() => draw(warned)).toThrow('invalid chart, Plot warned');
});

test('a style attribute that is left is refused', () => {
  const box = serverDocument.createElement('div');
  box.innerHTML = '<svg><g style="mix-blend-mode: multiply"></g></svg>';
  const svg = box.firstElementChild;
  if (svg === null) throw new Error('missing svg');
  expect(() => cleanDrawing(svg, 'one')).toThrow('invalid style attribute in chart: one');
});

test('a drawing with a figure around it is refused', () => {
  expect(() => draw(plain(() => ({ title: 'Plot’s own', marks: [dot([1])] })))).toThrow('invalid chart, not one svg');
});

test('ids and references to them begin with the chart’s own', () => {
  const box = serverDocument.createElement('div');
  box.innerHTML = '<svg><clipPath id="a"></clipPath><g clip-path="url(#a)"></g></svg>';
  const svg = box.firstElementChild;
  if (svg === null) throw new Error('missing svg');
  cleanDrawing(svg, 'one');
  expect(box.innerHTML).toContain('id="one-a"');
  expect(box.innerHTML).toContain('url(#one-a)');
});

test('the same rows are drawn once, and every drawing has ids of its own', () => {
  let plots = 0;
  const hatched = plain((rows) => {
    plots += 1;
    return { marks: [dot(rows, { x: 'x', clip: true })] };
  });
  const drawing = { chart: hatched, rows: [{ x: 1 }], width: 360, document: serverDocument };
  const first = drawChart({ ...drawing, id: 'first' });
  const second = drawChart({ ...drawing, rows: [{ x: 1 }], id: 'second' });
  expect(plots).toBe(1);
  expect(first).toContain('url(#first-');
  expect(second).toBe(first.replaceAll('first-', 'second-'));
  drawChart({ ...drawing, rows: [{ x: 2 }], id: 'third' });
  drawChart({ ...drawing, width: 640, id: 'fourth' });
  drawChart({ ...drawing, watermark: 'Invented', id: 'fifth' });
  expect(plots).toBe(4);
});

test('rows that JSON would not tell apart are no key, or keys of their own', () => {
  const keyOf = (value: unknown) => drawingKey([{ value }], 360, undefined);
  expect(new Set([null, undefined, Number.NaN, Infinity, 'NaN', 0].map(keyOf)).size).toBe(6);
  expect(keyOf(new Map([['a', 1]]))).toBeNull();
  expect(keyOf(() => 1)).toBeNull();
  expect(keyOf(new Date(0))).toBeNull();
  expect(keyOf({ inner: [new Set([1])] })).toBeNull();
});

test('words laid over a narrow picture stand whole within it, on as many lines as they need', () => {
  const svg = serverDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 144 98');
  addWatermark(svg, TRAINING_WATERMARK, serverDocument);
  const lines = [...svg.querySelectorAll('text')].map((line) => line.textContent ?? '');
  expect(lines.join(' ')).toBe(TRAINING_WATERMARK);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(estimateTextWidth(line, 13, 'bold')).toBeLessThanOrEqual(144);
  expect(svg.getAttribute('viewBox')).toBe(`0 0 144 ${98 + 17 * lines.length + 5}`);
});
