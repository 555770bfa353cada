import { ruleX, type Markish } from '@observablehq/plot';
import type { ChartTheme } from '../theme/chart.ts';
import { TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';

/** A break of the series between two periods; `x` is half way, `label` is wrapped already. */
export interface BreakLine {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Which side of the hairline the label stands on. */
  readonly side: 'left' | 'right';
}

/** The gap's hairline with its label at the top; the lines of the chart must stop on both sides of it. */
export const breakGap = (breaks: readonly BreakLine[], theme: ChartTheme): Markish[] => [
  ruleX(breaks, { x: 'x', stroke: theme.ink, strokeWidth: 1, strokeDasharray: '2,3' }),
  ...(['left', 'right'] as const).map((side) =>
    chartText(
      breaks.filter((each) => each.side === side).map(({ x, y, label }) => ({ x, y, text: label })),
      {
        textAnchor: side === 'right' ? 'start' : 'end',
        dx: side === 'right' ? 6 : -6,
        lineAnchor: 'top',
        fontSize: TEXT_SIZES.small,
        fill: theme.inkSoft,
      },
    ),
  ),
];
