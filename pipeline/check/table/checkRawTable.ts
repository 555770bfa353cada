import { problem } from '../../findings/finding.ts';
import { snakeCase } from './checkHeader.ts';
import { reportRow } from './smallTable.ts';
import type { SmallTable } from './smallTable.ts';

/** Checks a table of which only the structure is known: rows that are the same throughout (K01), column names (H07). */
export function checkRawTable(check: SmallTable): void {
  const seen = new Map<string, number>();
  for (const { line, cells } of check.table.rows) {
    const key = cells.join('\u0000');
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, line);
    else reportRow(check, line, problem('K01', { firstLine, key: 'every cell is the same', values: null }));
  }
  for (const [name, position] of check.index) {
    if (/^[a-z][a-z0-9_]*$/.test(name)) continue;
    check.collector.add(problem('H07', { name, instead: snakeCase(name) }), {
      line: 1,
      column: position + 1,
      field: null,
    });
  }
}
