import { groupRows, rowsOf, textOf, type DataTables } from '../package/textTables.ts';
import type { Link } from '../protect/problem.ts';

/**
 * Indicators whose counts add up to another's, from `part_of` of the indicator register: persistent absentees of
 * primary, secondary and special schools are those of all schools, in every area.
 */
export function indicatorLinks(tables: DataTables): readonly Link[] {
  const groups = groupRows(rowsOf(tables, 'indicators'), 'part_of');
  return [...groups]
    .filter(([total]) => total !== '')
    .map(([total, rows]) => ({ total, parts: rows.map((row) => textOf(row, 'indicator_id')) }));
}
