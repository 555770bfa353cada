import type { Finding } from '../findings/finding.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import type { ByteSource } from './decodeChunks.ts';
import type { Limits } from './limits.ts';
import { readRows } from './readRows.ts';

/** One row as text, and the line of the file it begins on (header = line 1). */
export type RawRow = { line: number; cells: readonly string[] };

/**
 * A table as text: what a small file holds before any cell is typed.
 * Example: `{ file: 'areas.csv', header: ['area_id', 'name'], rows: [{ line: 2, cells: ['dover', 'Dover'] }], findings: [] }`.
 */
export type RawTable = {
  file: string;
  header: readonly string[];
  rows: readonly RawRow[];
  findings: readonly Finding[];
};

/** Reads a small file whole. Every row has the header's width; what was wrong with the others is in `findings`. */
export function parseTable(file: string, source: ByteSource, limits?: Limits): RawTable {
  const collector = collectFindings(file);
  let header: readonly string[] = [];
  const rows: RawRow[] = [];
  const visitor = {
    header: (cells: readonly string[]): void => {
      header = cells;
    },
    row: (cells: string[], line: number): void => {
      rows.push({ line, cells: cells.length > header.length ? cells.slice(0, header.length) : cells });
    },
  };
  readRows(source, visitor, limits === undefined ? { collector } : { collector, limits });
  return { file, header, rows, findings: collector.list() };
}
