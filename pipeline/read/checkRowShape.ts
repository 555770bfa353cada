import { problem, WHOLE_FILE, type Place, type Problem } from '../findings/finding.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { checkCharacters } from '../cells/checkCharacters.ts';
import { isWithheldName } from '../cells/header/meantColumn.ts';
import { isWithholding } from '../cells/status/withholding.ts';
import { tellsNumber } from '../findings/spelling.ts';
import { findPersonalColumns } from '../cells/findPersonalColumns.ts';
import { findHeader, type HeaderChoice, type HeaderFinder, type LineCells } from './findHeader.ts';
import { EXCEL_CELL, EXCEL_ROWS, type Limits } from './limits.ts';
import type { RecordBlock } from './readRecords.ts';
import type { PlainRun } from './skipPlainRows.ts';

/** Who receives a file's header and its whole rows. `isPlain` says that the row's block holds printable ASCII only. */
export type RowVisitor = {
  /** `titles` are the lines above it. */
  header: (cells: readonly string[], line: number, titles: readonly string[]) => void;
  row: (cells: string[], line: number, isPlain: boolean) => void;
  /** A row that is not as wide as the header, once it is reported. */
  ragged?: (cells: string[], line: number) => void;
  /**
   * Where the visitor can read plain rows from their bytes: reads at most `place.most` whole rows from `start` on, the
   * first on `place.line`, each exactly as `row` would; it stops before the first it is not sure of.
   */
  plainRows?: (bytes: Uint8Array, start: number, place: { line: number; most: number }) => PlainRun;
  /** Takes rows that were read ahead, the first on `place.line`; null where there are none, or more than `place.most`. */
  rowsAhead?: (place: { line: number; most: number }) => PlainRun | null;
};

/** What is known of a block before its cells are looked at: printable ASCII only; perhaps holding a forbidden character or a secret. */
export type BlockNature = { isPlain: boolean; isSuspect: boolean };

export type RowShape = {
  /** Checks a block's records and hands on the whole ones; false when reading should stop. */
  readBlock: (block: RecordBlock, nature: BlockNature) => boolean;
  /** Ends the file; `broken` records were left out before they came here. */
  finish: (broken: number) => void;
  rows: () => number;
  isStopped: () => boolean;
  /** How many more rows may be read from their bytes: none before the header, nor in a table with unnamed columns. */
  plainRowsLeft: () => number;
  /** Counts rows that were read from their bytes. */
  passRows: (count: number) => void;
};

type State = {
  visitor: RowVisitor;
  collector: FindingCollector;
  limits: Limits;
  finder: HeaderFinder;
  header: readonly string[] | null;
  /** Whether the header withholds figures, as `value [c]` does. */
  isWithheld: boolean;
  /** Fields a row must have, and columns that have a name (the empty ones at the end left out). */
  width: number;
  named: number;
  /** Lines with cells, whole or not, and rows handed on; the header is in neither. */
  lines: number;
  rows: number;
  /** Records met, blank and broken ones among them: as many as a spreadsheet has lines, and no more, are looked at. */
  records: number;
  isStopped: boolean;
  /** Columns without a name that hold something all the same. */
  unnamed: Set<number>;
  /** What was last said of a row of another width: of a broken table the same is said a million times. */
  ragged: { found: number; text: string; said: Problem } | null;
};

/** Checks that every record is a row of the header's width (checks P01, P02, P06-P08, P10, P11, H05, H06, F05), and finds the header. */
export function checkRowShape(
  visitor: RowVisitor,
  { collector, limits }: { collector: FindingCollector; limits: Limits },
): RowShape {
  const state: State = {
    visitor,
    collector,
    limits,
    finder: findHeader(collector),
    header: null,
    isWithheld: false,
    width: 0,
    named: 0,
    lines: 0,
    rows: 0,
    records: 0,
    isStopped: false,
    unnamed: new Set(),
    ragged: null,
  };
  return {
    readBlock: (block, nature) => readBlock(state, block, nature),
    finish: (broken) => finish(state, broken),
    rows: () => state.rows,
    isStopped: () => state.isStopped,
    plainRowsLeft: () => plainRowsLeft(state),
    passRows: (count) => {
      state.lines += count;
      state.rows += count;
      state.records += count;
    },
  };
}

