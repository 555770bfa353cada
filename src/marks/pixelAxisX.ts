import type { Markish } from '@observablehq/plot';
import type { AxisDomain } from './axisDomain.ts';
import type { ChartTheme } from '../theme/chart.ts';
import { formatNumber } from '../format/formatNumber.ts';
import { TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';
import { hairlines } from './hairlines.ts';

interface PixelAxis {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
}

/** Light upright grid with tick labels below, for layouts computed in CSS pixels. */
export const pixelAxisX = (axis: AxisDomain, { x, top, bottom }: PixelAxis, theme: ChartTheme): Markish[] => [
  hairlines(
    axis.ticks.map((tick) => ({ x1: x(tick), x2: x(tick), y1: top, y2: bottom })),
    theme.grid,
  ),
  chartText(
    axis.ticks.map((tick) => ({ x: x(tick), y: bottom + 5, text: formatNumber(tick, { digits: axis.digits }) })),
    { lineAnchor: 'top', fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
  ),
];
