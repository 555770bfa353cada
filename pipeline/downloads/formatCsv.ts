import type { Cell } from './tableFile.ts';

/** A cell that a spreadsheet would run as a formula; a plain negative number is none (OWASP, CSV injection). */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A table as CSV: UTF-8 without a byte order mark, one header row, line feeds, quotes only where they are needed (RFC 4180). */
export function formatCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
