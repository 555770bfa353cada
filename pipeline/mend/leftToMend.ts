import type { Finding } from '../findings/finding.ts';
import type { RawRow } from '../read/rawTable.ts';
import { formatRecords } from './cutRecords.ts';

/** What a mended table leaves for a person. */
export interface LeftToMend {
  /** Errors in it, each left as it stood. */
  readonly errors: number;
  /** Rows of a workbook with a cell that cannot be read: nothing else is said of them yet. */
  readonly unread: number;
}

/** @param findings of the mended table, and of the file it was read from */
export const leftToMend = (findings: readonly Finding[], unread: readonly RawRow[]): LeftToMend => ({
  errors: findings.reduce((sum, { severity, count = 1 }) => (severity === 'error' ? sum + count : sum), 0),
  unread: unread.length,
});

/**
 * The mended table as it is written: rows of a workbook that were not read stand on their lines, their cells as the sheet shows them.
 * @param csv the table that was judged, one line a row, in which their lines are blank or, at its end, not there
 */
export function withUnread(csv: Uint8Array, unread: readonly RawRow[]): Uint8Array {
  if (unread.length === 0) return csv;
  const lines = new TextDecoder().decode(csv).split('\n').slice(0, -1);
  for (const { line, cells } of unread) lines[line - 1] = formatRecords([{ line, cells }]).slice(0, -1);
  return new TextEncoder().encode(Array.from(lines, (line) => `${line ?? ''}\n`).join(''));
}
