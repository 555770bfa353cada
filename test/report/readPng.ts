import { crc32, inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** Colours of its list, `#rrggbb`. */
  readonly colours: readonly string[];
  /** Colour of each pixel, row by row. */
  readonly pixels: readonly string[];
}

/** Reads a PNG with a list of colours from its bytes, as its specification has it. @throws when a checksum is wrong or it is another kind */
export function readPng(bytes: Uint8Array): Png {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('invalid signature');
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new Error('invalid checksum');
    parts.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  const part = (name: string): Buffer => parts.get(name) ?? Buffer.alloc(0);
  const head = part('IHDR');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head[8] !== 8 || head[9] !== 3) throw new Error('invalid kind');
  const list = part('PLTE').toString('hex').match(/.{6}/g) ?? [];
  const colours = list.map((hex) => `#${hex}`);
  const rows = inflateSync(part('IDAT'));
  const pixels = Array.from({ length: height }, (_, row) => {
    if (rows[row * (width + 1)] !== 0) throw new Error('invalid filter');
    return [...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))].map((place) => colours[place] ?? '');
  }).flat();
  return { width, height, colours, pixels };
}
