/**
 * The bytes of a text as every checkout of it has them in common: without a byte order mark, each line ended by LF. What a
 * fingerprint is taken of, and what is published as it stands, so that the same text is the same on any system. Line breaks inside
 * quoted cells are plain too: version control changes those like any other, and no figure hangs on them. Bytes that are no text
 * (any with a zero among them: UTF-16, archives) are left as they are.
 */
export function plainText(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0)) return bytes;
  const start = MARK.every((byte, at) => bytes[at] === byte) ? MARK.length : 0;
  if (start === 0 && !bytes.includes(CR)) return bytes;
  const plain = new Uint8Array(bytes.length - start);
  let length = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === CR && bytes[at + 1] === LF) continue;
    plain[length] = byte === CR ? LF : byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

const CR = 0x0d;
const LF = 0x0a;
/** UTF-8's byte order mark. */
const MARK = [0xef, 0xbb, 0xbf];

/** The same for a cell, whose line breaks a reader keeps as they stand. */
export const plainCell = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);
