import { nice, ticks } from 'd3';
import { formatNumber } from '../format/numbers.ts';
import { ruleY, type Markish } from '@observablehq/plot';
import { TEXT_SIZES, type ChartTheme } from '../theme/chart.ts';
import { chartText } from './text.ts';
import { hairlines } from './lines.ts';

/** Ends and ticks of an axis of values. */
export interface AxisDomain {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Decimals its ticks need. */
  readonly digits: number;
  /** What a reader must know of an axis that leaves out zero: `axis starts at 4`; blank when it has zero. */
  readonly note: string;
}

const decimalsOf = (number: number): number => /\.(\d+)$/.exec(String(Number(number.toPrecision(6))))?.[1]?.length ?? 0;

/** Values below this share of the highest pull the axis down to zero: little is gained by leaving it out. */
const ZERO_SHARE = 0.4;

/**
 * Round ends around the values. Bars ask for `zero`; lines may start higher, and the note then says so.
 * @throws a defect when there are no values.
 */
export function axisDomain(
  values: readonly number[],
  count: number,
  options: { readonly zero?: boolean } = {},
): AxisDomain {
  if (values.length === 0) throw new Error('missing values for an axis');
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  const isFromZero = options.zero === true || (low >= 0 && low < ZERO_SHARE * high);
  const bottom = isFromZero ? Math.min(0, low) : low < 0 ? low - room : Math.max(0, low - room);
  const [from, to] = nice(bottom, high, count);
  const at = ticks(from, to, count);
  const digits = Math.max(0, ...at.map(decimalsOf));
  const note = from > 0 ? `axis starts at ${formatNumber(from, { digits: decimalsOf(from) })}, not 0` : '';
  return { from, to, ticks: at, digits, note };
}

/** Every second tick, for a narrow drawing: the ends stay where the values put them. */
export const thinTicks = (axis: AxisDomain): AxisDomain => {
  const kept = axis.ticks.length < 6 ? axis.ticks : axis.ticks.filter((_, index) => index % 2 === 0);
  return { ...axis, ticks: kept, digits: Math.max(0, ...kept.map(decimalsOf)) };
};

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
