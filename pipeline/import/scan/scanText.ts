import type { FindingCollector } from '../../findings/collectFindings.ts';
import { problem, WHOLE_FILE } from '../../findings/finding.ts';
import { cutQuotedRecords } from '../../read/cutQuotedRecords.ts';
import { findBadByte } from '../../read/findBadByte.ts';
import { LIMITS } from '../../read/limits.ts';
import type { LineEndCounts } from '../../read/lineEnds.ts';
import { parseRecords } from '../../read/parseRecords.ts';
import { rowJudge, type RowJudge, type RowWish } from './judgeBytes.ts';

/** Work in steps: between two of them a page may draw and hear its reader. */
export type Steps<Result> = Generator<undefined, Result>;

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
  judge: RowJudge | null;
  isStopped: boolean;
  /** Line of the next record. */
  line: number;
  rows: number;
  /** `\n`, or `\r` in the files of very old programs; blank until the first line has ended. */
  end: '' | '\n' | '\r';
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const EMPTY = new Uint8Array(0);

/**
 * Reads a CSV of any size piece by piece and cuts only wanted rows into cells. Of a file of all England a council wants one row in
 * fifty: to find it by the bytes of two or three cells takes a tenth of the time of cutting every row, and no memory. A piece with
 * a quotation mark is cut as RFC 4180 has it. Between two pieces whoever reads may do something else.
 */
export function* scanText(
  chunks: Iterable<Uint8Array>,
  visitor: RecordVisitor,
  collector: FindingCollector,
): Steps<Scanned> {
  const scan: Scan = {
    visitor,
    collector,
    counts: { lf: 0, crlf: 0, cr: 0 },
    wish: null,
    judge: null,
    isStopped: false,
    line: 1,
    rows: 0,
    end: '',
  };
  let rest: Uint8Array = EMPTY;
  for (const chunk of skipMark(chunks)) {
    rest = readChunk(scan, rest, searchable(chunk));
    if (scan.isStopped) break;
    yield;
  }
  if (scan.end === '') scan.end = rest.includes(CR) ? '\r' : '\n';
  if (!scan.isStopped && rest.length > 0) readBlock(scan, rest, true);
  return { rows: scan.rows, hasHeader: scan.wish !== null };
}

const MARK = [0xef, 0xbb, 0xbf];

