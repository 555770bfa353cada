/** What was taken of a piece: where taking ended, how many rows, and how many of them ended in CR LF. */
export type PlainRun = { end: number; rows: number; crlf: number };

/** Takes whole rows from `start` on for as long as it is sure of them, straight from the bytes; returns where it stopped. */
export type TakePlainRows = (piece: Uint8Array, start: number) => number;

const LINE_FEED = 10;
// Bytes of plain rows after which a row that was not plain is taken for an exception.
const STEADY = 4096;
// Most bytes that are handed on before plain rows are tried again.
const LONGEST_SPAN = 1 << 15;

/**
 * Lets the rows be taken that need no more than their bytes and hands on all others for reading as text. What is handed
 * on grows while nothing can be taken, so that a file without any plain row is read in large blocks all the same.
 */
export function* skipPlainRows(pieces: Iterable<Uint8Array>, take: TakePlainRows): Generator<Uint8Array> {
  let span = 1;
  for (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      const end = take(piece, at);
      if (end - at > STEADY) span = 1;
      if (end === piece.length) break;
      at = endOfSpan(piece, end, span);
      span = Math.min(span * 2, LONGEST_SPAN);
      yield piece.subarray(end, at);
    }
  }
}

// A span ends with a line, so that taking can begin again at the next.
function endOfSpan(piece: Uint8Array, start: number, span: number): number {
  const last = piece.indexOf(LINE_FEED, start + span - 1);
  return last < 0 ? piece.length : last + 1;
}
