import { findBadByte } from './findBadByte.ts';

/** The bytes of a file: all at once, or piece by piece for files too large to hold. */
export type ByteSource = Uint8Array | Iterable<Uint8Array>;

/** A piece of decoded text, or the byte that cannot be decoded (nothing follows it). */
export type DecodedChunk = { text: string; badByte: number | null };

// Small enough that the rows of one piece die young, which is what the collector of garbage is best at.
const CHUNK_BYTES = 1 << 16;

/** Bytes by which a file is known for what it is; the first piece holds at least these, or the whole file. */
const HEAD_BYTES = 4096;

/** Cuts bytes held at once into pieces, so that the text of a large file never stands in memory whole. Pieces may be views of one buffer, filled anew for each. */
export function* cutBytes(source: ByteSource): Generator<Uint8Array> {
  if (source instanceof Uint8Array) {
    for (let start = 0; start < source.length; start += CHUNK_BYTES) yield source.subarray(start, start + CHUNK_BYTES);
    return;
  }
  let head: Uint8Array | null = new Uint8Array(0);
  for (const piece of source) {
    if (head === null) yield piece;
    else if (head.length + piece.length < HEAD_BYTES) head = head.length === 0 ? piece.slice() : joinBytes(head, piece);
    else {
      yield joinBytes(head, piece);
      head = null;
    }
  }
  if (head !== null && head.length > 0) yield head;
}

/**
 * Decodes bytes strictly as UTF-8, piece by piece; a character cut in two by a piece's end is put together again.
 * At the first bad byte it yields the text before it and the byte itself, and stops (check E03).
 * A byte order mark is left in the text.
 */
export function* decodeChunks(chunks: Iterable<Uint8Array>): Generator<DecodedChunk> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carried: Uint8Array = new Uint8Array(0);
  for (const chunk of chunks) {
    const text = tryDecode(decoder, chunk, true);
    if (text === null) {
      yield splitAtBadByte(joinBytes(carried, chunk));
      return;
    }
    carried = incompleteTail(joinBytes(carried, chunk.length > 3 ? chunk.subarray(-4) : chunk));
    yield { text, badByte: null };
  }
  if (tryDecode(decoder, new Uint8Array(0), false) === null) yield { text: '', badByte: carried[0] ?? 0 };
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return null;
  }
}

function splitAtBadByte(bytes: Uint8Array): DecodedChunk {
  const at = findBadByte(bytes);
  // A fatal decoder has just refused these bytes, so a place is always found.
  const end = at < 0 ? bytes.length : at;
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end)),
    badByte: bytes[end] ?? 0,
  };
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

// The lead byte of a character whose rest has not come yet, and what has come of it.
function incompleteTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return width > back ? bytes.slice(-back) : new Uint8Array(0);
    }
    if (byte < 0x80) break;
  }
  return new Uint8Array(0);
}
