import { findBadByte } from '../read/findBadByte.ts';
import type { TextEncoding } from './openedFile.ts';

/**
 * An encoding judged by the first bytes. `isSettled` is false where they are all ASCII, so that what comes may still be
 * UTF-8 or Windows-1252; `byte` is the first by which a file was taken for Windows-1252.
 */
export interface JudgedEncoding {
  readonly encoding: TextEncoding;
  readonly isSettled: boolean;
  readonly byte: number | null;
}

const UTF8: JudgedEncoding = { encoding: 'utf-8', isSettled: true, byte: null };

/**
 * Judges how a text is stored: by its mark, by the zeros that UTF-16 has in every second byte of English, or by what is no
 * UTF-8 and has none beside it. A text with both is damaged and left to the strict reader. `isWhole` where the first bytes are all.
 * Null for UTF-32, which is not read.
 */
export function judgeEncoding(head: Uint8Array, isWhole: boolean): JudgedEncoding | null {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : wide('utf-16le');
  if (first === 0xfe && second === 0xff) return wide('utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF8;
  return judgeZeros(head) ?? judgeBytes(head, isWhole);
}

const wide = (encoding: TextEncoding): JudgedEncoding => ({ encoding, isSettled: true, byte: null });

const MOST_FOR_ZEROS = 400;

function judgeZeros(head: Uint8Array): JudgedEncoding | null {
  const length = Math.min(head.length, MOST_FOR_ZEROS) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd >= 0.6 && even < 0.1) return wide('utf-16le');
  return even >= 0.6 && odd < 0.1 ? wide('utf-16be') : null;
}

function judgeBytes(head: Uint8Array, isWhole: boolean): JudgedEncoding {
  const start = findHighByte(head, 0);
  if (start < 0) return { encoding: 'utf-8', isSettled: false, byte: null };
  const rest = head.subarray(start);
  const bad = findBadByte(rest);
  // A character cut in two by the end of what is looked at is no sign of anything.
  if (bad < 0 || (!isWhole && bad >= rest.length - 3))
    return bad === 0 ? { encoding: 'utf-8', isSettled: false, byte: null } : UTF8;
  return hasCharacters(rest, bad) ? UTF8 : { encoding: 'windows-1252', isSettled: true, byte: rest[bad] ?? 0 };
}

// Whether any byte above ASCII is part of a whole UTF-8 character: then the text is UTF-8 with damage in it.
function hasCharacters(bytes: Uint8Array, firstBad: number): boolean {
  if (firstBad > 0) return true;
  for (let at = 0; at >= 0 && at < bytes.length - 3; at = findHighByte(bytes, at + 1)) {
    if (findBadByte(bytes.subarray(at, at + widthOf(bytes[at] ?? 0))) < 0) return true;
  }
  return false;
}

const widthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);

/** Index of the first byte above ASCII from `from` on, or -1. */
export function findHighByte(bytes: Uint8Array, from: number): number {
  let at = from;
  // Four bytes at a time once they lie as the machine wants them: most of most files is ASCII.
  while (at < bytes.length && ((bytes.byteOffset + at) & 3) !== 0) {
    if ((bytes[at] ?? 0) >= 0x80) return at;
    at += 1;
  }
  const count = Math.max(0, (bytes.length - at) >> 2);
  const words = count === 0 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);
  let word = 0;
  while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word += 1;
  for (at += word * 4; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  return -1;
}
