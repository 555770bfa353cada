import { cutBytes } from '../read/decodeChunks.ts';
import type { OpenSource } from './openedFile.ts';

/** A source whose beginning can be looked at before it is read. */
export interface Replay {
  /** The first bytes, at least `HEAD_BYTES` of them or the whole. */
  readonly head: Uint8Array;
  /** All of it from the beginning. @throws where a source that can be read only once is asked twice */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Bytes by which an encoding is judged. */
export const HEAD_BYTES = 1 << 20;

/** Looks at the beginning of a source without losing it. */
export function replaySource(source: OpenSource): Replay {
  if (source instanceof Uint8Array) {
    return { head: source.subarray(0, HEAD_BYTES), pieces: () => cutBytes(source) };
  }
  const first = source[Symbol.iterator]();
  const taken = takeHead(first);
  // What gives itself when it is to be walked over is used up by the first walk.
  if (!Object.is(first, source)) {
    first.return?.();
    return { head: taken, pieces: () => cutBytes(source) };
  }
  let isUsed = false;
  return {
    head: taken,
    pieces: () => {
      if (isUsed) throw new Error('invalid second reading of a source that can be read once');
      isUsed = true;
      return cutBytes(joinPieces(taken, first));
    },
  };
}

function takeHead(from: Iterator<Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let step = from.next(); step.done !== true; step = from.next()) {
    // Pieces may be views of one buffer, filled anew for each.
    pieces.push(step.value.slice());
    length += step.value.length;
    if (length >= HEAD_BYTES) break;
  }
  return concatBytes(pieces, length);
}

function* joinPieces(head: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value;
}

/** Pieces as one run of bytes. */
export function concatBytes(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** All bytes of a source, or null where there are more than `most`. */
export function holdBytes(source: OpenSource, { pieces }: Replay, most: number): Uint8Array | null {
  if (source instanceof Uint8Array) return source.length > most ? null : source;
  const held: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces()) {
    length += piece.length;
    if (length > most) return null;
    held.push(piece.slice());
  }
  return concatBytes(held, length);
}
