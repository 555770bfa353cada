import type { Meaning } from '../table/observationReader.ts';

/**
 * The sound texts a column has held, found by their bytes as they stand in the file, quotes included. A cell is first
 * compared with the one that is likely to come, so that most cells are neither looked up nor turned into text.
 */
export type CellBook = {
  /** The texts' bytes one after the other; entry e is `lengths[e]` bytes from `starts[e]`. */
  bytes: Uint8Array;
  used: number;
  size: number;
  starts: Int32Array;
  lengths: Int32Array;
  /** The entry that followed each the last time another came after it. */
  next: Int32Array;
  /** Hash table with open addresses: entry + 1, or 0 where nothing stands. */
  slots: Int32Array;
  texts: string[];
  /** What each text means, in a column of codes; null until it is asked for. */
  meanings: (Meaning | null)[];
  /** Entry of the row before, -1 at the start, and whether the one before that was another. */
  last: number;
  isChanging: boolean;
};

// A column of more texts than this is begun anew: it is no list of names, and memory must stay bounded.
const MOST_ENTRIES = 1 << 14;
const MOST_BYTES = 1 << 20;
const FIRST_SLOTS = 256;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

export const createCellBook = (): CellBook => ({
  bytes: new Uint8Array(1024),
  used: 0,
  size: 0,
  starts: new Int32Array(FIRST_SLOTS / 2),
  lengths: new Int32Array(FIRST_SLOTS / 2),
  next: new Int32Array(FIRST_SLOTS / 2),
  slots: new Int32Array(FIRST_SLOTS),
  texts: [],
  meanings: [],
  last: -1,
  isChanging: false,
});

/** Whether a cell may end before this byte. */
export const isCellEnd = (byte: number | undefined): boolean => byte === COMMA || byte === LINE_FEED || byte === RETURN;

/** Entry of the likely next text if it stands at `at`, else -1: the same as before, or what came after it last time. */
export function matchLikely(book: CellBook, bytes: Uint8Array, at: number): number {
  const { last } = book;
  if (last < 0) return -1;
  const after = book.next[last] ?? 0;
  const first = book.isChanging ? after : last;
  if (isAt(book, first, bytes, at)) return first;
  const second = book.isChanging ? last : after;
  return second !== first && isAt(book, second, bytes, at) ? second : -1;
}

function isAt(book: CellBook, entry: number, bytes: Uint8Array, at: number): boolean {
  const held = book.bytes;
  const start = book.starts[entry] ?? 0;
  const length = book.lengths[entry] ?? 0;
  for (let index = 0; index < length; index += 1) if (held[start + index] !== bytes[at + index]) return false;
  return isCellEnd(bytes[at + length]);
}

/** Remembers which entry stood in the row, for the guess at the next. */
export function noteEntry(book: CellBook, entry: number): void {
  const { last } = book;
  if (entry === last) {
    book.isChanging = false;
    return;
  }
  if (last >= 0) book.next[last] = entry;
  book.isChanging = true;
  book.last = entry;
}

// FNV-1a, with the high bits folded in because only the low ones choose the slot.
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Entry of the text in these bytes, -1 where it has not been met. */
export function findEntry(book: CellBook, bytes: Uint8Array, { start, end }: { start: number; end: number }): number {
  const mask = book.slots.length - 1;
  for (let slot = hashOf(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
    const entry = (book.slots[slot] ?? 0) - 1;
    if (entry < 0) return -1;
    if (book.lengths[entry] === end - start && isAt(book, entry, bytes, start)) return entry;
  }
}

/** Adds a text that is sound; a book that is full forgets all others first. */
export function addEntry(book: CellBook, raw: Uint8Array, text: string): number {
  if (book.size === MOST_ENTRIES || book.used + raw.length > MOST_BYTES) emptyBook(book);
  if (book.size === book.starts.length) growEntries(book);
  if (book.used + raw.length > book.bytes.length) growBytes(book, raw.length);
  const entry = book.size;
  book.bytes.set(raw, book.used);
  book.starts[entry] = book.used;
  book.lengths[entry] = raw.length;
  book.next[entry] = entry;
  book.texts[entry] = text;
  book.meanings[entry] = null;
  book.used += raw.length;
  book.size += 1;
  fillSlot(book, entry);
  return entry;
}

function emptyBook(book: CellBook): void {
  book.used = 0;
  book.size = 0;
  book.last = -1;
  book.slots.fill(0);
}

function fillSlot(book: CellBook, entry: number): void {
  const start = book.starts[entry] ?? 0;
  const mask = book.slots.length - 1;
  let slot = hashOf(book.bytes, start, start + (book.lengths[entry] ?? 0)) & mask;
  while (book.slots[slot] !== 0) slot = (slot + 1) & mask;
  book.slots[slot] = entry + 1;
}

// At most half the slots are filled, so that a look-up is short.
function growEntries(book: CellBook): void {
  const double = (old: Int32Array): Int32Array => {
    const larger = new Int32Array(old.length * 2);
    larger.set(old);
    return larger;
  };
  book.starts = double(book.starts);
  book.lengths = double(book.lengths);
  book.next = double(book.next);
  book.slots = new Int32Array(book.slots.length * 2);
  for (let entry = 0; entry < book.size; entry += 1) fillSlot(book, entry);
}

function growBytes(book: CellBook, more: number): void {
  const larger = new Uint8Array(Math.max(book.bytes.length * 2, book.used + more));
  larger.set(book.bytes);
  book.bytes = larger;
}
