import { link, line, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';
import type { PlaceLook } from './places.ts';

/** Thin lines for axes, separators and guides. */
export const hairlines = (
  lines: readonly RuleSpan[],
  stroke: string,
  options: { readonly width?: number; readonly dash?: string } = {},
): Markish =>
  link(lines, {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    stroke,
    strokeWidth: options.width ?? 1,
    ...(options.dash === undefined ? {} : { strokeDasharray: options.dash }),
  });

/** Upright ticks of many values as one line: what a dot each would only cover, and a tenth of its bytes. */
export const rug = (
  values: readonly number[],
  { y1, y2, stroke }: { readonly y1: number; readonly y2: number; readonly stroke: string },
): Markish =>
  line(
    values.flatMap((x) => [
      { x, y: y1 },
      { x, y: y2 },
      { x, y: Number.NaN },
    ]),
    { x: 'x', y: 'y', stroke, strokeWidth: 1 },
  );

/** A bar from one end to the other, in the coordinates of the plot's scales. */
export interface RuleSpan {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The chart's row it stands for, where it stands for one. */
  readonly row?: unknown;
}

const THICKNESS = 5;

/** The target: a short thick bar, with a paper edge so that it stands off marks it lies over. */
export const targetRule = (spans: readonly RuleSpan[], theme: ChartTheme): Markish[] => {
  const ends = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' } as const;
  return [
    link(spans, { ...ends, stroke: theme.paper, strokeWidth: THICKNESS + 3 }),
    link(spans, { ...ends, stroke: theme.target, strokeWidth: THICKNESS }),
  ];
};

/** A point a line may pass through. Neighbours of equal `run` are joined, no others. */
export interface RunPoint {
  readonly x: number;
  readonly y: number;
  readonly run: string;
}

/** Lines of one place with its weight and dash; a change of `run` leaves a gap. */
export const seriesLine = (points: readonly RunPoint[], look: PlaceLook, colour: string): Markish =>
  line(points, {
    x: 'x',
    y: 'y',
    z: 'run',
    stroke: colour,
    strokeWidth: look.width,
    strokeLinejoin: 'round',
    strokeLinecap: 'butt',
    ...(look.dash === '' ? {} : { strokeDasharray: look.dash }),
  });

/** A 95% interval along x at one y, in the coordinates of the plot's scales. */
export interface IntervalSpan {
  readonly lower: number;
  readonly upper: number;
  readonly y: number;
  readonly colour: string;
  /** The chart's row it stands for. */
  readonly row?: unknown;
}

/** The interval as a line through its mark; drawn only where the method allows one. */
export const intervalBand = (spans: readonly IntervalSpan[]): Markish =>
  link(spans, {
    x1: 'lower',
    x2: 'upper',
    y1: 'y',
    y2: 'y',
    stroke: { value: 'colour', scale: null },
    strokeWidth: 2.5,
    strokeOpacity: 0.6,
  });
