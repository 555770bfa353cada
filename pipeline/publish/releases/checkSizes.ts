import type { DataTables } from '../../package/textTables.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../../findings/finding.ts';

/** A table may grow or shrink by a third between releases without a word; a year more is often less than that. */
const MOST_CHANGE = 1 / 3;
/** Below this many rows more or less nothing was lost that would not be seen. */
const LEAST_ROWS = 5;

const isFarFrom = (before: number, after: number): boolean =>
  Math.abs(after - before) >= LEAST_ROWS && Math.abs(after - before) > before * MOST_CHANGE;

/** Findings F04: tables with far fewer or more rows than in the last release, or with more or fewer columns. */
export function checkSizes(previous: DataTables, current: DataTables): readonly Finding[] {
  return [...current].flatMap(([name, table]) => {
    const before = previous.get(name);
    if (before === undefined || before.rows.length === 0) return [];
    const rows = { kind: 'rows', found: table.rows.length, before: before.rows.length } as const;
    const columns = { kind: 'columns', found: table.columns.length, before: before.columns.length } as const;
    const found = [
      ...(isFarFrom(rows.before, rows.found) ? [rows] : []),
      ...(columns.before === columns.found ? [] : [columns]),
    ];
    return found.map((size) => placeFinding(table.file, WHOLE_FILE, problem('F04', size)));
  });
}
