import { createTable, type FileIndicator, type ObservationNames, type ObservationTable } from './observationTable.ts';

/** Where blocks of rows lie that memory should not hold, all equally long; `put` says whether there was room. */
export type RowShelf = {
  put: (place: number, block: Uint8Array) => boolean;
  take: (place: number, into: Uint8Array) => void;
};

/** A row as it is put into a store, in the places and numbers of an `ObservationTable`. */
export type StoredRow = Readonly<
  Record<'value' | 'numerator' | 'denominator' | 'line' | 'area' | 'indicator' | 'period' | 'status' | 'digits', number>
>;

/**
 * Rows one behind the other, so that a row is written in one place of memory whichever bucket it goes to: three numbers of
 * 8 bytes, then six of 4. Both views are of the same bytes.
 */
type Block = { bytes: Uint8Array; numbers: Float64Array; places: Int32Array; used: number };

const ROW_BYTES = 48;

/** What turns rows of another store into rows of this one: where they lie, the places of their names here, the line before their first. */
type Adopted = {
  shelf: RowShelf | null;
  areas: Int32Array;
  indicators: Int32Array;
  periods: Int32Array;
  linesBefore: number;
};

/** A block that is closed, in memory or under its place on a shelf, and whose it was. */
type Closed = { block: Block | null; place: number; adopted: Adopted | null };

/** Rows of some indicators in the order of the file. */
type Bucket = { number: number; open: Block; closed: Closed[]; rows: number };

/**
 * The figures of one file while they are read. Rows are sorted into buckets by their indicator as they come, because what
 * is set beside each other at the end is of one indicator: a part of the file at a time then suffices, and the others may
 * lie on a shelf.
 */
export type ObservationStore = {
  names: ObservationNames;
  /** The last is of rows whose indicator is not known. */
  buckets: (Bucket | undefined)[];
  /** The same in the order they were begun: what stands first in the file is judged first. */
  begun: Bucket[];
  /** For each indicator, by its place in the names, the number of its bucket. */
  bucketOf: number[];
  shelf: RowShelf | null;
  held: number;
  shelved: number;
  /** How many cells of each column hold a number. */
  numbers: { value: number; numerator: number; denominator: number };
};

/** Rows of a block, so few that the open blocks of all buckets are small together. */
const BLOCK_ROWS = 256;
/** Blocks that stay in memory before any goes to the shelf: 3 MB, some 65,000 rows. */
const HELD_BLOCKS = 256;
const BUCKETS = 256;
const UNKNOWN = BUCKETS;
/** Rows after which a part is full; a smaller file is one part. */
const PART_ROWS = 1 << 16;

export const createObservationStore = (names: ObservationNames, shelf: RowShelf | null): ObservationStore => ({
  names,
  buckets: Array.from({ length: BUCKETS + 1 }, () => undefined),
  begun: [],
  bucketOf: [],
  shelf,
  held: 0,
  shelved: 0,
  numbers: { value: 0, numerator: 0, denominator: 0 },
});

/** Puts a row behind those that are there. */
export function addObservation(store: ObservationStore, row: StoredRow): void {
  const { indicator } = row;
  const number = indicator < 0 ? UNKNOWN : (store.bucketOf[indicator] ?? findBucket(store, indicator));
  const bucket = store.buckets[number] ?? addBucket(store, number);
  if (bucket.open.used === BLOCK_ROWS) closeBlock(store, bucket);
  writeRow(bucket.open, row);
  bucket.rows += 1;
  const { numbers } = store;
  if (!Number.isNaN(row.value)) numbers.value += 1;
  if (!Number.isNaN(row.numerator)) numbers.numerator += 1;
  if (!Number.isNaN(row.denominator)) numbers.denominator += 1;
}

function writeRow(block: Block, row: StoredRow): void {
  const { numbers, places } = block;
  const number = (block.used * ROW_BYTES) / 8;
  const place = (block.used * ROW_BYTES) / 4 + 6;
  numbers[number] = row.value;
  numbers[number + 1] = row.numerator;
  numbers[number + 2] = row.denominator;
  places[place] = row.line;
  places[place + 1] = row.area;
  places[place + 2] = row.indicator;
  places[place + 3] = row.period;
  places[place + 4] = row.status;
  places[place + 5] = row.digits;
  block.used += 1;
}

function findBucket({ bucketOf, names }: ObservationStore, indicator: number): number {
  // Every place before it is filled too, so that the list has no holes.
  while (bucketOf.length <= indicator) bucketOf.push(bucketByName(names.indicators[bucketOf.length]));
  return bucketOf[indicator] ?? UNKNOWN;
}

