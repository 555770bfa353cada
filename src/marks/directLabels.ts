import { link, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';
import { LINE_HEIGHT, TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';
import { spreadLabels } from './spreadLabels.ts';

/** A line's end in CSS pixels, with what stands beside it. */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  /** Wrapped lines of text. */
  readonly lines: readonly string[];
  readonly colour: string;
  readonly bold: boolean;
}

interface Frame {
  /** Where the labels begin, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels to the coordinates of the plot's scales. */
  readonly toX: (pixels: number) => number;
  readonly toY: (pixels: number) => number;
}

const GAP = 5;

/** Height in CSS pixels that a label of so many lines takes up. */
export const labelHeight = (lines: number): number => lines * TEXT_SIZES.normal * LINE_HEIGHT + GAP;

/** Labels at line ends, moved apart until none overlaps; a hairline leads back to an end that lies elsewhere. */
export function directLabels(ends: readonly LineEnd[], frame: Frame, theme: ChartTheme): Markish[] {
  const items = ends.map((end) => ({ middle: end.y, size: labelHeight(end.lines.length) }));
  const middles = spreadLabels(items, frame.top, frame.bottom);
  const { toX, toY, left } = frame;
  const leaders = ends.map((end, i) => ({
    x1: toX(end.x + 6),
    y1: toY(end.y),
    x2: toX(left - 3),
    y2: toY(middles[i] ?? end.y),
  }));
  const labels = ends.map((end, i) =>
    chartText([{ x: toX(left), y: toY(middles[i] ?? end.y), text: end.lines.join('\n') }], {
      textAnchor: 'start',
      fill: end.colour,
      fontWeight: end.bold ? 'bold' : 'normal',
    }),
  );
  return [link(leaders, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: theme.country, strokeWidth: 1 }), ...labels];
}
