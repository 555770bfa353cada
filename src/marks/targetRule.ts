import { link, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';

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
