import { scaleLinear as d3Scale } from 'd3';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PlotOptions } from '@observablehq/plot';
import { drawOptions } from '../../../src/browser/explore/drawing/drawChart.tsx';
import { scaleLinear } from '../../../src/browser/explore/drawing/d3Parts.ts';
import { dot, line, rect, ruleX, text } from '../../../src/browser/explore/drawing/plotMarks.ts';
import { nearestTo, placeAfterKey } from '../../../src/browser/explore/readingKeys.ts';

test('the light scale says to the last digit what d3’s says, both ways', () => {
  const ends = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(ends, ends, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (domain, range, value) => {
      const [ours, theirs] = [scaleLinear(domain, range), d3Scale(domain, range)];
      expect(ours(value)).toBe(theirs(value));
      expect(ours.invert(value)).toBe(theirs.invert(value));
      expect([ours.domain(), ours.range()]).toEqual([theirs.domain(), theirs.range()]);
    }),
  );
});

const rows = ['a', 'b', 'c'];
/** Plot's options with the marks that stand in for its own. */
const options = (marks: unknown): PlotOptions => ({
  height: 100,
  x: { domain: [0, 10], range: [0, 200] },
  y: { domain: [0, 1], range: [100, 0] },
  marks: marks as NonNullable<PlotOptions['marks']>,
});
const draw = (marks: unknown) => {
  const { shapes, spots } = drawOptions(options(marks), 200);
  return { html: renderToStaticMarkup(<svg>{shapes}</svg>), spots };
};

test('marks are placed by their scales, and a row is one value however many marks stand for it', () => {
  const points = [0, 5, 10].map((x, at) => ({ x, y: 0.5, radius: 4, colour: 'red', row: rows[at] }));
  const { html, spots } = draw([
    [dot(points, { x: 'x', y: 'y', r: { value: 'radius' }, fill: { value: 'colour' }, symbol: 'circle' })],
    dot(points, { x: 'x', y: 'y', r: 8, stroke: 'blue', symbol: 'circle' }),
    null,
  ]);
  expect(spots.map(({ row, x, y }) => [row, x, y])).toEqual([
    ['a', 0, 50],
    ['b', 100, 50],
    ['c', 200, 50],
  ]);
  expect(html.match(/<circle cx="100" cy="50" r="4" fill="red"><\/circle>/g)).toHaveLength(1);
  expect(html).toContain('stroke="blue" fill="none"');
});

test('a line stops where its run changes, text breaks into lines, and a bar has its own size', () => {
  const points = [0, 1, 2, 3].map((x) => ({ x, y: 0.5, run: x < 2 ? 'one' : 'two' }));
  const { html, spots } = draw([
    line(points, { x: 'x', y: 'y', z: 'run', stroke: 'black' }),
    text([{ x: 5, y: 1, text: 'Tonbridge\nand Malling' }], { x: 'x', y: 'y', text: 'text', lineAnchor: 'top' }),
    rect([{ x1: 0, x2: 5, y1: 0, y2: 1, row: 'bar' }], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'teal' }),
    ruleX([{ x: 5 }], { x: 'x', stroke: 'grey' }),
  ]);
  expect(html.match(/<path d="M0,50L20,50"/g)).toHaveLength(1);
  expect(html.match(/<path d="M40,50L60,50"/g)).toHaveLength(1);
  expect(html).toContain('<tspan x="0" y="0.71em">Tonbridge</tspan><tspan x="0" y="1.71em">and Malling</tspan>');
  expect(html).toContain('<rect x="0" y="0" width="100" height="100" fill="teal"></rect>');
  expect(html).toContain('<line x1="100" x2="100" y1="0" y2="100"');
  expect(spots).toEqual([{ row: 'bar', x: 50, y: 50, width: 100, height: 100 }]);
});

const readings = ['dover', 'dover', 'kent', 'kent', 'england'].map((area, at) => ({
  text: `${area} ${at}`,
  area,
  x: at * 10,
  y: 0,
  width: 0,
  height: 0,
}));

test.each([
  ['ArrowRight', -1, 0],
  ['ArrowDown', 4, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowUp', 3, 2],
  ['Home', 3, 0],
  ['End', -1, 4],
  ['PageDown', 0, 2],
  ['PageDown', 4, 4],
  ['PageUp', 4, 2],
  ['PageUp', 3, 0],
  ['a', 2, null],
] as const)('%s at value %i leads to %s', (key, at, place) => {
  expect(placeAfterKey(key, readings, at)).toBe(place);
});

test('a pointer means the nearest value', () => {
  expect([nearestTo(readings, -50, 3), nearestTo(readings, 26, 3), nearestTo([], 0, 0)]).toEqual([0, 3, -1]);
});
