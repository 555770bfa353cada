import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import { formatUnit } from '../format/numbers.ts';

const PER_CENT = '%';

/** True where the plan puts a per cent sign on a number of another unit. */
export const isReadOtherwise = (asPrinted: string, { unit }: Indicator): boolean =>
  unit !== PER_CENT && asPrinted.includes(PER_CENT);

/** What stands after a number we read otherwise than it is printed: ` (printed as “1.4%”, read by us as per 1,000)`; else blank. */
export function noteReading(asPrinted: string, indicator: Indicator): string {
  if (!isReadOtherwise(asPrinted, indicator)) return '';
  return ` (printed as “${asPrinted}”, read by us as ${formatUnit(indicator.unit)})`;
}

/** Head of the column of the plan's figures of one year; the plan's words where its heading leaves open what they are. */
export const headPlanColumn = (period: string, points: readonly Point[]): string =>
  points.some((point) => point.mark === 'estimate')
    ? `${period}, plan: headed “Estimated /actual”, read as an estimate`
    : `${period}, plan`;
