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

/** Colour of a judgement; what is not judged wears ink, never a verdict's colour. */
export const judgementColour = ({ role }: JudgementLook, theme: ChartTheme): string =>
  role === 'outline' ? theme.inkSoft : theme[role];

/** The shape of one judgement, told apart without its colour. */
export function judgementMark({ x, y, look }: JudgementPlace, theme: ChartTheme): Markish[] {
  const colour = judgementColour(look, theme);
  const at = [{ x, y }];
  const place = { x: 'x', y: 'y' } as const;
  const outline = { ...place, r: RADIUS, fill: theme.paper, stroke: colour, strokeWidth: 2 } as const;
  const bar = link([{ x1: x - RADIUS, x2: x + RADIUS, y1: y, y2: y }], {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    stroke: colour,
    strokeWidth: 2.5,
  });
  switch (look.shape) {
    case 'disc':
      return [dot(at, { ...place, r: RADIUS, fill: colour })];
    case 'diamond':
      return [dot(at, { ...place, r: RADIUS, symbol: 'diamond2', fill: colour })];
    case 'ring with dot':
      return [dot(at, outline), dot(at, { ...place, r: 2.5, fill: colour })];
    case 'diamond with dot':
      return [dot(at, { ...outline, symbol: 'diamond2' }), dot(at, { ...place, r: 2.5, fill: colour })];
    case 'bar':
      return [bar];
    case 'ring':
      return [dot(at, outline)];
    case 'barred ring':
      return [dot(at, outline), bar];
    case 'dashed ring':
      return [dot(at, { ...outline, strokeDasharray: '3,2.5' })];
    default: {
      const never: never = look.shape;
      throw new Error(`invalid judgement shape: ${String(never)}`);
    }
  }
}
