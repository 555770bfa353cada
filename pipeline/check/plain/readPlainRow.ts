import { checkFreeText } from '../../cells/checkFreeText.ts';
import { forgetPeriods, meaningOf } from '../table/readObservation.ts';
import type { CodeColumn } from '../table/observationReader.ts';
import { addEntry, findEntry, isCellEnd, matchLikely, noteEntry } from './cellBook.ts';
import type { CellBook } from './cellBook.ts';
import type { PlainColumn, PlainRow } from './plainRow.ts';
import { readPlainNumber } from './readPlainNumber.ts';
import { endOfCell, readPlainText } from './readPlainText.ts';

const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * Reads the row that begins at `start` and fills the reader with it, exactly as `readObservation` would. Returns where
 * the next row begins, or -1 where the row is not plain: a cell that is not sound, new characters, another number of
 * cells, a blank row. Nothing has been reported then, and the row must be read as text. A line feed stands in the bytes
 * at or after `start`.
 */
export function readPlainRow(row: PlainRow, start: number): number {
  const { bytes, columns, starts, ends, steady } = row;
  let at = start;
  for (let position = 0; position < columns.length; position += 1) {
    if (position > 0 && bytes[at] !== COMMA) return -1;
    if (position > 0) at += 1;
    const length = (ends[position] ?? 0) - (starts[position] ?? 0);
    const isSame = steady[position] === 1 && isRepeated(row, position, at);
    starts[position] = at;
    const end = isSame ? at + length : readCell(row, position);
    if (end < 0) return -1;
    ends[position] = end;
    at = end;
  }
  if (bytes[at] === RETURN) at += 1;
  return bytes[at] === LINE_FEED && fillPeriods(row) ? at + 1 : -1;
}

// Whether a cell of the row before and what ends it stand at `at` again; four bytes at a time.
function isRepeated({ bytes, view, starts, ends }: PlainRow, position: number, at: number): boolean {
  const before = starts[position] ?? 0;
  const length = (ends[position] ?? 0) - before;
  if (at + length >= bytes.length) return false;
  let index = 0;
  for (; index + 3 <= length; index += 4) {
    if (view.getInt32(before + index, true) !== view.getInt32(at + index, true)) return false;
  }
  for (; index <= length; index += 1) if (bytes[before + index] !== bytes[at + index]) return false;
  return true;
}

function readCell(row: PlainRow, position: number): number {
  const column = row.columns[position];
  if (column === undefined) return -1;
  const start = row.starts[position] ?? 0;
  switch (column.kind) {
    case 'number':
    case 'count': {
      const { number } = column;
      const end = readPlainNumber(row.bytes, start, number);
      if (number.isBlank) return position === 0 ? -1 : end;
      return column.kind === 'count' && (number.decimal.digits > 0 || number.decimal.value < 0) ? -1 : end;
    }
    default: {
      const entry = entryAt(row, column, position);
      if (entry < 0) return -1;
      row.steady[position] = row.found[position] === entry ? 1 : 0;
      row.found[position] = entry;
      noteEntry(column.book, entry);
      if (row.filled[position] !== entry) fillColumn(row, column, position);
      return start + (column.book.lengths[entry] ?? 0);
    }
  }
}

type BookColumn = Extract<PlainColumn, { book: CellBook }>;

function entryAt(row: PlainRow, column: BookColumn, position: number): number {
  const { bytes } = row;
  const start = row.starts[position] ?? 0;
  const likely = matchLikely(column.book, bytes, start);
  if (likely >= 0) return likely;
  const cell = { start, end: endOfCell(bytes, start) };
  if (cell.end < 0 || !isCellEnd(bytes[cell.end])) return -1;
  const known = findEntry(column.book, bytes, cell);
  return known >= 0 ? known : learnCell(row, column, { ...cell, position });
}

// A text that the column has not held yet is let in if nothing can be said against it.
function learnCell(row: PlainRow, column: BookColumn, cell: { start: number; end: number; position: number }): number {
  const read = readPlainText(row.bytes, cell);
  if (read === null || (cell.position === 0 && isOddStart(read.text, row.firstName))) return -1;
  const { text, isPlain } = read;
  if (column.kind === 'text' && checkFreeText(text, isPlain).length > 0) return -1;
  const meaning = column.kind === 'code' ? meaningOf(row.reader, column.code, text) : null;
  if (meaning !== null && meaning.problems.length > 0) return -1;
  row.filled[cell.position] = -1;
  const entry = addEntry(column.book, row.bytes.subarray(cell.start, cell.end), text);
  column.book.meanings[entry] = meaning;
  return entry;
}

// The row may be blank, the header again, or a mark that git left: those are told from the whole row.
const isOddStart = (text: string, firstName: string): boolean =>
  text === '' || text.charCodeAt(0) <= 0x20 || text === firstName || /^[<=>|]/.test(text);

// What the reader holds of a column is told when its cell changes: it is sound, so that a row which turns out not to be
// plain, and is read as text, finds what reading it as text would have left there.
function fillColumn(row: PlainRow, column: BookColumn, position: number): void {
  const entry = row.found[position] ?? -1;
  if (column.kind === 'period') return;
  if (column.kind === 'code') fillCode(column.code, column.book, entry);
  else if (column.kind === 'text') column.text.lastText = column.book.texts[entry] ?? '';
  row.filled[position] = entry;
}

function fillPeriods(row: PlainRow): boolean {
  const { reader } = row;
  if (reader.periodsOf !== reader.indicator.last.code) forgetPeriods(reader);
  // A row read as text may have made the reader forget too.
  if (row.forgotten !== reader.forgotten) forgetMeanings(row);
  return row.period < 0 || fillPeriod(row, row.columns[row.period]);
}

function fillCode(code: CodeColumn, book: CellBook, entry: number): void {
  code.last = book.meanings[entry] ?? code.last;
  code.lastText = book.texts[entry] ?? '';
}

function forgetMeanings(row: PlainRow): void {
  row.forgotten = row.reader.forgotten;
  const column = row.columns[row.period];
  if (column?.kind !== 'period') return;
  column.book.meanings.fill(null);
  row.filled[row.period] = -1;
}

// A period means what the row's indicator makes of it, so it is asked after all other cells.
function fillPeriod(row: PlainRow, column: PlainColumn | undefined): boolean {
  if (column?.kind !== 'period') return false;
  const { book, code } = column;
  const entry = row.found[row.period] ?? -1;
  if (row.filled[row.period] === entry) return true;
  const meaning = book.meanings[entry] ?? meaningOf(row.reader, code, book.texts[entry] ?? '');
  if (meaning.problems.length > 0) return false;
  book.meanings[entry] = meaning;
  fillCode(code, book, entry);
  row.filled[row.period] = entry;
  return true;
}
