import type { Cell } from './tableFile.ts';

/** A cell that a spreadsheet would run as a formula; a plain negative number is none (OWASP, CSV injection). */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A table as CSV: UTF-8 without a byte order mark, one header row, line feeds, quotes only where they are needed (RFC 4180). */
export function formatCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  // The same few names fill most cells of a table, so each text is looked at once.
  const known = new Map<string, string>();
  const format = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const text = known.get(cell);
    if (text !== undefined) return text;
    const fresh = formatText(cell);
    known.set(cell, fresh);
    return fresh;
  };
  return [columns, ...rows].map((row) => `${row.map(format).join(',')}\n`).join('');
}

function formatText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
