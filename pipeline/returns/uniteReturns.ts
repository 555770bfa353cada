import { areaByText, assembleAreas } from '../assemble/areas.ts';
import { numberOf, textOf, type DataRow, type DataTable, type DataTables } from '../assemble/tables.ts';
import type { Area } from '../contract/area.ts';
import type { ProtectedCell } from './auditPublished.ts';
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

/**
 * Adds protected returns to the tables, with their sources, and holds back the districts' counts wherever one of an LCSP
 * is withheld. Returns the withheld cells with them.
 */
export function uniteReturns(
  tables: DataTables,
  { rows, sources }: ProtectedRows,
): { readonly tables: DataTables; readonly cells: readonly ProtectedCell[] } {
  const areas = assembleAreas(tables);
  const cells = rows.filter((row) => textOf(row, 'status') === 'c').map((row) => cellOf(row, areas));
  const register = tables.get('sources');
  if (register === undefined) throw new Error('missing table sources');
  const table: DataTable = {
    name: RETURNS_TABLE,
    kind: 'indicator',
    title: 'Returns of the LCSPs',
    description:
      'Figures sent by Local Children’s Services Partnerships, small counts withheld (c). Each row says whose return it is, when it was received and which post signed it off.',
    file: 'data/returns',
    columns: RETURN_TABLE_COLUMNS,
    rows,
  };
  const held = holdDistrictsBack(tables, cells, areas);
  const all = { ...register, rows: [...register.rows, ...sources] };
  return { tables: new Map([...held, ['sources', all], [table.name, table]]), cells };
}

function cellOf(row: DataRow, areas: readonly Area[]): ProtectedCell {
  const { id, name } = areaByText(areas, textOf(row, 'area'));
  return { area: id, name, indicator: textOf(row, 'indicator'), period: textOf(row, 'period') };
}

function holdDistrictsBack(tables: DataTables, cells: readonly ProtectedCell[], areas: readonly Area[]): DataTables {
  const series = new Set(cells.map(({ indicator, period }) => `${indicator} ${period}`));
  const isHeld = (row: DataRow): boolean =>
    series.has(seriesOf(row)) &&
    areaByText(areas, textOf(row, 'area')).type === 'district' &&
    (numberOf(row, 'numerator') ?? 0) > 0;
  const held = [...tables].map(([name, table]): readonly [string, DataTable] =>
    table.kind === 'indicator'
      ? [name, { ...table, rows: table.rows.map((row) => (isHeld(row) ? holdBack(row) : row)) }]
      : [name, table],
  );
  return new Map(held);
}

const HELD_BACK = ['value', 'numerator', 'denominator', 'as_printed', 'note', 'schools', 'enrolments'];

// `x` is "not available"; the reason given to readers is "not published at this level".
const holdBack = (row: DataRow): DataRow => ({
  ...row,
  cells: { ...row.cells, ...Object.fromEntries(HELD_BACK.map((name) => [name, ''])), status: 'x', held_back: 'yes' },
});
