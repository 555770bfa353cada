import { readFileSync } from 'node:fs';
import { fromJSON } from 'arquero';
import { rowsOf } from './cells.ts';
import type { OwnTable } from './ownTables.ts';
import { hasPeer, peerVersion, versionOf } from './peers.ts';
import { askPython, openDuckDb, pythonVersion } from './programs.ts';
import { findSurprises, type Found, type ReaderRow } from './surprises.ts';

interface JsonReader {
  readonly name: string;
  readonly read: (tables: readonly OwnTable[]) => Promise<readonly Found[]>;
}

/** The rows of a table that is published as JSON. */
const rowsIn = ({ json }: OwnTable): readonly object[] => JSON.parse(readFileSync(json, 'utf8')).rows;

const columnsOf = ({ cells }: OwnTable): readonly string[] => cells[0] ?? [];

async function readByDuckDb(tables: readonly OwnTable[]): Promise<readonly Found[]> {
  const ask = await openDuckDb();
  const found: Found[] = [];
  for (const table of tables) {
    const columns = columnsOf(table).map((name) => `"${name}"::VARCHAR`);
    const rows = `SELECT unnest(line) FROM (SELECT unnest(rows) AS line FROM read_json('${table.json}'))`;
    found.push(await ask(`SELECT ${columns.join(', ')} FROM (${rows})`));
  }
  return found;
}

/** The readers of JSON that are installed here, each given `rows` as it reads by itself. */
export function jsonReaders(): readonly JsonReader[] {
  const pandas = pythonVersion('pandas');
  const byPython = (how: 'frame' | 'read_json'): JsonReader['read'] => {
    return async (tables) => {
      const paths = tables.map(({ json }) => json);
      return askPython<Record<string, readonly Found[]>>('test/writers/readJson.py', paths)[how] ?? [];
    };
  };
  return [
    {
      name: `arquero ${versionOf('arquero')}, fromJSON of rows`,
      read: async (tables) =>
        tables.map((table) => rowsOf(columnsOf(table), fromJSON(JSON.stringify(rowsIn(table))).objects())),
    },
    ...(hasPeer('@duckdb/node-api')
      ? [{ name: `DuckDB ${peerVersion('@duckdb/node-api')}, read_json`, read: readByDuckDb }]
      : []),
    ...(pandas === null
      ? []
      : [
          { name: `pandas ${pandas}, DataFrame of rows`, read: byPython('frame') },
          { name: `pandas ${pandas}, read_json`, read: byPython('read_json') },
        ]),
  ];
}

/** What each reader makes of every table as JSON, against its CSV; a table without rows has no column to be read. */
export async function readOwnJson(
  tables: readonly OwnTable[],
  tried: readonly JsonReader[],
): Promise<readonly ReaderRow[]> {
  const filled = tables.filter(({ cells }) => cells.length > 1);
  const cells = filled.map((table) => table.cells);
  const rows: ReaderRow[] = [];
  for (const { name, read } of tried)
    rows.push({ reader: name, files: filled.length, surprises: findSurprises(cells, await read(filled)) });
  return rows;
}
