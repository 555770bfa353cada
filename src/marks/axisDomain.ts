import { nice, ticks } from 'd3';
import { formatNumber } from '../format/formatNumber.ts';

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
