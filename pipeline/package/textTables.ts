import type { ColumnName, TableName } from './declarations.ts';

/** A checked row of a data table: cells as text, with the place they stand. */
export interface DataRow {
  /** Path from the project root, such as `data/population.csv`. */
  readonly file: string;
  readonly line: number;
  /** Null-prototype: column names are data. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A checked table, by its resource name in `data/datapackage.json`. */
export interface DataTable {
  readonly name: string;
  /** The data package's `table`: `indicator` for observations, `reference` for what has no checks of its own. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

export type DataTables = ReadonlyMap<string, DataTable>;

/** Rows of a table that the data package must have; its absence is a defect of the package, found by the check stage. */
export function rowsOf(tables: DataTables, name: TableName): readonly DataRow[] {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`missing table ${name}`);
  return table.rows;
}

/** Text of a cell as it is written; blank when the column is absent (optional columns may be). */
export function textOf(row: DataRow, column: ColumnName): string {
  return row.cells[column] ?? '';
}
