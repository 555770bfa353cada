import type { Columns, RowOf } from './columns.ts';
import { TABLES, type RowIn, type TableName, type TypedPackage } from './declarations.ts';
import { OBSERVATIONS_AND_RETURNS } from './figureTables.ts';
import { rowsOf, type DataRow, type DataTables } from './textTables.ts';

/** Tables that the packages of early releases have not: none of their rows there, so that a release can be made again. */
const LATER: ReadonlySet<string> = new Set<TableName>([
  'area-facts',
  'paper-lists',
  'paper-list-items',
  'publisher-sums',
  'answers',
  'action-progress',
  'commentary',
  'places',
  'postcodes',
  'everyday-words',
  'name-sources',
]);

/** Tables are never changed, so the same tables are typed once, whichever stages ask. */
const typedBefore = new WeakMap<DataTables, TypedPackage>();

/**
 * The typed rows of checked tables. A table is typed when it is first asked for: what is asked of the package of an early
 * release is only what that release had.
 *
 * @throws on a table that is missing, or a cell the check stage must not have let pass
 */
export function typePackage(tables: DataTables): TypedPackage {
  const before = typedBefore.get(tables);
  if (before !== undefined) return before;
  const typed = typeLazily(tables);
  typedBefore.set(tables, typed);
  return typed;
}

function typeLazily(tables: DataTables): TypedPackage {
  const typed = {};
  // The keys of the record above; `Object.keys` widens them to string.
  for (const name of Object.keys(TABLES) as TableName[])
    defineOnce(typed, name, () =>
      typeRows(LATER.has(name) && !tables.has(name) ? [] : rowsOf(tables, name), TABLES[name]),
    );
  defineOnce(typed, 'observations', () => typeRows(figuresOf(tables), OBSERVATIONS_AND_RETURNS));
  // Every name of the type has been defined above.
  return typed as TypedPackage;
}

/** A property whose value is worked out when it is first read. */
function defineOnce(target: object, name: string, work: () => unknown): void {
  const settle = (value: unknown): unknown => {
    Object.defineProperty(target, name, { value, enumerable: true });
    return value;
  };
  Object.defineProperty(target, name, { get: () => settle(work()), enumerable: true, configurable: true });
}

const figuresOf = (tables: DataTables): readonly DataRow[] =>
  [...tables.values()].filter(({ kind }) => kind === 'indicator').flatMap(({ rows }) => rows);

function typeRows<Declared extends Columns>(rows: readonly DataRow[], columns: Declared): readonly RowOf<Declared>[] {
  const declared = Object.entries(columns);
  // Filled from the same declaration the type is made of.
  return rows.map((row) => typeRow(row, declared) as RowOf<Declared>);
}

function typeRow({ file, line, cells }: DataRow, declared: readonly [string, Columns[string]][]): object {
  const values = declared.map(([name, column]): readonly [string, unknown] => {
    // A column that an early release or a return has not is blank in every row.
    const text = cells[name] ?? '';
    const value = column.decode(text);
    if (value === undefined) throw new Error(`invalid ${name} in ${file}:${line}: ${text}`);
    return [name, value];
  });
  return Object.fromEntries([['at', { file, line }], ...values]);
}

const figureColumns = Object.entries(OBSERVATIONS_AND_RETURNS);

/** A row of a return, typed as the figures of the package are. */
export const typeFigure = (row: DataRow): RowIn<'observations'> =>
  // The declaration the type is made of.
  typeRow(row, figureColumns) as RowIn<'observations'>;
