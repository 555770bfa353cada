import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { PACKAGE, type OwnTable } from './ownTables.ts';
import { hasPeer, peer, peerVersion, versionOf } from './peers.ts';
import { openDuckDb } from './programs.ts';
import { findSurprises, type Found, type ReaderRow, type Surprise } from './surprises.ts';

interface TableSchema {
  readonly infer: (path: string, options: { limit: number }) => Promise<OwnTable['schema']>;
  readonly Table: {
    load(path: string, options: { schema: unknown }): Promise<{ read(): Promise<unknown[][]> }>;
  };
}

// The package has no types.
const tableSchema = createRequire(resolve('package.json'))('tableschema') as TableSchema;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Columns whose type is guessed otherwise than the data package says; one that is blank throughout gives nothing to guess by. */
export async function inferTypes(tables: readonly OwnTable[]): Promise<readonly Surprise[]> {
  const found = new Map<string, Surprise>();
  for (const { csv, schema, cells } of tables) {
    const { fields } = await tableSchema.infer(csv, { limit: Infinity });
    for (const [at, { name, type }] of schema.fields.entries()) {
      const became = fields[at]?.type ?? 'nothing';
      const isBlank = cells.slice(1).every((row) => row[at] === '');
      if (became !== type && !isBlank) noteType(found, { column: name, cells: 1, was: type, became });
    }
  }
  return [...found.values()];
}

function noteType(found: Map<string, Surprise>, { column, was, became }: Surprise): void {
  const before = found.get(`${was} ${became}`);
  const columns = [...new Set([...(before?.column.split(', ') ?? []), column])].toSorted();
  found.set(`${was} ${became}`, { column: columns.join(', '), cells: (before?.cells ?? 0) + 1, was, became });
}

/** What is refused of each table where its cells are read by its own schema. */
export async function castTables(tables: readonly OwnTable[]): Promise<readonly Surprise[]> {
  const refused: Surprise[] = [];
  for (const { name, csv, schema } of tables) {
    try {
      const { Table } = tableSchema;
      await (await Table.load(csv, { schema })).read();
    } catch (error) {
      refused.push({ column: name, cells: 1, was: 'the table', became: wordsOf(error) });
    }
  }
  return refused;
}

interface DataPackage {
  readonly Package: {
    load(path: string): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly {
        readonly name: string;
        read(options: { relations: boolean }): Promise<unknown[][]>;
      }[];
    }>;
  };
}

/** What the library of the specification's makers says of the package: its profile, then every table with its links. */
async function loadPackage(): Promise<readonly Surprise[]> {
  // The package has no types here.
  const { Package } = peer('datapackage') as DataPackage;
  const loaded = await Package.load(PACKAGE);
  const refused: Surprise[] = loaded.errors.map((error) => ({
    ...{ column: 'datapackage.json', cells: 1 },
    ...{ was: 'the package', became: wordsOf(error) },
  }));
  for (const resource of loaded.resources) {
    try {
      await resource.read({ relations: true });
    } catch (error) {
      refused.push({ column: resource.name, cells: 1, was: 'the table', became: wordsOf(error) });
    }
  }
  return refused;
}

const SQL_TYPES: Readonly<Record<string, string>> = { integer: 'BIGINT', number: 'DOUBLE', date: 'DATE' };

/** Every CSV as DuckDB reads it where the types of the data package are given to it. */
async function readTyped(tables: readonly OwnTable[]): Promise<readonly Surprise[]> {
  const ask = await openDuckDb();
  const found: Found[] = [];
  for (const { csv, schema } of tables) {
    const types = schema.fields.map(({ name, type }) => `'${name}': '${SQL_TYPES[type] ?? 'VARCHAR'}'`);
    const options = `header = true, columns = {${types.join(', ')}}`;
    try {
      found.push(await ask(`SELECT COLUMNS(*)::VARCHAR FROM read_csv('${csv}', ${options})`));
    } catch (error) {
      found.push({ refused: wordsOf(error) });
    }
  }
  return findSurprises(
    tables.map(({ cells }) => cells),
    found,
  );
}

/** How the reader that is pinned is named in the guide, by what it is asked for. */
export const packageName = (asked: string): string => `tableschema ${versionOf('tableschema')}, ${asked}`;

const where = (isThere: boolean, reader: string, read: () => Promise<readonly Surprise[]>) =>
  isThere ? [{ reader, read }] : [];

/** What programs make of the data package, and of the tables where its types are given to them, or kept from them. */
export async function readOwnPackage(tables: readonly OwnTable[]): Promise<readonly ReaderRow[]> {
  const duckDb = '@duckdb/node-api';
  const tried = [
    { reader: packageName('types of the package'), read: () => castTables(tables) },
    { reader: packageName('infer'), read: () => inferTypes(tables) },
    ...where(
      hasPeer('datapackage'),
      `datapackage ${hasPeer('datapackage') ? peerVersion('datapackage') : ''}, with links`,
      loadPackage,
    ),
    ...where(hasPeer(duckDb), `DuckDB ${hasPeer(duckDb) ? peerVersion(duckDb) : ''}, types of the package`, () =>
      readTyped(tables),
    ),
  ];
  const rows: ReaderRow[] = [];
  for (const { reader, read } of tried) rows.push({ reader, files: tables.length, surprises: await read() });
  return rows;
}
