import type { Finding } from '../findings/finding.ts';
import { linesOf } from '../findings/lineRuns.ts';

/** What a mended table leaves for a person. */
export interface LeftToMend {
  /** Errors in it, each left as it stood. */
  readonly errors: number;
  /** Rows of a workbook with a cell that cannot be read: each is a blank line of the table. */
  readonly unread: number;
}

/** @param findings of the mended table, and of the file it was read from */
export function leftToMend(csv: string, findings: readonly Finding[]): LeftToMend {
  const wrong = findings.filter(({ severity }) => severity === 'error');
  const lines = csv.split('\n');
  const blank = wrong
    .flatMap(({ line, lines: more = [] }) => [line, ...linesOf(more)])
    .filter((line) => line !== null && lines[line - 1]?.trim() === '');
  return { errors: wrong.reduce((sum, { count = 1 }) => sum + count, 0), unread: new Set(blank).size };
}
