import { rect, type Markish } from '@observablehq/plot';

/** A bar in the coordinates of the plot's scales, filled by role. */
export interface FilledBar {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly colour: string;
  /** The chart's row it stands for. */
  readonly row?: unknown;
}

/** Filled bars without outline. */
export const filledBars = (bars: readonly FilledBar[]): Markish =>
  rect(bars, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: { value: 'colour', scale: null } });
