import { meantColumn } from '../../cells/header/meantColumn.ts';
import { yearsAcross, type YearHeads } from '../../cells/header/yearHeads.ts';
import type { SheetCell, SheetRow } from './sheet.ts';

/** Where a table stands in a sheet: its header row, and its first and last column (1-based). */
export type TableHeader = { row: SheetRow; first: number; last: number };

/** A table's rows and what stands round it. */
export type TableRows = {
  titles: SheetRow[];
  body: SheetRow[];
  notes: SheetRow[];
  /** Rows so far below the others that they are no part of the table. */
  far: SheetRow[];
};

/** After so many blank rows what follows was left behind, not sent. */
const MOST_BLANK = 100;

/** Rows with content among which a header is looked for. */
export const HEADER_WITHIN = 50;

/**
 * Finds the row that holds most of the wanted column names, at least half of them; the first of equals. Null when there is none.
 * Without wanted names the first row with more than one cell is the header.
 */
export function findTableHeader(rows: readonly SheetRow[], wanted: readonly string[]): TableHeader | null {
  const names = new Set(wanted);
  let best: { row: SheetRow; found: SheetCell[] } | null = null;
  for (const row of rows.slice(0, HEADER_WITHIN)) {
    const found = row.cells.filter(
      (cell) => cell.text.trim() !== '' && (names.size === 0 || meantColumn(cell.text, names) !== null),
    );
    const least = names.size === 0 ? 2 : Math.max(best === null ? 1 : best.found.length + 1, names.size / 2);
    if (found.length >= least && (best === null || names.size > 0)) best = { row, found };
  }
  return best === null ? null : widen(best.row, best.found);
}

/**
 * A row that comes near a header: its sheet, its line, the wanted names it has, and the years that stand across it. `second` is the
 * line below it where the header stands in two rows, null elsewhere.
 */
export type NearHeader = {
  sheet: string;
  line: number;
  second: number | null;
  names: readonly string[];
  years: YearHeads | null;
};

/** The row with most of the wanted names where none has half of them, or the first of two that share them; null where no row has one and years stand across none. */
export function findNearHeader(sheet: string, rows: readonly SheetRow[], wanted: readonly string[]): NearHeader | null {
  const known = new Set(wanted);
  let best: NearHeader | null = null;
  for (const [index, { line, cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const names = namesIn(cells, known);
    const years = yearsAcross(cells.map(({ text }) => text));
    const below = rows[index + 1];
    if (years === null && below?.line === line + 1 && isContinued(cells, below.cells, known))
      return { sheet, line, second: below.line, names, years };
    const isFirst = best === null && years !== null;
    if (isFirst || names.length > (best?.names.length ?? 0)) best = { sheet, line, second: null, names, years };
  }
  return best;
}

// A cell merged over several columns, such as "Figures", leaves their own names to the row below.
function isContinued(above: readonly SheetCell[], below: readonly SheetCell[], known: ReadonlySet<string>): boolean {
  const named = new Set(above.filter(({ text }) => meantColumn(text, known) !== null).map(({ column }) => column));
  const isUnder = below.some(({ text, column }) => named.has(column) && meantColumn(text, known) !== null);
  const first = namesIn(above, known);
  const second = namesIn(below, known);
  const more = second.filter((name) => !first.includes(name));
  const isShared = first.some((name) => !second.includes(name)) && more.length > 1;
  return !isUnder && isShared && first.length + more.length >= known.size / 2;
}

const namesIn = (cells: readonly SheetCell[], known: ReadonlySet<string>): readonly string[] => [
  ...new Set(cells.flatMap(({ text }) => meantColumn(text, known)?.column ?? [])),
];

// Columns not wanted belong to the table as long as no unnamed column stands between.
function widen(row: SheetRow, found: readonly SheetCell[]): TableHeader {
  const named = new Set(row.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.column));
  let first = found[0]?.column ?? 1;
  let last = found.at(-1)?.column ?? first;
  while (named.has(first - 1)) first -= 1;
  while (named.has(last + 1)) last += 1;
  return { row, first, last };
}

/** Parts the rows of a sheet into titles above the header, the table's own, notes below it, and what lies far below. */
export function splitRows(rows: readonly SheetRow[], { row: header, first, last }: TableHeader): TableRows {
  const at = rows.findIndex((row) => row.line === header.line);
  const below = rows.slice(at + 1);
  const cut = last - first >= 2 ? findNotes(below, header.line) : below.length;
  const end = findFar(below.slice(0, cut), header.line);
  return { titles: rows.slice(0, at), body: below.slice(0, end), notes: below.slice(cut), far: below.slice(end, cut) };
}

const findFar = (body: readonly SheetRow[], headerLine: number): number => {
  const at = body.findIndex((row, index) => row.line - (body[index - 1]?.line ?? headerLine) > MOST_BLANK);
  return at < 0 ? body.length : at;
};

// Notes are single texts at the end, after a blank row or worded as notes are; a row with only its area filled is none.
function findNotes(below: readonly SheetRow[], headerLine: number): number {
  const start = below.findLastIndex((row) => !isSingleText(row)) + 1;
  for (let index = start; index < below.length; index += 1) {
    const isAfterBlank = (below[index]?.line ?? 0) > (below[index - 1]?.line ?? headerLine) + 1;
    if (isAfterBlank || isWordedAsNote(below[index]?.cells[0]?.text ?? '')) return index;
  }
  return below.length;
}

const isSingleText = ({ cells }: SheetRow): boolean => cells.length === 1 && cells[0]?.kind === 'text';

const LONG_TEXT = 40;

const isWordedAsNote = (text: string): boolean =>
  text.length >= LONG_TEXT || /^\W*(sources?|notes?|key|symbols?|contact)\b|^[*†©]/i.test(text);
