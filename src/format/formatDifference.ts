import type { Unit } from '../../pipeline/contract/units.ts';
import { formatNumber } from './formatNumber.ts';
import { formatUnit } from './formatUnit.ts';

/**
 * A difference with its sign, `0.0` without one.
 * @example formatDifference(1.234, 1) // '+1.2'
 */
export function formatDifference(difference: number, digits: number): string {
  const text = formatNumber(difference, { digits });
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** What differences of a unit are counted in: per cents differ by percentage points. */
export const differenceUnit = (unit: Unit): string => (unit === '%' ? 'percentage points' : formatUnit(unit));
