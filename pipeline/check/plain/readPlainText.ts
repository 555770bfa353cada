import { hasSuspectCharacter } from '../../cells/checkCharacters.ts';
import { hasSecretHint } from '../../cells/findSecret.ts';

const QUOTE = 34;
const HIGH = 128;
// A longer cell is rare enough to be read as text, and may be over the limit.
const LONGEST_PLAIN = 1000;

// What a byte means to a cell without quotes: 0 goes on, 1 ends it or is not for this reader.
const STOPS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 || byte === 127 || byte === QUOTE || byte === 44 ? 1 : 0,
);

/** Where the cell that begins at `start` ends, by its first byte that cannot go on; a quoted cell ends after its second quote, or is -1. */
export function endOfCell(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return endOfRun(bytes, start);
  let at = start + 1;
  // A comma may stand between quotes; control characters, line ends and doubled quotes are for the reader of text.
  for (at = endOfRun(bytes, at); bytes[at] === 44;) at = endOfRun(bytes, at + 1);
  return bytes[at] === QUOTE ? at + 1 : -1;
}

function endOfRun(bytes: Uint8Array, start: number): number {
  let at = start;
  while (STOPS[bytes[at] ?? 0] === 0) at += 1;
  return at;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a cell without its quotes. @throws TypeError where the bytes are not UTF-8 */
export function decodeCell(bytes: Uint8Array, { start, end }: { start: number; end: number }): string {
  const isQuoted = bytes[start] === QUOTE;
  return decoder.decode(isQuoted ? bytes.subarray(start + 1, end - 1) : bytes.subarray(start, end));
}

/** A cell's text and whether it is ASCII, or null where something about it must be looked into as text. */
export function readPlainText(
  bytes: Uint8Array,
  cell: { start: number; end: number },
): { text: string; isPlain: boolean } | null {
  if (cell.end - cell.start > LONGEST_PLAIN) return null;
  const isPlain = isAscii(bytes, cell);
  const text = isPlain ? decodeCell(bytes, cell) : decodeOrNull(bytes, cell);
  if (text === null || (!isPlain && hasSuspectCharacter(text)) || hasSecretHint(text)) return null;
  return { text, isPlain };
}

function isAscii(bytes: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= HIGH) return false;
  return true;
}

function decodeOrNull(bytes: Uint8Array, cell: { start: number; end: number }): string | null {
  try {
    return decodeCell(bytes, cell);
  } catch {
    return null;
  }
}
