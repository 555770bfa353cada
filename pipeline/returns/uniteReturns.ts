import { textOf, type DataRow, type DataTable, type DataTables } from '../package/textTables.ts';
import { RETURN_TABLE_COLUMNS } from './returnRows.ts';

/** Name of the table of protected returns among the tables of the data package. */
export const RETURNS_TABLE = 'observations-returns';

/** Protected rows of returns and the sources they name. */
export interface ProtectedRows {
  readonly rows: readonly DataRow[];
  readonly sources: readonly DataRow[];
}

/** Indicator and period of a row: what counts of areas are compared and added within. */
export const seriesOf = (row: DataRow): string => `${textOf(row, 'indicator')} ${textOf(row, 'period')}`;

/** Adds protected returns to the tables, with their sources. */
export function uniteReturns(tables: DataTables, { rows, sources }: ProtectedRows): DataTables {
  const register = tables.get('sources');
  if (register === undefined) throw new Error('missing table sources');
  const table: DataTable = {
    name: RETURNS_TABLE,
    kind: 'indicator',
    title: 'Returns of the LCSPs',
    description:
      'Figures of Local Children’s Services Partnerships, sent in a return or worked out from school rows by a list of schools, small counts withheld (c). Each row of a return says whose it is, when it was received and which post signed it off.',
    file: 'data/returns',
    columns: RETURN_TABLE_COLUMNS,
    rows,
  };
  const all = { ...register, rows: [...register.rows, ...sources] };
  return new Map([...tables, ['sources', all], [table.name, table]]);
}
