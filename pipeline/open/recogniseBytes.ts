/** What a file is by its first bytes, whatever it is called. */
export type FileKind = 'gzip' | 'zip' | 'parquet' | 'compound' | 'other archive' | 'text';

const SIGNATURES: readonly (readonly [FileKind, number, readonly number[]])[] = [
  ['gzip', 0, [0x1f, 0x8b]],
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', 0, [0x50, 0x41, 0x52, 0x31]],
  ['parquet', 0, [0x50, 0x41, 0x52, 0x45]],
  ['compound', 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ['other archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['other archive', 0, [0x52, 0x61, 0x72, 0x21]],
  ['other archive', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['other archive', 0, [0x42, 0x5a, 0x68]],
  ['other archive', 0, [0xfd, 0x37, 0x7a, 0x58]],
  // A tape archive says so in its first header.
  ['other archive', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
];

/** Says what bytes are; at least 262 of them are looked at where there are so many. */
export const recogniseBytes = (head: Uint8Array): FileKind =>
  SIGNATURES.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte))?.[0] ?? 'text';
