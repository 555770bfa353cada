import { dot, rect, type Markish } from '@observablehq/plot';
import type { MarkKind } from '../../pipeline/contract/reasons.ts';
import type { ChartTheme } from '../theme/chart.ts';
import { MARK_SHAPES } from '../theme/marks.ts';

/** A value where it is drawn, in the coordinates of the plot's scales. */
export interface MarkedPoint {
  readonly x: number;
  readonly y: number;
  readonly mark: MarkKind;
  readonly colour: string;
  readonly radius: number;
  /** The chart's row it stands for: a reader who points at the mark is told of it. */
  readonly row?: unknown;
}

const RING_GAP = 3.5;

function drawKind(points: readonly MarkedPoint[], kind: MarkKind, theme: ChartTheme): Markish[] {
  const shape = MARK_SHAPES[kind];
  const colour = { value: 'colour', scale: null };
  const radius = { value: 'radius', scale: null };
  const position = { x: 'x', y: 'y', symbol: shape.symbol } as const;
  const body = shape.hollow
    ? dot(points, { ...position, r: radius, fill: theme.paper, stroke: colour, strokeWidth: 2 })
    : dot(points, { ...position, r: radius, fill: colour, stroke: theme.paper, strokeWidth: 1 });
  const ring = { value: (point: MarkedPoint) => point.radius + RING_GAP, scale: null };
  return shape.ring ? [body, dot(points, { ...position, r: ring, stroke: colour, strokeWidth: 1.5 })] : [body];
}

/** Filled circle, circle with ring, hollow circle or filled square: what a point is shows in its shape, everywhere alike. */
export function valueMarks(points: readonly MarkedPoint[], theme: ChartTheme): Markish[] {
  const kinds = ['outturn', 'actual', 'provisional', 'estimate'] as const satisfies readonly MarkKind[];
  return kinds.flatMap((kind) => {
    const ofKind = points.filter((point) => point.mark === kind);
    return ofKind.length === 0 ? [] : drawKind(ofKind, kind, theme);
  });
}

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
