import type { Finding } from '../findings/finding.ts';

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
