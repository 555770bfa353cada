import { copyColumns, createColumns, createTable } from './observationTable.ts';
import type { ObservationColumns, ObservationNames, ObservationTable } from './observationTable.ts';

/** Where blocks of rows lie that memory should not hold, all equally long; `put` says whether there was room. */
export type RowShelf = {
  put: (place: number, block: Uint8Array) => boolean;
  take: (place: number, into: Uint8Array) => void;
};

type Block = ObservationColumns & { bytes: Uint8Array; used: number };

/** Rows of indicators that were met one after the other, the earlier line first. */
type Bucket = { open: Block; full: (Block | { place: number })[]; rows: number };

/**
 * The figures of one file while they are read. Rows are sorted into buckets by their indicator as they come, because what
 * is set beside each other at the end is of one indicator: a part of the file at a time then suffices, and the others may
 * lie on a shelf.
 */
export type ObservationStore = {
  names: ObservationNames;
  /** The first is of rows whose indicator is not known. */
  buckets: (Bucket | undefined)[];
  shelf: RowShelf | null;
  held: number;
  shelved: number;
  rows: number;
};

/** Rows of a block, so few that the open blocks of all buckets are small together. */
const BLOCK_ROWS = 512;
/** Blocks that stay in memory before any goes to the shelf: 11 MB, a quarter of a million rows. */
const HELD_BLOCKS = 512;
const BUCKET_INDICATORS = 16;
/** Rows after which a part is full; a smaller file is one part. */
const PART_ROWS = 1 << 17;

export const createObservationStore = (names: ObservationNames, shelf: RowShelf | null): ObservationStore => ({
  names,
  buckets: [],
  shelf,
  held: 0,
  shelved: 0,
  rows: 0,
});

/** Makes room for a row of an indicator, by its place in the names or -1; its columns are those at the place before `used`. */
export function addObservation(store: ObservationStore, indicator: number): Block {
  const number = indicator < 0 ? 0 : 1 + Math.floor(indicator / BUCKET_INDICATORS);
  const bucket = store.buckets[number] ?? addBucket(store, number);
  if (bucket.open.used === BLOCK_ROWS) closeBlock(store, bucket);
  bucket.open.used += 1;
  bucket.rows += 1;
  store.rows += 1;
  return bucket.open;
}

const createBlock = (): Block => ({ ...createColumns(BLOCK_ROWS), used: 0 });

function addBucket({ buckets }: ObservationStore, number: number): Bucket {
  // Every place before it is filled too, so that the list has no holes.
  while (buckets.length < number) buckets.push(undefined);
  const bucket = { open: createBlock(), full: [], rows: 0 };
  buckets[number] = bucket;
  return bucket;
}

function closeBlock(store: ObservationStore, bucket: Bucket): void {
  const { open } = bucket;
  if (store.held >= HELD_BLOCKS && store.shelf?.put(store.shelved, open.bytes) === true) {
    bucket.full.push({ place: store.shelved });
    store.shelved += 1;
    open.used = 0;
    return;
  }
  store.held += 1;
  bucket.full.push(open);
  bucket.open = createBlock();
}

/** Some indicators of a file with all their rows; each indicator is in one part. */
export type ObservationPart = { table: ObservationTable; isLast: boolean };

/** The parts of a file by its indicators in the order they were met. Each is written over by the next. */
export function* partsOf(store: ObservationStore): Generator<ObservationPart> {
  const groups = groupBuckets(store.buckets.filter((bucket) => bucket !== undefined));
  // One table for all parts: of objects made anew the compiler would have to learn each.
  const table = createTable(store.names, Math.max(0, ...groups.map(rowsOf)));
  const scratch = createBlock();
  for (const [index, group] of groups.entries()) {
    table.length = 0;
    for (const { full, open } of group) {
      for (const block of full) addRows(table, 'place' in block ? fetchBlock(store, block.place, scratch) : block);
      addRows(table, open);
    }
    yield { table, isLast: index === groups.length - 1 };
  }
}

function addRows(table: ObservationTable, block: Block): void {
  copyColumns(block, block.used, { columns: table, at: table.length });
  table.length += block.used;
}

const rowsOf = (group: readonly Bucket[]): number => group.reduce((sum, bucket) => sum + bucket.rows, 0);

// A file without rows is one part too: what is said of the whole is said of it.
function groupBuckets(buckets: readonly Bucket[]): Bucket[][] {
  const groups: Bucket[][] = [[]];
  for (const bucket of buckets) {
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && rowsOf(last) + bucket.rows > PART_ROWS) groups.push([bucket]);
    else last.push(bucket);
  }
  return groups;
}

function fetchBlock({ shelf }: ObservationStore, place: number, into: Block): Block {
  shelf?.take(place, into.bytes);
  into.used = BLOCK_ROWS;
  return into;
}