// The row that reaches the limit is reported, and so is read as text.
function plainRowsLeft({ header, named, width, isStopped, limits, rows }: State): number {
  return header === null || named < width || isStopped ? 0 : Math.max(0, limits.rows - 1 - rows);
}

function readBlock(state: State, { cells, lines, firstLine }: RecordBlock, nature: BlockNature): boolean {
  for (let index = 0; index < cells.length && !state.isStopped; index += 1) {
    const record = cells[index] ?? [];
    const line = lines === null ? firstLine + index : (lines[index] ?? firstLine);
    state.records += 1;
    if (state.records > state.limits.rows) stopAtRows(state, line);
    else if (state.header === null) readFirst(state, { cells: record, line }, nature);
    else readRow(state, record, line, nature);
  }
  return !state.isStopped;
}

function readFirst(state: State, record: LineCells, nature: BlockNature): void {
  if (isBlank(record.cells)) return;
  const first = record.cells[0] ?? '';
  if (isMarker(first)) report(state, problem('P10', { text: first, kind: 'merge' }), record.line);
  else accept(state, state.finder.add(record), nature);
}

function accept(state: State, choice: HeaderChoice, nature: BlockNature): void {
  if (choice.kind === 'stop') state.isStopped = true;
  if (choice.kind !== 'found') return;
  startTable(state, choice.header, { nature, titles: choice.titles });
  for (const row of choice.rows) if (!state.isStopped) readRow(state, row.cells, row.line, nature);
}

type Beginning = { readonly nature: BlockNature; readonly titles: readonly string[] };

function startTable(state: State, { cells, line }: LineCells, { nature, titles }: Beginning): void {
  state.width = cells.length;
  state.named = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  state.header = cells.slice(0, state.named);
  const personal = findPersonalColumns(state.header);
  if (personal.length > 0) {
    // Nothing of such a file may be repeated, so nothing of it is read.
    report(state, problem('X08', { names: personal }), line);
    state.isStopped = true;
    return;
  }
  const excess = state.named > state.limits.columns;
  if (excess) report(state, problem('P11', { kind: 'columns', found: state.named, limit: state.limits.columns }), line);
  if (excess || !isWhole(state, cells, line)) {
    state.isStopped = true;
    return;
  }
  state.isWithheld = state.header.some(isWithheldName);
  if (nature.isSuspect) checkCells(state, cells, line);
  state.visitor.header(state.header, line, titles);
}

function readRow(state: State, cells: string[], line: number, nature: BlockNature): void {
  const first = cells[0] ?? '';
  if ((first === '' || first.charCodeAt(0) <= 0x20) && isBlank(cells)) {
    report(state, problem('P08', {}), line);
    return;
  }
  state.lines += 1;
  if (isMarker(first)) report(state, problem('P10', { text: first, kind: 'merge' }), line);
  else if (cells.length !== state.width) {
    reportWidth(state, cells, line, nature);
    state.visitor.ragged?.(cells, line);
  } else if (isWhole(state, cells, line) && !isHeaderAgain(state, cells, line, nature))
    handOn(state, cells, line, nature);
}

function handOn(state: State, cells: string[], line: number, nature: BlockNature): void {
  if (nature.isSuspect) checkCells(state, cells, line);
  if (state.named < state.width) noteUnnamed(state, cells);
  state.rows += 1;
  if (state.rows >= state.limits.rows) {
    stopAtRows(state, line);
    return;
  }
  state.visitor.row(cells, line, nature.isPlain);
}

function stopAtRows(state: State, line: number): void {
  report(state, problem('P11', { kind: 'rows', limit: state.limits.rows }), line);
  state.isStopped = true;
}

const report = (state: State, found: Problem, line: number): void =>
  state.collector.add(found, { ...WHOLE_FILE, line });

const cellPlace = (state: State, line: number, index: number): Place => ({
  line,
  column: index + 1,
  field: state.header?.[index] ?? null,
});

