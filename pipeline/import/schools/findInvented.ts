import { problem, type Place, type Problem } from '../../findings/finding.ts';
import { EXAMPLE_NOTE } from '../../returns/returnSchema.ts';

/** The first row of a table that is marked as invented for training (check R01): no import brings such a table in. */
export function findInvented({
  rows,
}: {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}): readonly { readonly place: Place; readonly found: Problem }[] {
  const row = rows.find(({ cells }) => cells.some((cell) => cell.includes(EXAMPLE_NOTE)));
  if (row === undefined) return [];
  const column = row.cells.findIndex((cell) => cell.includes(EXAMPLE_NOTE)) + 1;
  return [{ place: { line: row.line, column, field: null }, found: problem('R01', { kind: 'example' }) }];
}
