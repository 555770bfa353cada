import { crc32, deflateSync } from 'node:zlib';

/** What a PNG file begins with. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Most colours a PNG with a list of colours holds. */
const MOST = 256;

/** Pixels as painted: four bytes each, red, green, blue and how much it covers, row by row. */
interface Pixels {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The colours of a picture, and which of them each pixel has. */
interface Palette {
  readonly colours: readonly number[];
  readonly places: Uint8Array;
}

/**
 * @param bits lowest bits of red, green and blue that are not told apart
 * @returns null where there are more colours than a list holds
 */
function readPalette({ pixels, width, height }: Pixels, bits: number): Palette | null {
  const keep = 0x010101 * ((0xff << bits) & 0xff);
  const found = new Map<number, number>();
  const places = new Uint8Array(width * height);
  let [last, place] = [-1, 0];
  for (let pixel = 0, at = 0; pixel < places.length; pixel += 1, at += 4) {
    const colour = (((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)) & keep;
    // Most pixels are as the one before.
    if (colour !== last) {
      last = colour;
      place = found.get(colour) ?? found.size;
      if (place === MOST) return null;
      if (place === found.size) found.set(colour, place);
    }
    places[pixel] = place;
  }
  // The highest bits stand in for those left out, so that white stays white.
  const restore = (colour: number): number => colour | ((colour >> (8 - bits)) & ~keep & 0xffffff);
  return { colours: [...found.keys()].map(restore), places };
}

/** Each row after the byte that says it is written as it is. */
function writeRows(places: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

const writeNumber = (number: number): readonly number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);

/** A part of the file: how long it is, its name, what it holds, and their checksum. */
function writePart(name: string, content: Uint8Array | readonly number[]): readonly Uint8Array[] {
  const named = Buffer.concat([Buffer.from(name), Uint8Array.from(content)]);
  return [Uint8Array.from(writeNumber(content.length)), named, Uint8Array.from(writeNumber(crc32(named)))];
}

/**
 * A PNG file with a list of its colours, which for a chart is less than half of one with three bytes a pixel. Its ground
 * must be painted: what covers in part is not told apart. Of more than 256 colours the nearest are written as one.
 *
 * @throws when even colours told apart by three bits of each part are more than 256
 */
export function formatPng(picture: Pixels): Uint8Array {
  const palette = [0, 1, 2, 3, 4, 5].reduce<Palette | null>((found, bits) => found ?? readPalette(picture, bits), null);
  if (palette === null) throw new Error('invalid picture: too many colours');
  const { width, height } = picture;
  const parts = [
    // Eight bits a pixel, colours by their place in a list; packed, filtered and in order as every reader knows.
    ...writePart('IHDR', [...writeNumber(width), ...writeNumber(height), 8, 3, 0, 0, 0]),
    ...writePart(
      'PLTE',
      palette.colours.flatMap((colour) => writeNumber(colour).slice(1)),
    ),
    ...writePart('IDAT', deflateSync(writeRows(palette.places, width, height))),
    ...writePart('IEND', []),
  ];
  return Uint8Array.from(Buffer.concat([SIGNATURE, ...parts]));
}
