import type { Cell, Column, TableFile } from '../tableFile.ts';
import type { Workbook, Worksheet } from 'exceljs';
import { addLines } from './addLines.ts';
import { typedCell } from '../formatJson.ts';

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

/** One sheet: the title in A1, what the table is and where it comes from below it, then the table itself. */
export function addTableSheet(workbook: Workbook, name: string, table: TableFile): void {
  const sheet = workbook.addWorksheet(name);
  const above = [table.description, sourceLine(table), blankLine(table)].filter((line) => line !== '');
  addLines(sheet, [table.title, ...above]);
  const top = above.length + 2;
  sheet.addTable({
    name: `table_${name.replaceAll(/[^a-z0-9]/gi, '_')}`,
    ref: `A${top}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.columns.map((column) => ({ name: column.name, filterButton: true })),
    rows: rowsOf(table).map((row) =>
      row.map((cell, index) => fillBlank(typedCell(cell, table.columns[index]), table.columns[index], row, table)),
    ),
  });
  keepDecimals(sheet, table, top);
  setWidths(sheet, table.columns, table.rows);
}

/** A table object needs a row; one without rows says so in its first cell. */
function rowsOf(table: TableFile): readonly (readonly Cell[])[] {
  if (table.rows.length > 0) return table.rows;
  return [table.columns.map((_, index) => (index === 0 ? 'no rows in this release' : null))];
}

function sourceLine({ licences }: TableFile): string {
  if (licences.length === 0) return '';
  return `Source: ${licences.map((note) => `${note.sources.join('; ')} (licence: ${note.licence})`).join('. ')}.`;
}

function blankLine(table: TableFile): string {
  return `This sheet holds one table of ${table.rows.length} rows. A symbol in square brackets stands where there is nothing to give: see the sheet Notes.`;
}

/** A figure written 5.0 in its table is shown as 5.0, though the number in the cell is 5. */
function keepDecimals(sheet: Worksheet, table: TableFile, top: number): void {
  table.rows.forEach((row, line) => {
    row.forEach((cell, index) => {
      const decimals = typeof cell === 'string' && table.columns[index]?.type === 'number' ? decimalsOf(cell) : 0;
      if (decimals > 0) sheet.getCell(top + 1 + line, index + 1).numFmt = `0.${'0'.repeat(decimals)}`;
    });
  });
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

const [NARROWEST, WIDEST, ROWS_MEASURED] = [10, 50, 200];

function setWidths(sheet: Worksheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  columns.forEach((column, index) => {
    const lengths = rows.slice(0, ROWS_MEASURED).map((row) => String(row[index] ?? '').length);
    const longest = Math.max(NARROWEST, column.name.length + 4, ...lengths);
    sheet.getColumn(index + 1).width = Math.min(longest, WIDEST) + 2;
  });
}
