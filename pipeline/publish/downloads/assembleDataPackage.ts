import { periodsOf } from '../../assemble/describeTable.ts';
import type { Field, TableSchema } from '../../check/table/schema.ts';
import type { Source } from '../../contract/provenance.ts';
import type { Descriptor } from './readDescriptor.ts';
import { tablePath, type Cell, type Column, type TableFile } from './tableFile.ts';

/** A published CSV as the package lists it. */
export interface PackagedFile {
  readonly table: TableFile;
  readonly bytes: number;
  readonly sha256: string;
}

/** Folder of the package: paths in it are relative to here, as the specification asks. */
export const PACKAGE_FOLDER = 'downloads/';

/**
 * `datapackage.json` of the published tables (Frictionless Data Package v1, profile tabular-data-package): path, bytes,
 * hash and schema of every table, and what is worked out from its rows: how many there are, and their first and last
 * period (`rows` and `temporal`, which the specification leaves to us). Files of one area or indicator are cuts of
 * `all-figures` and are not listed again.
 */
export function assembleDataPackage(
  descriptor: Descriptor,
  release: string,
  { files, sources }: { readonly files: readonly PackagedFile[]; readonly sources: readonly Source[] },
) {
  const { name, title, description, keywords, licenses } = descriptor;
  const listed = files.filter((file) => file.table.kind === 'table');
  const names = new Set(listed.map((file) => nameOf(file.table)));
  return {
    profile: 'tabular-data-package',
    name,
    title,
    version: release,
    description,
    keywords,
    licenses,
    sources: sources.map((source) => ({ title: source.title, ...(source.url === '' ? {} : { path: source.url }) })),
    resources: listed.map(({ table, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: nameOf(table),
      path: tablePath(table, release, 'csv').slice(PACKAGE_FOLDER.length),
      title: table.title,
      ...(table.description === '' ? {} : { description: table.description }),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      rows: table.rows.length,
      ...temporalOf(table),
      schema: assembleSchema(table, names),
    })),
  };
}

/** First and last period of a table that has any. */
function temporalOf({ columns, rows }: TableFile) {
  const held = periodsOf({ columns: columns.map(({ name }) => name), rows: rows.map((cells) => cells.map(asText)) });
  return held === null ? {} : { temporal: held };
}

const asText = (cell: Cell): string => (cell === null ? '' : String(cell));

function nameOf(table: TableFile): string {
  return table.stem.slice(table.stem.lastIndexOf('/') + 1);
}

function assembleSchema(table: TableFile, published: ReadonlySet<string>) {
  const { schema } = table;
  const primaryKey = schema?.primaryKey;
  const foreignKeys = schema?.foreignKeys?.filter(({ reference }) => isPublished(reference.resource, published)) ?? [];
  return {
    fields: table.columns.map((column) => assembleField(column, schema)),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: schema?.missingValues ?? [''],
  };
}

const isPublished = (resource: string, published: ReadonlySet<string>) => resource === '' || published.has(resource);

/** A field with its constraints; `optionalColumn` is for what others send in and says nothing of a published file. */
function assembleField(column: Column, schema: TableSchema | null): Omit<Field, 'optionalColumn'> {
  const declared = schema?.fields.find((field) => field.name === column.name);
  if (declared === undefined) return { ...column };
  const { optionalColumn: _, ...field } = declared;
  return field;
}
