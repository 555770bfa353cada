import { link, type Markish } from '@observablehq/plot';

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
