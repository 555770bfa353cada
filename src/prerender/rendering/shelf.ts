import { createHash } from 'node:crypto';
import { openBooks, type Pieces } from '../../../pipeline/disk/books.ts';
import { drawFrom } from '../../figure/drawChart.ts';
import { paintFrom, type PaintedPicture } from '../docx/paintSvg.ts';

/** Where drawings and pictures are kept between commands: a folder of books, and the fingerprint of the program that makes them. */
export interface Kept {
  readonly folder: string;
  readonly program: string;
}

/** What a command found on the shelf and what it put there. */
export interface ShelfUse {
  readonly used: ReadonlySet<string>;
  readonly added: Pieces;
}

/** Drawings and pictures of earlier commands, by what they were made of. */
export interface Shelf {
  readonly use: ShelfUse;
  find(kind: string, of: string): Uint8Array | undefined;
  add(kind: string, of: string, bytes: Uint8Array): void;
}

const LINE_END = 10;

/** Bytes a thread puts on a shelf at most, more than Kent's site needs: a longer book would be longer read than drawn. */
const MOST_ADDED = 16_000_000;

const nameOf = (kind: string, of: string): string => `${kind} ${createHash('sha256').update(of).digest('hex')}`;

export function openShelf(kept: Pieces): Shelf {
  const used = new Set<string>();
  const added = new Map<string, Uint8Array>();
  let bytesAdded = 0;
  return {
    use: { used, added },
    find: (kind, of) => {
      const name = nameOf(kind, of);
      const piece = kept.get(name);
      if (piece !== undefined) used.add(name);
      return piece;
    },
    add: (kind, of, bytes) => {
      bytesAdded += bytes.length;
      if (bytesAdded <= MOST_ADDED) added.set(nameOf(kind, of), bytes);
    },
  };
}

function formatPicture({ png, width, height }: PaintedPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ width, height })}\n`), png]);
}

function parsePicture(bytes: Uint8Array): PaintedPicture {
  const end = bytes.indexOf(LINE_END);
  // Written above, and the book it stands in is whole.
  const size = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as { width: number; height: number };
  return { ...size, png: bytes.subarray(end + 1) };
}

/** Has charts drawn and painted from a shelf; from none when it is null. */
export function makeFrom(shelf: Shelf | null): void {
  if (shelf === null) {
    drawFrom(null);
    paintFrom(null);
    return;
  }
  drawFrom({
    find: (chart, key) => {
      const found = shelf.find(`drawing ${chart}`, key);
      return found === undefined ? undefined : new TextDecoder().decode(found);
    },
    add: (chart, key, svg) => shelf.add(`drawing ${chart}`, key, new TextEncoder().encode(svg)),
  });
  paintFrom({
    find: (svg) => {
      const found = shelf.find('picture', svg);
      return found === undefined ? undefined : parsePicture(found);
    },
    add: (svg, picture) => shelf.add('picture', svg, formatPicture(picture)),
  });
}

/** What is kept in a book of drawings. */
export const readDrawings = ({ folder, program }: Kept, book: string): Pieces => openBooks(folder).read(book, program);

/** Keeps what was used and what was added, and lets go of the rest; nothing is written where all was used and nothing added. */
export function keepDrawings(
  { folder, program }: Kept,
  book: string,
  { kept, uses }: { readonly kept: Pieces; readonly uses: readonly ShelfUse[] },
): void {
  const used = new Set(uses.flatMap((use) => [...use.used]));
  const added = uses.flatMap((use) => [...use.added]);
  const left = [...kept].filter(([piece]) => used.has(piece));
  if (added.length === 0 && left.length === kept.size) return;
  const pieces = [...left, ...added].toSorted(([a], [b]) => (a < b ? -1 : 1));
  openBooks(folder).write(book, program, new Map(pieces));
}