function reportWidth(state: State, cells: readonly string[], line: number, nature: BlockNature): void {
  if (nature.isSuspect) checkCells(state, cells, line);
  isWhole(state, cells, line);
  const { collector } = state;
  const isFull = collector.isFull('P06', 'error');
  // Nothing of a row is repeated once the rest is only counted, unless a character of it is told.
  const isHidden = (nature.isSuspect || !isFull) && (state.isWithheld || cells.some(isWithholding));
  // Which column a cell belongs to is not known.
  if (isHidden) collector.hide({ line, cells, numbers: cells.map((_, place) => place), words: [] });
  // What begins with a number may tell a small count, and no row is found by it.
  const first = isFull ? '' : (cells.find((cell) => cell.trim() !== '' && !/^\s*\d/.test(cell)) ?? '');
  const text = isHidden && tellsNumber(first) ? '' : first;
  if (state.ragged?.found !== cells.length || state.ragged.text !== text) {
    const said = problem('P06', { found: cells.length, expected: state.width, text });
    state.ragged = { found: cells.length, text, said };
  }
  report(state, state.ragged.said, line);
}

function checkCells(state: State, cells: readonly string[], line: number): void {
  for (const [index, cell] of cells.entries()) {
    state.collector.addAll(checkCharacters(cell.slice(0, state.limits.cell)), cellPlace(state, line, index));
  }
}

// False when a cell is longer than any cell may be; the row is then left out.
function isWhole(state: State, cells: readonly string[], line: number): boolean {
  for (let index = 0; index < cells.length; index += 1) {
    const found = cells[index]?.length ?? 0;
    if (found <= state.limits.cell) continue;
    const place = cellPlace(state, line, index);
    if (found === EXCEL_CELL) state.collector.add(problem('F05', { kind: 'cell', found }), place);
    state.collector.add(problem('P11', { kind: 'cell', found, limit: state.limits.cell }), place);
    return false;
  }
  return true;
}

function isHeaderAgain(state: State, cells: readonly string[], line: number, nature: BlockNature): boolean {
  const header = state.header ?? [];
  const first = cells[0] ?? '';
  const begin = first.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Most rows differ in their first letter, in capitals or not, and are not looked at further.
  if ((first.charCodeAt(begin) | 32) !== ((header[0] ?? '').charCodeAt(0) | 32)) return false;
  if (!isSameName(first.slice(begin), header[0])) return false;
  if (!header.every((name, index) => index === 0 || isSameName(cells[index] ?? '', name))) return false;
  if (nature.isSuspect) checkCells(state, cells, line);
  report(state, problem('H05', {}), line);
  return true;
}

// Another program may have written the same names in capitals or with spaces round them.
const isSameName = (text: string, name = ''): boolean =>
  text === name || text.trim().toLowerCase() === name.trim().toLowerCase();

function noteUnnamed(state: State, cells: readonly string[]): void {
  for (let index = state.named; index < state.width; index += 1) {
    if (cells[index]?.trim() !== '') state.unnamed.add(index);
  }
}

function finish(state: State, broken: number): void {
  if (state.header === null) accept(state, state.finder.finish(), { isPlain: false, isSuspect: true });
  if (state.isStopped) return;
  const { collector, rows } = state;
  if (state.header === null) collector.add(problem('P01', {}), WHOLE_FILE);
  else if (state.lines + broken === 0) collector.add(problem('P02', {}), WHOLE_FILE);
  for (const index of state.unnamed) collector.add(problem('H06', { column: index + 1 }), cellPlace(state, 1, index));
  const empty = state.width - state.named - state.unnamed.size;
  if (empty > 0) collector.add(problem('P07', { count: empty }), WHOLE_FILE);
  if (EXCEL_ROWS.includes(rows + 1)) collector.add(problem('F05', { kind: 'rows', found: rows + 1 }), WHOLE_FILE);
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

// git writes these at the start of a line where two versions of a file were not brought together.
const isMarker = (text: string): boolean =>
  MARKER_STARTS.includes(text.charCodeAt(0)) && /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(text);

const MARKER_STARTS = [...'<=>|'].map((character) => character.charCodeAt(0));
