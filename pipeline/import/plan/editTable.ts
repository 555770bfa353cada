import type { Effects } from '../../effects.ts';
import { parseTable } from '../../read/parseTable.ts';
import type { RawTable } from '../../read/rawTable.ts';
import type { HeldTable, HeldRow } from './heldTable.ts';

/** Files of the data folder as they stand, or as an import before this one will leave them. */
export type DataFiles = Pick<Effects, 'readBytes' | 'describePath'>;

/** Reads a table of ours to be added to. Rows that are not touched are written back as they stood. */
export function parseHeld(file: string, bytes: Uint8Array): HeldTable {
  const table = parseTable(file, bytes);
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  return { header: table.header, rows: table.rows.map((row, index) => heldRow(table, lines, row, index)) };
}

function heldRow(
  table: RawTable,
  lines: readonly string[],
  { line, cells }: RawTable['rows'][number],
  index: number,
): HeldRow {
  const next = table.rows[index + 1]?.line ?? lines.length + 1;
  const text = lines
    .slice(line - 1, next - 1)
    .join('\n')
    .replace(/\n+$/, '');
  return { text, cellOf: (column) => cells[table.header.indexOf(column)] ?? '' };
}

/** A row written anew, in the columns of its table; a column it does not speak of is blank. */
export const writeRow = (header: readonly string[], cells: Readonly<Record<string, string>>): string =>
  header.map((column) => quoteCell(cells[column] ?? '')).join(',');

const quoteCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as a file. */
export const writeHeld = (header: readonly string[], rows: readonly string[]): string =>
  [header.join(','), ...rows].map((line) => `${line}\n`).join('');
