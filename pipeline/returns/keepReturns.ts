import Papa from 'papaparse';
import { textOf, type DataRow, type DataTables } from '../package/textTables.ts';
import type { Effects } from '../effects.ts';
import { parseTable } from '../read/parseTable.ts';
import { RETURN_TABLE_COLUMNS } from './returnRows.ts';
import { RETURNS_TABLE, uniteReturns } from './uniteReturns.ts';

/** What a release keeps of the returns beside its other inputs, by path inside the data folder: never a return itself. */
const KEPT = { rows: 'returns/protected.csv', sources: 'returns/sources.csv' } as const;
/** Where a kept row stood, so that its provenance can be told again. */
const PLACE_COLUMNS = ['row_file', 'row_line'] as const;

/** The protected returns among the tables as files for a release to keep; none when there are no returns. */
export function keepReturns(tables: DataTables): ReadonlyMap<string, Uint8Array> {
  const returns = tables.get(RETURNS_TABLE);
  const register = tables.get('sources');
  if (returns === undefined || register === undefined) return new Map();
  const used = new Set(returns.rows.map((row) => textOf(row, 'source')));
  const sources = register.rows.filter((row) => used.has(textOf(row, 'source_id')));
  const rows = returns.rows.map((row) => ({ ...row.cells, row_file: row.file, row_line: String(row.line) }));
  return new Map([
    [KEPT.rows, writeTable([...RETURN_TABLE_COLUMNS, ...PLACE_COLUMNS], rows)],
    [
      KEPT.sources,
      writeTable(
        register.columns,
        sources.map(({ cells }) => cells),
      ),
    ],
  ]);
}

function writeTable(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return new TextEncoder().encode(`${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`);
}

/** The tables of a release with the protected returns it kept among them; as they are where it kept none. */
export async function restoreReturns(effects: Effects, data: string, tables: DataTables): Promise<DataTables> {
  const rows = await readKeptReturns(effects, data);
  if (rows.length === 0) return tables;
  return uniteReturns(tables, { rows, sources: await readRows(effects, data, KEPT.sources) });
}

/** The protected rows a release kept, at the places they once stood. */
export async function readKeptReturns(effects: Effects, data: string): Promise<readonly DataRow[]> {
  const rows = await readRows(effects, data, KEPT.rows);
  return rows.map(({ cells }) => ({ file: cells['row_file'] ?? '', line: Number(cells['row_line']), cells }));
}

async function readRows(effects: Effects, data: string, path: string): Promise<readonly DataRow[]> {
  if ((await effects.describePath(`${data}/${path}`))?.kind !== 'file') return [];
  const { header, rows } = parseTable(path, await effects.readBytes(`${data}/${path}`));
  return rows.map(({ line, cells }) => ({
    file: `data/${path}`,
    line,
    cells: Object.fromEntries(header.map((column, position) => [column, cells[position] ?? ''])),
  }));
}