// By the name and not by the place, so that two readers of one file put an indicator into the same bucket.
function bucketByName(indicator: FileIndicator | undefined): number {
  let hash = 0;
  for (const letter of indicator?.id ?? '') hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

function createBlock(): Block {
  const buffer = new ArrayBuffer(BLOCK_ROWS * ROW_BYTES);
  const views = { numbers: new Float64Array(buffer), places: new Int32Array(buffer) };
  return { bytes: new Uint8Array(buffer), ...views, used: 0 };
}

function addBucket({ buckets, begun }: ObservationStore, number: number): Bucket {
  const bucket = { number, open: createBlock(), closed: [], rows: 0 };
  buckets[number] = bucket;
  begun.push(bucket);
  return bucket;
}

function closeBlock(store: ObservationStore, bucket: Bucket): void {
  const { open } = bucket;
  if (store.held >= HELD_BLOCKS && store.shelf?.put(store.shelved, open.bytes) === true) {
    bucket.closed.push({ block: null, place: store.shelved, adopted: null });
    store.shelved += 1;
    open.used = 0;
    return;
  }
  store.held += 1;
  bucket.closed.push({ block: open, place: -1, adopted: null });
  bucket.open = createBlock();
}

/** Puts the rows of another store behind those of this one; the first of them, its line 1, stands on `line`. */
export function adoptRows(store: ObservationStore, taken: ObservationStore, line: number): void {
  const adopted: Adopted = { ...adoptNames(store.names, taken.names), shelf: taken.shelf, linesBefore: line - 1 };
  for (const other of taken.begun) {
    const bucket = store.buckets[other.number] ?? addBucket(store, other.number);
    if (bucket.open.used > 0) bucket.closed.push({ block: bucket.open, place: -1, adopted: null });
    bucket.open = createBlock();
    for (const one of other.closed) bucket.closed.push({ ...one, adopted });
    bucket.closed.push({ block: other.open, place: -1, adopted });
    bucket.rows += other.rows;
  }
  for (const column of ['value', 'numerator', 'denominator'] as const) store.numbers[column] += taken.numbers[column];
}

// Names keep the order they are met in: those of the rows taken follow those met before.
function adoptNames(names: ObservationNames, taken: ObservationNames) {
  const idOf = ({ id }: { id: string }): string => id;
  return {
    areas: placesIn(names.areas, taken.areas, idOf),
    indicators: placesIn(names.indicators, taken.indicators, idOf),
    periods: placesIn(names.periods, taken.periods, (period) => period),
  };
}

function placesIn<Name>(names: Name[], taken: readonly Name[], idOf: (name: Name) => string): Int32Array {
  const places = new Map(names.map((name, place) => [idOf(name), place]));
  return Int32Array.from(taken, (name) => places.get(idOf(name)) ?? names.push(name) - 1);
}

/** Some indicators of a file with all their rows; each indicator is in one part. */
export type ObservationPart = { table: ObservationTable; isLast: boolean };

/** The parts of a file. Each is written over by the next. */
export function* partsOf(store: ObservationStore): Generator<ObservationPart> {
  const groups = groupBuckets(store.begun);
  // One table for all parts: of objects made anew the compiler would have to learn each.
  const table = createTable(store.names, Math.max(0, ...groups.map(rowsOf)));
  const scratch = createBlock();
  for (const [index, group] of groups.entries()) {
    table.length = 0;
    for (const { closed, open } of group) {
      for (const one of closed) addRows(table, one.block ?? fetchBlock(store, one, scratch), one.adopted);
      addRows(table, open, null);
    }
    yield { table, isLast: index === groups.length - 1 };
  }
}

function addRows(table: ObservationTable, { numbers, places, used }: Block, adopted: Adopted | null): void {
  for (let row = 0; row < used; row += 1) {
    const at = table.length + row;
    const number = (row * ROW_BYTES) / 8;
    const place = (row * ROW_BYTES) / 4 + 6;
    table.value[at] = numbers[number] ?? Number.NaN;
    table.numerator[at] = numbers[number + 1] ?? Number.NaN;
    table.denominator[at] = numbers[number + 2] ?? Number.NaN;
    table.line[at] = places[place] ?? 0;
    table.area[at] = places[place + 1] ?? -1;
    table.indicator[at] = places[place + 2] ?? -1;
    table.period[at] = places[place + 3] ?? -1;
    table.status[at] = places[place + 4] ?? 0;
    table.digits[at] = places[place + 5] ?? 0;
  }
  const from = table.length;
  table.length += used;
  if (adopted !== null) renameRows(table, from, adopted);
}

function renameRows(table: ObservationTable, from: number, adopted: Adopted): void {
  for (let row = from; row < table.length; row += 1) {
    table.line[row] = (table.line[row] ?? 0) + adopted.linesBefore;
    table.area[row] = adopted.areas[table.area[row] ?? -1] ?? -1;
    table.indicator[row] = adopted.indicators[table.indicator[row] ?? -1] ?? -1;
    table.period[row] = adopted.periods[table.period[row] ?? -1] ?? -1;
  }
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

function fetchBlock(store: ObservationStore, { place, adopted }: Closed, into: Block): Block {
  (adopted?.shelf ?? store.shelf)?.take(place, into.bytes);
  into.used = BLOCK_ROWS;
  return into;
}
