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
export function rowsOf(tables: DataTables, name: string): readonly DataRow[] {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`missing table ${name}`);
  return table.rows;
}

/** Rows of a table that the packages of early releases have not: none there, so that a release can be made again. */
export const laterRowsOf = (tables: DataTables, name: string): readonly DataRow[] => tables.get(name)?.rows ?? [];

/** Text of a cell; blank when the column is absent (optional columns may be). */
export function textOf(row: DataRow, column: string): string {
  return row.cells[column] ?? '';
}

/** Number of a cell the check stage has found to be a plain decimal; null when blank. */
export function numberOf(row: DataRow, column: string): number | null {
  const text = textOf(row, column);
  return text === '' ? null : Number(text);
}

/** Number of a cell that may not be blank. */
export function requiredNumberOf(row: DataRow, column: string): number {
  const value = numberOf(row, column);
  if (value === null) throw new Error(`missing number in ${row.file}:${row.line}, column ${column}`);
  return value;
}

/**
 * A cell whose column is a closed set, narrowed to the union.
 * The schema's `enum` has tested it; a value outside is a defect in the schema.
 */
export function choiceOf<Choice extends string>(row: DataRow, column: string, choices: readonly Choice[]): Choice {
  const text = textOf(row, column);
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Error(`invalid ${column} in ${row.file}:${row.line}: ${text}`);
  return found;
}

/** Rows by the text of a column, groups and rows in the order they first stand. */
export function groupRows(rows: readonly DataRow[], column: string): ReadonlyMap<string, readonly DataRow[]> {
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    const group = groups.get(textOf(row, column));
    if (group === undefined) groups.set(textOf(row, column), [row]);
    else group.push(row);
  }
  return groups;
}
