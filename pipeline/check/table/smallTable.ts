import type { Place, Problem } from '../../findings/finding.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import type { RawRow, RawTable } from '../../read/rawTable.ts';
import type { ColumnIndex } from './checkHeader.ts';
import type { Registers } from '../registers.ts';

/** A table small enough to hold whole, with what it is judged against. */
export type SmallTable = {
  table: RawTable;
  index: ColumnIndex;
  collector: FindingCollector;
  registers: Registers;
  /** Day of the check, ISO. */
  today: string;
  /** The table claims to be whole, so that missing rows are findings. */
  isComplete: boolean;
};

/** A cell's text; blank where the table lacks the column. */
export const cellOf = ({ index }: SmallTable, row: RawRow, column: string): string =>
  row.cells[index.get(column) ?? -1] ?? '';

/** Place of a cell in its file. */
export function placeOf({ index }: SmallTable, line: number, column: string): Place {
  const position = index.get(column);
  return { line, column: position === undefined ? null : position + 1, field: column };
}

/** Adds a problem of one cell; nothing where the table lacks the column, which is a finding of its own. */
export function reportCell(
  check: SmallTable,
  row: RawRow,
  { column, found }: { column: string; found: Problem | null },
): void {
  if (found !== null && check.index.has(column)) check.collector.add(found, placeOf(check, row.line, column));
}

/** Adds a problem of a whole row. */
export function reportRow(check: SmallTable, line: number, found: Problem): void {
  check.collector.add(found, { line, column: null, field: null });
}
