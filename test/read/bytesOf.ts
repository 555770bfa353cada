/** UTF-8 bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same bytes in pieces of the given size, as a large file is read. */
export function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Rows that fill what a reader takes in at once, so that whatever follows them does come in small pieces. */
export const HEAD = `a,b\n${'1,2\n'.repeat(1100)}`;

/** The bytes of a text below the head: that in one piece, the rest in pieces of the given size. */
export function* piecesBelowHead(text: Uint8Array, size: number): Generator<Uint8Array> {
  yield bytesOf(HEAD);
  yield* piecesOf(text, size);
}
