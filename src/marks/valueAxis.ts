import { ruleY, type Markish } from '@observablehq/plot';
import type { AxisDomain } from './axisDomain.ts';
import type { ChartTheme } from '../theme/chart.ts';
import { formatNumber } from '../format/formatNumber.ts';
import { TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';

interface AxisPlace {
  /** Coordinate along the other axis where tick labels stand. */
  readonly at: number;
  /** Ends of grid lines along the other axis. */
  readonly from: number;
  readonly to: number;
}

/** Light grid across and tick labels at the left for values that run upwards. */
export const valueAxisY = (axis: AxisDomain, { at, from, to }: AxisPlace, theme: ChartTheme): Markish[] => [
  ruleY(axis.ticks, { x1: from, x2: to, stroke: theme.grid }),
  chartText(
    axis.ticks.map((tick) => ({ x: at, y: tick, text: formatNumber(tick, { digits: axis.digits }) })),
    { textAnchor: 'end', dx: -7, fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
  ),
];
