import { findBadByte } from '../read/findBadByte.ts';
import { findHighByte, type JudgedEncoding } from './judgeEncoding.ts';
import { concatBytes } from './replaySource.ts';

const MARK = [0xef, 0xbb, 0xbf];

/** Pieces of a text in UTF-8 without its mark. `onLate` is told the first byte by which an ASCII text turned out to be Windows-1252. */
export function* recodeChunks(
  pieces: Iterable<Uint8Array>,
  { encoding, isSettled }: JudgedEncoding,
  onLate: (byte: number) => void,
): Generator<Uint8Array> {
  if (encoding !== 'utf-8') yield* decodePieces(pieces, encoding);
  else if (isSettled) yield* withoutMark(pieces);
  else yield* settleLate(pieces, onLate);
}

function* decodePieces(pieces: Iterable<Uint8Array>, encoding: string): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for (const piece of pieces) {
    const bytes = encoder.encode(decoder.decode(piece, { stream: true }));
    if (bytes.length > 0) yield bytes;
  }
  const last = encoder.encode(decoder.decode());
  if (last.length > 0) yield last;
}

// The first piece holds the whole mark: pieces are gathered to some thousand bytes before they come here.
function* withoutMark(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst && MARK.every((byte, index) => piece[index] === byte) ? piece.subarray(MARK.length) : piece;
    isFirst = false;
  }
}

// The first byte above ASCII decides: if it begins a character of UTF-8 the rest is that, else Windows-1252.
function* settleLate(pieces: Iterable<Uint8Array>, onLate: (byte: number) => void): Generator<Uint8Array> {
  const walk = pieces[Symbol.iterator]();
  try {
    yield* settleWalk(walk, onLate);
  } finally {
    // A reader that stops early leaves no file open.
    walk.return?.();
  }
}

function* settleWalk(walk: Iterator<Uint8Array>, onLate: (byte: number) => void): Generator<Uint8Array> {
  for (let step = walk.next(); step.done !== true; step = walk.next()) {
    const high = findHighByte(step.value, 0);
    if (high < 0) {
      yield step.value;
      continue;
    }
    const rest = gatherFour(step.value, high, walk);
    const bad = findBadByte(rest.subarray(high, high + 4));
    // A second character may be cut off by the end of the four; the first may not.
    const isUtf8 = bad !== 0;
    if (!isUtf8) onLate(rest[high] ?? 0);
    const all = chain(rest, walk);
    yield* isUtf8 ? all : decodePieces(all, 'windows-1252');
    return;
  }
}

// A character may be cut in two by the end of a piece.
function gatherFour(piece: Uint8Array, high: number, walk: Iterator<Uint8Array>): Uint8Array {
  const held = [piece];
  let length = piece.length;
  while (length < high + 4) {
    const last = held.length - 1;
    held[last] = (held[last] ?? new Uint8Array(0)).slice();
    const step = walk.next();
    if (step.done === true) break;
    held.push(step.value);
    length += step.value.length;
  }
  return held.length === 1 ? piece : concatBytes(held, length);
}

function* chain(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield first;
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value;
}
