import type { DataRow, DataTables } from './textTables.ts';
import type { Columns, RowOf } from './columns.ts';
import { OBSERVATIONS_AND_RETURNS, POPULATION, TARGETS, TARGETS_AWAITED } from './figureTables.ts';
import { GOVERNANCE_TABLES } from './governanceTables.ts';
import { MONEY_TABLES } from './moneyTables.ts';
import { PLAN_TABLES } from './planTables.ts';
import {
  AGE_BANDS,
  AREAS,
  COVERAGE_REASONS,
  DEFINITIONS,
  DISCLOSURE,
  EXCEPTIONS,
  GLOSSARY,
  INDICATORS,
  MAPPING,
  ONE_POINT,
  REVISIONS,
  SOURCES,
  TILES,
} from './registerTables.ts';

/** The columns of every table of `data/datapackage.json` by its name, but for the tables of figures, which share theirs. */
export const TABLES = {
  areas: AREAS,
  mapping: MAPPING,
  'age-bands': AGE_BANDS,
  population: POPULATION,
  indicators: INDICATORS,
  targets: TARGETS,
  'targets-awaited': TARGETS_AWAITED,
  definitions: DEFINITIONS,
  sources: SOURCES,
  revisions: REVISIONS,
  exceptions: EXCEPTIONS,
  tiles: TILES,
  glossary: GLOSSARY,
  'coverage-reasons': COVERAGE_REASONS,
  disclosure: DISCLOSURE,
  'one-point': ONE_POINT,
  ...PLAN_TABLES,
  ...MONEY_TABLES,
  ...GOVERNANCE_TABLES,
} as const satisfies Readonly<Record<string, Columns>>;

type TableName = keyof typeof TABLES;

/** The data package as later stages read it: the rows of each table by its name, typed. */
export type TypedPackage = { readonly [Name in TableName]: readonly RowOf<(typeof TABLES)[Name]>[] } & {
  /** Rows of all tables of figures and of the protected returns, in file and line order. */
  readonly observations: readonly RowOf<typeof OBSERVATIONS_AND_RETURNS>[];
};

/** A row of one of its tables, such as `RowIn<'bodies'>`. */
export type RowIn<Name extends keyof TypedPackage> = TypedPackage[Name][number];

/** Tables that the packages of early releases have not: none of their rows there, so that a release can be made again. */
const LATER: ReadonlySet<string> = new Set<TableName>(['area-facts', 'paper-lists', 'paper-list-items']);

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
    defineOnce(typed, name, () => typeRows(rowsOf(tables, name), TABLES[name]));
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

function rowsOf(tables: DataTables, name: string): readonly DataRow[] {
  const table = tables.get(name);
  if (table === undefined && !LATER.has(name)) throw new Error(`missing table ${name}`);
  return table?.rows ?? [];
}

const figuresOf = (tables: DataTables): readonly DataRow[] =>
  [...tables.values()].filter(({ kind }) => kind === 'indicator').flatMap(({ rows }) => rows);

function typeRows<Declared extends Columns>(rows: readonly DataRow[], columns: Declared): readonly RowOf<Declared>[] {
  const declared = Object.entries(columns);
  return rows.map(({ file, line, cells }) => {
    const row: Record<string, unknown> = { at: { file, line } };
    for (const [name, column] of declared) {
      // A column that an early release or a return has not is blank in every row.
      const text = cells[name] ?? '';
      const value = column.decode(text);
      if (value === undefined) throw new Error(`invalid ${name} in ${file}:${line}: ${text}`);
      row[name] = value;
    }
    // Filled from the same declaration the type is made of.
    return row as RowOf<Declared>;
  });
}
