import type { Columns, RowOf } from './columns.ts';
import { COMMENTARY } from './commentaryTable.ts';
import { OBSERVATIONS_AND_RETURNS, POPULATION, TARGETS, TARGETS_AWAITED } from './figureTables.ts';
import { GOVERNANCE_TABLES } from './governanceTables.ts';
import { MONEY_TABLES } from './moneyTables.ts';
import { NAME_TABLES } from './nameTables.ts';
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
  PUBLISHER_SUMS,
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
  'publisher-sums': PUBLISHER_SUMS,
  exceptions: EXCEPTIONS,
  tiles: TILES,
  glossary: GLOSSARY,
  'coverage-reasons': COVERAGE_REASONS,
  disclosure: DISCLOSURE,
  'one-point': ONE_POINT,
  commentary: COMMENTARY,
  ...PLAN_TABLES,
  ...MONEY_TABLES,
  ...GOVERNANCE_TABLES,
  ...NAME_TABLES,
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof TABLES;

/** The data package as later stages read it: the rows of each table by its name, typed. */
export type TypedPackage = { readonly [Name in TableName]: readonly RowOf<(typeof TABLES)[Name]>[] } & {
  /** Rows of all tables of figures and of the protected returns, in file and line order. */
  readonly observations: readonly RowOf<typeof OBSERVATIONS_AND_RETURNS>[];
};

/** A row of one of its tables, such as `RowIn<'bodies'>`. */
export type RowIn<Name extends keyof TypedPackage> = TypedPackage[Name][number];

/** A column of any table, for those who take a table as it stands, cells as text. */
export type ColumnName = { [Name in keyof TypedPackage]: Exclude<keyof RowIn<Name>, 'at'> }[keyof TypedPackage];
