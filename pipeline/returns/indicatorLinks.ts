import { group } from 'd3';
import type { TypedPackage } from '../package/declarations.ts';
import type { Link } from '../protect/problem.ts';

/**
 * Indicators whose counts add up to another's, from `part_of` of the indicator register: persistent absentees of
 * primary, secondary and special schools are those of all schools, in every area.
 */
export function indicatorLinks({ indicators }: Pick<TypedPackage, 'indicators'>): readonly Link[] {
  return [...group(indicators, (row) => row.part_of)]
    .filter(([total]) => total !== '')
    .map(([total, rows]) => ({ total, parts: rows.map((row) => row.indicator_id) }));
}
