import { problem } from '../../findings/finding.ts';
import { cellOf, reportCell } from './smallTable.ts';
import type { SmallTable } from './smallTable.ts';

/** Checks that the ids of a register are each used once (K01) and stay apart on disks that ignore case (X06). */
export function checkDistinctIds(check: SmallTable, column: string): void {
  const seen = new Map<string, { text: string; line: number }>();
  for (const row of check.table.rows) {
    const text = cellOf(check, row, column);
    if (text.trim() === '') continue;
    const first = seen.get(text.toLowerCase());
    if (first === undefined) seen.set(text.toLowerCase(), { text, line: row.line });
    else {
      const found =
        first.text === text
          ? problem('K01', { firstLine: first.line, key: text.slice(0, 60), values: null })
          : problem('X06', { first: first.text, firstLine: first.line, second: text });
      reportCell(check, row, { column, found });
    }
  }
}
