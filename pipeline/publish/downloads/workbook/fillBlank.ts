import type { Cell, Column, TableFile } from '../tableFile.ts';

/** Codes that stand for a number. */
const INSTEAD_OF_A_NUMBER: readonly Cell[] = ['c', 'x', 'z', 'low'];

/** Columns whose blank means that the method allows none. */
const LIMIT = /^(lower|upper)_/;

/**
 * What stands in a cell of a spreadsheet: the cell itself, or a symbol in square brackets where it is blank. In place of a
 * number the row's own status; a limit or a text that does not apply is `[z]`; any other number that is not given `[x]`.
 */
export function fillBlank(
  cell: Cell,
  column: Column | undefined,
  row: readonly Cell[],
  table: TableFile,
): string | number {
  if (cell !== null && cell !== '') return cell;
  const isNumber = column?.type === 'number' || column?.type === 'integer' || column?.name === 'value_as_published';
  if (!isNumber) return '[z]';
  const status = row[table.columns.findIndex((candidate) => candidate.name === 'status')] ?? null;
  if (INSTEAD_OF_A_NUMBER.includes(status)) return `[${status}]`;
  return LIMIT.test(column.name) ? '[z]' : '[x]';
}
