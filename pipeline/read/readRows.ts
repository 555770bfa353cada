import { problem, WHOLE_FILE } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { hasSuspectCharacter } from '../cells/checkCharacters.ts';
import { hasSecretHint } from '../cells/findSecret.ts';
import { checkRowShape } from './checkRowShape.ts';
import type { RowShape, RowVisitor } from './checkRowShape.ts';
import { cutBytes, decodeChunks } from './decodeChunks.ts';
import type { ByteSource } from './decodeChunks.ts';
import { finishSteps } from './finishSteps.ts';
import type { Gate } from './gate.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { readRecords } from './readRecords.ts';
import type { RecordBlock, RecordReader } from './readRecords.ts';
import { skipPlainRows } from './skipPlainRows.ts';
import type { TakePlainRows } from './skipPlainRows.ts';
import { sniffBytes } from './sniffBytes.ts';

export type ReadOptions = { collector: FindingCollector; limits?: Limits; gate?: Gate | undefined };
/** `rows` are the data rows handed to the visitor; `isComplete` is false where reading had to stop. */
export type ReadOutcome = { rows: number; isComplete: boolean };

const NOT_PRINTABLE = /[^\t\n\r -~]/;
// What a byte that is not UTF-8 probably was: bytes 80 to 9F of Windows-1252, the usual other encoding of spreadsheets here; "." has no character.
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * Reads a CSV file as strictly as RFC 4180 and UTF-8 allow and hands its header and rows to the visitor, block by block.
 * Everything wrong with bytes, characters, quotes, widths and limits goes to the collector (checks E01-E06, P01-P11, H01, H05, X03, X07);
 * a row that is not whole is reported and not handed on. Pure: no disk, no clock; the same in a browser.
 */
export const readRows = (source: ByteSource, visitor: RowVisitor, options: ReadOptions): ReadOutcome =>
  finishSteps(readRowsInSteps(source, visitor, options));

/** The same, a piece at a time: yields the bytes read so far, so that a page can draw between two pieces. */
export function* readRowsInSteps(
  source: ByteSource,
  visitor: RowVisitor,
  { collector, limits = LIMITS, gate }: ReadOptions,
): Generator<number, ReadOutcome> {
  const reader = readRecords(limits, collector);
  const shape = checkRowShape(visitor, { collector, limits });
  const readBlock = (block: RecordBlock | null): boolean => {
    if (block === null) return true;
    const isPlain = !NOT_PRINTABLE.test(block.text);
    const isSuspect = (!isPlain && hasSuspectCharacter(block.text)) || hasSecretHint(block.text);
    return shape.readBlock(block, { isPlain, isSuspect });
  };
  const take = takerOf(visitor, reader, shape);
  const guard: Guard = { refusal: null, limits, bytes: 0 };
  if (gate !== undefined) gate.reached = () => passAhead(gate, { guard, visitor, reader, shape });
  const isCut = yield* readChunks(source, { reader, readBlock, take, collector, guard });
  const isRead = isCut && readBlock(reader.read('', true));
  if (isRead) {
    shape.finish(reader.broken());
    checkLineEnds(reader, collector);
  }
  return { rows: shape.rows(), isComplete: isRead && !shape.isStopped() };
}

type Work = {
  reader: RecordReader;
  readBlock: (block: RecordBlock | null) => boolean;
  take: TakePlainRows | null;
  collector: FindingCollector;
  guard: Guard;
};

const MARK_BYTES = 3;

type AtGate = { guard: Guard; visitor: RowVisitor; reader: RecordReader; shape: RowShape };

// Rows read ahead are taken where all before them have been read and a record begins; the mark of a file may be off it.
function passAhead({ from }: Gate, { guard, visitor, reader, shape }: AtGate): number {
  const line = reader.nextLine();
  if (line === null || (guard.bytes !== from && guard.bytes !== from - MARK_BYTES)) return 0;
  const run = visitor.rowsAhead?.({ line, most: shape.plainRowsLeft() }) ?? null;
  if (run === null) return 0;
  reader.passRecords(run.rows, run.crlf);
  shape.passRows(run.rows);
  return run.end;
}

/** Plain rows are taken only where a record begins; what a row cut in two by the end of a piece holds is read as text. */
function takerOf(visitor: RowVisitor, reader: RecordReader, shape: RowShape): TakePlainRows | null {
  const { plainRows } = visitor;
  if (plainRows === undefined) return null;
  return (piece, start) => {
    const line = reader.nextLine();
    const most = shape.plainRowsLeft();
    if (line === null || most === 0) return start;
    const { end, rows, crlf } = plainRows(piece, start, { line, most });
    reader.passRecords(rows, crlf);
    shape.passRows(rows);
    return end;
  };
}

// False when reading had to stop: refused, undecodable, or broken beyond use.
function* readChunks(
  source: ByteSource,
  { reader, readBlock, take, collector, guard }: Work,
): Generator<number, boolean> {
  const stripMark = markStripper(collector);
  const pieces = guardChunks(source, guard);
  for (const { text, badByte } of decodeChunks(take === null ? pieces : skipPlainRows(pieces, take))) {
    if (!readBlock(reader.read(stripMark(text), false))) return false;
    if (badByte !== null) {
      const place = { ...WHOLE_FILE, line: reader.lineAtEnd() };
      collector.add(problem('E03', { byte: badByte, looksLike: windows1252(badByte) }), place);
      return false;
    }
    yield guard.bytes;
  }
  if (guard.refusal !== null) collector.add(guard.refusal, WHOLE_FILE);
  return guard.refusal === null;
}

type Guard = { refusal: Problem | null; limits: Limits; bytes: number };

// Judges a file by its first piece, and stops it at the size limit.
function* guardChunks(source: ByteSource, guard: Guard): Generator<Uint8Array> {
  let size = source instanceof Uint8Array ? source.length : 0;
  let isFirst = true;
  for (const chunk of cutBytes(source)) {
    if (!(source instanceof Uint8Array)) size += chunk.length;
    if (size > guard.limits.bytes) guard.refusal = problem('P11', { kind: 'file', limit: guard.limits.bytes });
    else if (isFirst) guard.refusal = sniffBytes(chunk);
    if (guard.refusal !== null) return;
    isFirst = false;
    guard.bytes += chunk.length;
    yield chunk;
  }
}

// Takes the byte order mark off the start of the text, however small its pieces; a second one is reported (check E02).
function markStripper(collector: FindingCollector): (text: string) => string {
  let isStart = true;
  let marks = 0;
  return (text) => {
    if (!isStart) return text;
    const rest = text.replace(/^\ufeff+/, '');
    const before = marks;
    marks += text.length - rest.length;
    if (before < 2 && marks > 1) collector.add(problem('E02', { isAtStart: true }), { ...WHOLE_FILE, line: 1 });
    isStart = rest === '';
    return rest;
  };
}

function windows1252(byte: number): string | null {
  const character = byte >= 0xa0 ? String.fromCharCode(byte) : WINDOWS_1252[byte - 0x80];
  return character === undefined || character === '.' ? null : character;
}

function checkLineEnds(reader: RecordReader, collector: FindingCollector): void {
  const counts = reader.lineEnds();
  const kinds = [counts.lf, counts.crlf, counts.cr].filter((count) => count > 0).length;
  if (kinds > 1 || counts.cr > 0) collector.add(problem('P04', counts), WHOLE_FILE);
}
