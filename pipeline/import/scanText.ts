import type { FindingCollector } from '../findings/collectFindings.ts';
import { problem, WHOLE_FILE } from '../findings/finding.ts';
import { cutQuotedRecords } from '../read/cutQuotedRecords.ts';
import { decodeChunks } from '../read/decodeChunks.ts';
import { LIMITS } from '../read/limits.ts';
import type { LineEndCounts } from '../read/lineEnds.ts';
import { parseRecords } from '../read/parseRecords.ts';

/** Which rows are wanted, judged by the cells of a few columns: the others are never cut into cells. */
export interface RowWish {
  /** Places of the columns, ascending. */
  readonly columns: readonly number[];
  readonly isWanted: (cells: readonly string[]) => boolean;
}

export interface RecordVisitor {
  /** Each record until the header is found; then what is wanted of the rows below it. `stop` ends the reading. */
  readonly head: (cells: readonly string[], line: number) => RowWish | 'not yet' | 'stop';
  /** A wanted row. */
  readonly row: (cells: readonly string[], line: number) => void;
}

/** Rows below the header: how many there were, wanted or not. */
export interface Scanned {
  readonly rows: number;
  readonly hasHeader: boolean;
}

interface Scan {
  readonly visitor: RecordVisitor;
  readonly collector: FindingCollector;
  readonly counts: LineEndCounts;
  wish: RowWish | null;
  isStopped: boolean;
  /** Line of the next record. */
  line: number;
  rows: number;
  /** `\n`, or `\r` in the files of very old programs. */
  end: string;
}

/**
 * Reads a CSV of any size piece by piece and cuts only wanted rows into cells. Of a file of all England a council wants
 * one row in fifty; to find it by two or three cells takes a tenth of the time of cutting every row. A piece without a
 * quotation mark is searched for commas and line ends; one with a mark is cut as RFC 4180 has it.
 */
export function scanText(chunks: Iterable<Uint8Array>, visitor: RecordVisitor, collector: FindingCollector): Scanned {
  const counts: LineEndCounts = { lf: 0, crlf: 0, cr: 0 };
  const scan: Scan = { visitor, collector, counts, wish: null, isStopped: false, line: 1, rows: 0, end: '' };
  let rest = '';
  for (const { text, badByte } of decodeChunks(chunks)) {
    const held = rest === '' ? withoutMark(text, scan) : rest + text;
    if (scan.end === '') scan.end = lineEndOf(held);
    rest = scan.end === '' ? held : held.slice(readBlock(scan, held, false));
    if (badByte !== null) {
      collector.add(problem('E03', { byte: badByte, looksLike: null }), { ...WHOLE_FILE, line: scan.line });
      return { rows: scan.rows, hasHeader: scan.wish !== null };
    }
    if (scan.isStopped) break;
  }
  if (scan.end === '') scan.end = rest.includes('\r') ? '\r' : '\n';
  if (!scan.isStopped && rest !== '') readBlock(scan, rest, true);
  return { rows: scan.rows, hasHeader: scan.wish !== null };
}

/** What ends the lines of a text; blank until its first line has ended. After a carriage return a line feed may still come. */
function lineEndOf(text: string): string {
  if (text.includes('\n')) return '\n';
  const cr = text.indexOf('\r');
  return cr >= 0 && cr < text.length - 1 ? '\r' : '';
}

const withoutMark = (text: string, scan: Scan): string =>
  scan.line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;

/** Reads the whole records of a text; returns where the unfinished rest begins. */
function readBlock(scan: Scan, text: string, isLast: boolean): number {
  return text.includes('"') ? readQuoted(scan, text, isLast) : readPlain(scan, text, isLast);
}

function readQuoted(scan: Scan, text: string, isLast: boolean): number {
  const cut = cutQuotedRecords({
    text,
    isLast,
    line: scan.line,
    counts: scan.counts,
    cellLimit: LIMITS.cell,
    report: (found, line) => scan.collector.add(found, { ...WHOLE_FILE, line }),
  });
  if (cut.body !== null) {
    parseRecords(cut.body).forEach((cells, index) => readCells(scan, cells, cut.lines[index] ?? scan.line));
  }
  scan.line = cut.nextLine;
  return cut.end;
}

function readCells(scan: Scan, cells: readonly string[], line: number): void {
  if (scan.isStopped) return;
  if (scan.wish === null) return readHead(scan, cells, line);
  // A blank line is no row.
  if (cells.length === 1 && cells[0] === '') return;
  scan.rows += 1;
  const { columns, isWanted } = scan.wish;
  if (isWanted(columns.map((column) => cells[column] ?? ''))) scan.visitor.row(cells, line);
}

function readHead(scan: Scan, cells: readonly string[], line: number): void {
  const answer = scan.visitor.head(cells, line);
  if (answer === 'stop') scan.isStopped = true;
  else if (answer !== 'not yet') scan.wish = answer;
}

function readPlain(scan: Scan, text: string, isLast: boolean): number {
  const { end } = scan;
  let at = 0;
  while (at < text.length && !scan.isStopped) {
    const found = text.indexOf(end, at);
    if (found < 0 && !isLast) break;
    const stop = found < 0 ? text.length : found;
    const to = stop > at && text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
    readLine(scan, text, at, to);
    scan.line += 1;
    at = stop + 1;
  }
  return Math.min(at, text.length);
}

const CR = 13;

function readLine(scan: Scan, text: string, from: number, to: number): void {
  if (scan.wish === null) return readHead(scan, text.slice(from, to).split(','), scan.line);
  if (from === to) return;
  scan.rows += 1;
  const { columns, isWanted } = scan.wish;
  if (isWanted(cellsAt(text, from, to, columns))) scan.visitor.row(text.slice(from, to).split(','), scan.line);
}

/** The cells of some columns of a line without quotation marks. */
function cellsAt(text: string, from: number, to: number, columns: readonly number[]): string[] {
  const cells: string[] = [];
  let start = from;
  let column = 0;
  for (const wanted of columns) {
    for (; column < wanted; column += 1) {
      const comma = text.indexOf(',', start);
      // A short row is told when it is wanted; here its missing cells are blank.
      if (comma < 0 || comma >= to) return cells.concat(columns.slice(cells.length).map(() => ''));
      start = comma + 1;
    }
    const comma = text.indexOf(',', start);
    cells.push(text.slice(start, comma < 0 || comma > to ? to : comma));
  }
  return cells;
}
