import { USUAL_AREA_COLUMNS } from '../../registers/areas.ts';
import { USUAL_INDICATOR_COLUMNS } from '../../registers/indicators.ts';
import { COMMENTARY } from '../../package/commentaryTable.ts';
import { RECORD_TABLE_NAMES, RECORD_TABLES } from '../../package/recordTables.ts';
import { meantColumn, otherName } from '../../cells/header/meantColumn.ts';
import type { ExpectedColumns } from './checkHeader.ts';
import type { DataPackage, Field } from './schema.ts';

/** The kinds of table with checks of their own, and CSV of which only the structure is judged. */
export const TABLE_KINDS = [
  'indicator',
  'population',
  'population-with-percent',
  'target',
  'mapping',
  'area-register',
  'indicator-register',
  'source-register',
  ...RECORD_TABLE_NAMES,
  'commentary',
  'raw csv',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Columns every table of a kind has, in their usual order. */
const BASE_COLUMNS: Readonly<Record<TableKind, readonly string[]>> = {
  indicator: ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'],
  population: ['area', 'age_band', 'count'],
  'population-with-percent': ['area', 'age_band', 'count', 'percent_of_0_19'],
  target: ['area', 'indicator', 'period', 'target', 'direction', 'source'],
  mapping: ['child', 'parent', 'geography_version', 'valid_from', 'valid_to'],
  'area-register': Object.keys(USUAL_AREA_COLUMNS),
  'indicator-register': Object.keys(USUAL_INDICATOR_COLUMNS),
  'source-register': ['source_id', 'title', 'publisher', 'url', 'page', 'retrieved', 'licence', 'sha256'],
  'work-programme': Object.keys(RECORD_TABLES['work-programme']),
  recommendations: Object.keys(RECORD_TABLES.recommendations),
  answers: Object.keys(RECORD_TABLES.answers),
  'action-progress': Object.keys(RECORD_TABLES['action-progress']),
  commentary: Object.keys(COMMENTARY),
  'raw csv': [],
};

// Columns the checks of a kind know what to do with, whoever sends them and whether or not a data package is at hand.
const KNOWN_COLUMNS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  indicator: ['unit'],
  population: ['percent_of_0_19'],
  target: ['printed_under', 'as_printed', 'note'],
  mapping: ['weight'],
  'area-register': ['code'],
};

/** The columns a table of a kind must and may have. Optional ones are those `data/datapackage.json` declares for tables of this kind. */
export function expectedColumns(kind: TableKind, dataPackage: DataPackage | null): ExpectedColumns {
  const required = BASE_COLUMNS[kind];
  const declared = declaredFields(kind, dataPackage).map((field) => field.name);
  const optional = new Set([...(KNOWN_COLUMNS[kind] ?? []), ...declared]);
  return { required, optional: [...optional].filter((name) => !required.includes(name)) };
}

/** Columns of tables of a kind that the data package declares as numbers. */
export function numericColumns(kind: TableKind, dataPackage: DataPackage | null): ReadonlySet<string> {
  const fields = declaredFields(kind, dataPackage).filter(({ type }) => type === 'integer' || type === 'number');
  return new Set(fields.map((field) => field.name));
}

// A table of the package is of a kind when it has all the kind's columns.
function declaredFields(kind: TableKind, dataPackage: DataPackage | null): readonly Field[] {
  const required = BASE_COLUMNS[kind];
  return (dataPackage?.resources ?? [])
    .map((resource) => resource.schema.fields)
    .filter((fields) => required.length > 0 && required.every((name) => fields.some((field) => field.name === name)))
    .flat();
}

/** The kind of table a header belongs to: the one most of whose columns it has, at least half; null when none. */
export function guessTable(header: readonly string[]): TableKind | null {
  let best: TableKind | null = null;
  let bestShare = 0.5;
  for (const kind of TABLE_KINDS) {
    const columns = BASE_COLUMNS[kind];
    const known = new Set(columns);
    const names = new Set(header.map((name) => meantColumn(name, known)?.column ?? otherName(name, columns)));
    // Area, measure and period alone are as much those of figures.
    const isMarked = kind !== 'target' || names.has('target');
    const share = columns.filter((name) => names.has(name)).length / Math.max(1, columns.length);
    if (!isMarked && share <= 0.5) continue;
    if (share > bestShare || (share === bestShare && best === null && share > 0)) [best, bestShare] = [kind, share];
  }
  return best;
}

/**
 * The name of the data package's table that has exactly these columns (those it may lack left out or not), where it is none of a kind
 * with checks of its own; null for any other header.
 */
export function keptTable(header: readonly string[], dataPackage: DataPackage | null): string | null {
  const names = new Set(header);
  const kind = guessTable(header);
  if (kind !== null && BASE_COLUMNS[kind].every((name) => names.has(name))) return null;
  const isOf = (fields: readonly Field[]): boolean =>
    header.every((name) => fields.some((field) => field.name === name)) &&
    fields.every(({ name, optionalColumn }) => optionalColumn === true || names.has(name));
  return dataPackage?.resources.find(({ schema }) => isOf(schema.fields))?.name ?? null;
}

// Of these a table of the population has none.
const OF_FIGURES: ReadonlySet<string> = new Set(['indicator', 'period', 'value']);

// What other tables hold, by the column that none of figures has.
const TELLTALES: readonly (readonly [TableKind, string, string])[] = [
  ['target', 'target', 'targets'],
  ['mapping', 'parent', 'which area lies in which'],
  ['commentary', 'text', 'comments on figures'],
  ['indicator-register', 'polarity', 'what measures are'],
  ['area-register', 'aliases', 'areas and their names'],
  ['source-register', 'licence', 'sources'],
];

/** What a header is of, in words, where it is of another table of ours than one of figures; null where it is not. */
export function otherThanFigures(header: readonly string[]): string | null {
  const kind = guessTable(header);
  const isOfAges = kind === 'population' || kind === 'population-with-percent';
  if (isOfAges && header.every((name) => meantColumn(name, OF_FIGURES) === null)) return 'the population by age';
  const hasFigures = header.some((name) => meantColumn(name, VALUE) !== null);
  const [, , words = null] =
    TELLTALES.find(([of, column]) => of === kind && !hasFigures && header.includes(column)) ?? [];
  return words;
}

const VALUE: ReadonlySet<string> = new Set(['value']);
