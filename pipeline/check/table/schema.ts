/** A column as `data/datapackage.json` declares it (Frictionless Table Schema), with one property of ours. */
export type Field = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth' | 'year' | 'boolean' | 'any';
  title?: string;
  description?: string;
  constraints?: Constraints;
  /** Ours: the column may be absent, as it is in what others send us. */
  optionalColumn?: boolean;
};

export type Constraints = {
  required?: boolean;
  unique?: boolean;
  enum?: readonly (string | number)[];
  pattern?: string;
  minimum?: number | string;
  maximum?: number | string;
  minLength?: number;
  maxLength?: number;
};

/** Columns whose values must occur in another table. `resource` is blank for the table itself. */
export type ForeignKey = {
  fields: string | readonly string[];
  reference: { resource: string; fields: string | readonly string[] };
};

/**
 * Ours, for what Table Schema's keys cannot say: the cells of a column name rows of other tables, each by one of several
 * columns (an area by id, name or other spelling) or several in one cell, parted by `separator`.
 * Example: `{ "fields": "areas_as_read", "separator": "; ", "anyOf": [{ "resource": "areas", "fields": "name" }] }`.
 * Two tables stand for the package itself: `datapackage`, whose `path` lists its files, and `checks`, whose `code` lists
 * the codes of findings.
 */
export type Reference = {
  fields: string;
  anyOf: readonly { resource: string; fields: string }[];
  separator?: string;
};

export type TableSchema = {
  fields: readonly Field[];
  primaryKey?: string | readonly string[];
  foreignKeys?: readonly ForeignKey[];
  references?: readonly Reference[];
  missingValues?: readonly string[];
};

/** One table of the package: its name, its file or files, its schema. */
export type Resource = { name: string; path: string | readonly string[]; schema: TableSchema };

/** What the checks need of `data/datapackage.json`. */
export type DataPackage = { resources: readonly Resource[] };

/** One name or several, as a list. */
export const asList = (names: string | readonly string[]): readonly string[] =>
  typeof names === 'string' ? [names] : names;
