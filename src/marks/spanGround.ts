import { rect, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';
import { TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';

/** A stretch of the time axis with its label, wrapped already. */
export interface GroundSpan {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly label: string;
}

/** A light ground behind the stretch, labelled at its top. */
export const spanGround = (spans: readonly GroundSpan[], theme: ChartTheme): Markish[] => [
  rect(spans, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: theme.span }),
  chartText(
    spans.map(({ x1, x2, y2, label }) => ({ x: (x1 + x2) / 2, y: y2, text: label })),
    { lineAnchor: 'top', dy: 5, fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
  ),
];