/** The pieces without the byte order mark at the start, however small the first of them are. */
function* skipMark(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let head: Uint8Array | null = EMPTY;
  for (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = join(head, chunk);
    if (head.length < MARK.length) continue;
    yield MARK.every((byte, index) => head?.[index] === byte) ? head.subarray(MARK.length) : head;
    head = null;
  }
  if (head !== null) yield head;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

/**
 * Reads what was left and a new piece; returns what is left now. Only the line cut in two is put together, so that the rest of the
 * piece is read where it lies.
 */
function readChunk(scan: Scan, rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return copyFrom(chunk, readBlock(scan, chunk, false));
  const first = chunk.indexOf(LF) + 1;
  const cut = join(rest, chunk.subarray(0, first));
  const end = first === 0 ? 0 : readBlock(scan, cut, false);
  const later = chunk.subarray(first);
  if (end === cut.length) return copyFrom(later, readBlock(scan, later, false));
  const both = join(cut.subarray(end), later);
  return first === 0 ? both : copyFrom(both, readBlock(scan, both, false));
}

/** The same bytes where Node runs as its Buffer, which finds a byte four times as fast. */
const searchable = (bytes: Uint8Array): Uint8Array =>
  typeof Buffer === 'undefined' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** What is kept of a piece has memory of its own: the piece is overwritten by the next, and a Buffer's `slice` copies nothing. */
const copyFrom = (bytes: Uint8Array, start: number): Uint8Array => new Uint8Array(bytes.subarray(start));

/** Reads the whole records of some bytes; returns where the unfinished rest begins. */
function readBlock(scan: Scan, block: Uint8Array, isLast: boolean): number {
  if (scan.end === '') scan.end = lineEndOf(block);
  if (scan.end === '' || scan.isStopped) return 0;
  if (scan.judge === null || scan.end === '\r' || block.includes(QUOTE)) return readText(scan, block, isLast);
  return readPlainBytes(scan, scan.judge, block, isLast);
}

/** What ends the lines; blank while no line has ended. After a carriage return a line feed may still come. */
function lineEndOf(block: Uint8Array): Scan['end'] {
  if (block.includes(LF)) return '\n';
  const cr = block.indexOf(CR);
  return cr >= 0 && cr < block.length - 1 ? '\r' : '';
}

function readPlainBytes(scan: Scan, judge: RowJudge, block: Uint8Array, isLast: boolean): number {
  let at = 0;
  while (at < block.length) {
    const found = block.indexOf(LF, at);
    if (found < 0 && !isLast) break;
    const stop = found < 0 ? block.length : found;
    const to = stop > at && block[stop - 1] === CR ? stop - 1 : stop;
    if (to > at) {
      scan.rows += 1;
      const verdict = judge(block, at, to);
      verdict.rows += 1;
      if (verdict.isWanted) readRow(scan, block.subarray(at, to));
    }
    scan.line += 1;
    at = stop + 1;
  }
  return Math.min(at, block.length);
}

function readRow(scan: Scan, bytes: Uint8Array): void {
  const text = decode(bytes);
  if (text === null) reportBadByte(scan, bytes, scan.line);
  else scan.visitor.row(text.split(','), scan.line);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function reportBadByte(scan: Scan, bytes: Uint8Array, line: number): void {
  const byte = bytes[findBadByte(bytes)] ?? 0;
  scan.collector.add(problem('E03', { byte, looksLike: null }), { ...WHOLE_FILE, line });
}

/** Reads bytes as text: the rows above the header, and pieces with quotation marks. */
function readText(scan: Scan, block: Uint8Array, isLast: boolean): number {
  const end = scan.end === '\r' ? CR : LF;
  const whole = isLast ? block : block.subarray(0, block.lastIndexOf(end) + 1);
  const text = decode(whole);
  if (text !== null) {
    const read = text.includes('"') ? readQuoted(scan, text, isLast) : readLines(scan, text);
    return whole.length - new TextEncoder().encode(text.slice(read)).length;
  }
  // All before the bad byte is read, and nothing after it.
  const before = decode(whole.subarray(0, findBadByte(whole))) ?? '';
  const begun = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  if (before.includes('"')) readQuoted(scan, before.slice(0, begun), false);
  else readLines(scan, before.slice(0, begun));
  reportBadByte(scan, whole, scan.line);
  scan.isStopped = true;
  return whole.length;
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

/** Reads whole lines without quotation marks; the last may lack its end. */
function readLines(scan: Scan, text: string): number {
  const { end } = scan;
  let at = 0;
  while (at < text.length && !scan.isStopped) {
    const found = text.indexOf(end, at);
    const stop = found < 0 ? text.length : found;
    readCells(scan, text.slice(at, stop).replace(/\r$/, '').split(','), scan.line);
    scan.line += 1;
    at = stop + 1;
  }
  return text.length;
}

function readCells(scan: Scan, cells: readonly string[], line: number): void {
  if (scan.isStopped) return;
  if (scan.wish === null) {
    readHead(scan, cells, line);
    return;
  }
  // A blank line is no row.
  if (cells.length === 1 && cells[0] === '') return;
  scan.rows += 1;
  const { columns, judge } = scan.wish;
  const verdict = judge(columns.map((column) => cells[column] ?? ''));
  verdict.rows += 1;
  if (verdict.isWanted) scan.visitor.row(cells, line);
}

function readHead(scan: Scan, cells: readonly string[], line: number): void {
  const answer = scan.visitor.head(cells, line);
  if (answer === 'stop') scan.isStopped = true;
  else if (answer !== 'not yet') {
    scan.wish = answer;
    scan.judge = rowJudge(answer);
  }
}
