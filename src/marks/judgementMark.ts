import { dot, link, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';
import type { JudgementLook } from '../theme/marks.ts';

interface JudgementPlace {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly look: JudgementLook;
}

const RADIUS = 6;

/** Strokes of the shapes that are no outline, from their middle. */
const STROKES = {
  tick: [
    [-6, 0, -2, 4.5],
    [-2, 4.5, 6, -5],
  ],
  cross: [
    [-5, -5, 5, 5],
    [-5, 5, 5, -5],
  ],
  bar: [[-RADIUS, 0, RADIUS, 0]],
} as const;

function strokes(shape: keyof typeof STROKES, { x, y }: { readonly x: number; readonly y: number }, stroke: string) {
  const lines = STROKES[shape].map(([x1, y1, x2, y2]) => ({ x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2 }));
  const strokeWidth = shape === 'bar' ? 2.5 : 3;
  return link(lines, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke, strokeWidth });
}

/** Colour of a judgement; what is not judged wears ink, never a verdict's colour. */
export const judgementColour = ({ role }: JudgementLook, theme: ChartTheme): string =>
  role === 'outline' ? theme.inkSoft : theme[role];

/** The shape of one judgement, told apart without its colour. */
export function judgementMark({ x, y, look }: JudgementPlace, theme: ChartTheme): Markish[] {
  const colour = judgementColour(look, theme);
  const at = [{ x, y }];
  const place = { x: 'x', y: 'y' } as const;
  const outline = { ...place, r: RADIUS, fill: theme.paper, stroke: colour, strokeWidth: 2 } as const;
  switch (look.shape) {
    case 'tick':
    case 'cross':
    case 'bar':
      return [strokes(look.shape, { x, y }, colour)];
    case 'disc':
      return [dot(at, { ...place, r: RADIUS, fill: colour })];
    case 'diamond':
      return [dot(at, { ...place, r: RADIUS, symbol: 'diamond2', fill: colour })];
    case 'ring with dot':
      return [dot(at, outline), dot(at, { ...place, r: 2.5, fill: colour })];
    case 'diamond with dot':
      return [dot(at, { ...outline, symbol: 'diamond2' }), dot(at, { ...place, r: 2.5, fill: colour })];
    case 'ring':
      return [dot(at, outline)];
    case 'barred ring':
      return [dot(at, outline), strokes('bar', { x, y }, colour)];
    case 'dashed ring':
      return [dot(at, { ...outline, strokeDasharray: '3,2.5' })];
    default: {
      const never: never = look.shape;
      throw new Error(`invalid judgement shape: ${String(never)}`);
    }
  }
}
