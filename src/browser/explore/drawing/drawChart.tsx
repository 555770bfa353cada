import { Fragment, type ReactNode } from 'react';
import type { PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { drawMark } from './drawMarks.tsx';
import type { PlacedMark } from './plotMarks.ts';
import { readDatum, type Scales } from './readMark.ts';

/** Where a row of the chart stands in the picture, in CSS pixels of the drawing. */
export interface Spot {
  readonly row: unknown;
  readonly x: number;
  readonly y: number;
  /** Of what stands for the row, where that has a size of its own: a bar, a square. */
  readonly width: number;
  readonly height: number;
}

/** A chart as elements of an SVG, with the places of its rows in the order they were drawn. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: ReactNode;
  readonly spots: readonly Spot[];
}

type Axis = NonNullable<PlotOptions['x']>;

/** Our charts give both ends of a scale, or work in CSS pixels. */
function scaleOf(axis: Axis | undefined): (value: number) => number {
  if (axis?.domain === undefined || axis.range === undefined) return (value) => value;
  // Set from the ends of a linear scale.
  return scaleLinear(axis.domain as Iterable<number>, axis.range as Iterable<number>);
}

const marksIn = (marks: unknown): readonly PlacedMark[] =>
  // In this script Plot's marks are those of `plotMarks.ts`.
  Array.isArray(marks) ? marks.flatMap(marksIn) : marks === null || marks === undefined ? [] : [marks as PlacedMark];

function spotOf(mark: PlacedMark, datum: unknown, scales: Scales): readonly Spot[] {
  const read = readDatum(mark, datum, scales);
  if (read.row === undefined) return [];
  if (mark.name === 'dot') return [{ row: read.row, x: read.x('x'), y: read.y('y'), width: 0, height: 0 }];
  const [x1, x2, y1, y2] = [read.x('x1'), read.x('x2'), read.y('y1'), read.y('y2')];
  const size = mark.name === 'rect' ? { width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) } : { width: 0, height: 0 };
  return [{ row: read.row, x: (x1 + x2) / 2, y: (y1 + y2) / 2, ...size }];
}

/** Each row once: a ring around a mark, or a paper edge under it, stands for the same figure. */
function spotsOf(marks: readonly PlacedMark[], scales: Scales): readonly Spot[] {
  const spots = marks
    .filter(({ name }) => name === 'dot' || name === 'link' || name === 'rect')
    .flatMap((mark) => mark.data.flatMap((datum) => spotOf(mark, datum, scales)));
  return [...new Map(spots.map((spot) => [spot.row, spot])).values()];
}

/** Draws what a chart module says, in place of Plot. @param width CSS pixels */
export function drawOptions(options: PlotOptions, width: number): ChartDrawing {
  const { height = 0, marginTop = 0, marginRight = 0, marginBottom = 0, marginLeft = 0 } = options;
  const scales = {
    x: scaleOf(options.x),
    y: scaleOf(options.y),
    left: marginLeft,
    right: width - marginRight,
    top: marginTop,
    bottom: height - marginBottom,
  };
  const marks = marksIn(options.marks);
  return {
    width,
    height,
    // Marks of a chart have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    shapes: marks.map((mark, at) => <Fragment key={at}>{drawMark(mark, scales)}</Fragment>),
    spots: spotsOf(marks, scales),
  };
}
