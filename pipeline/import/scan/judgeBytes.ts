/** Whether rows with certain cells are wanted, and how many there have been. */
export interface Verdict {
  readonly isWanted: boolean;
  rows: number;
}

/** Which rows are wanted, judged by the cells of a few columns: the others are never cut into cells. */
export interface RowWish {
  /** Places of the columns, ascending. */
  readonly columns: readonly number[];
  /** The verdict on these cells; the same one whenever they are asked about. */
  readonly judge: (cells: readonly string[]) => Verdict;
}

/** The verdict on the row that lies in some bytes, without its line end. */
export type RowJudge = (block: Uint8Array, from: number, to: number) => Verdict;

const COMMA = 44;

/** Cells seen before, byte by byte, and the verdict on them. */
interface Known {
  readonly cells: readonly Uint8Array[];
  readonly verdict: Verdict;
}

/** The beginning of the row before, to the comma behind the last cell asked for, and its verdict. */
interface Last {
  readonly begin: Uint8Array;
  readonly verdict: Verdict;
}

/**
 * Judges rows without quotation marks by the bytes of a few cells. Tables are sorted, so that most rows begin as the row before does:
 * then nothing is looked for. Else a row is known by a hash of those cells; the cells themselves are compared too, because two
 * may share a hash.
 */
export function rowJudge({ columns, judge }: RowWish): RowJudge {
  const known = new Map<number, Known>();
  const starts = new Int32Array(columns.length);
  const ends = new Int32Array(columns.length);
  const decoder = new TextDecoder();
  let last: Last = { begin: NOTHING, verdict: judge(columns.map(() => '')) };
  const judgeCells = (block: Uint8Array): Verdict =>
    judge(columns.map((_, index) => decoder.decode(block.subarray(starts[index], ends[index]))));
  const findVerdict = (block: Uint8Array, from: number, to: number): Verdict => {
    const hash = findCells(block, { from, to, columns, starts, ends });
    const before = known.get(hash);
    if (before !== undefined && isSame(before.cells, block, starts, ends)) return before.verdict;
    const verdict = judgeCells(block);
    if (before === undefined) {
      const cells = columns.map((_, index) => new Uint8Array(block.subarray(starts[index], ends[index])));
      known.set(hash, { cells, verdict });
    }
    return verdict;
  };
  return (block, from, to) => {
    if (beginsWith(block, from, to, last.begin)) return last.verdict;
    const verdict = findVerdict(block, from, to);
    const end = ends.at(-1) ?? from;
    // A row that ends with its last cell asked for has no comma there, and another may go on.
    last = { begin: end < to ? new Uint8Array(block.subarray(from, end + 1)) : NOTHING, verdict };
    return verdict;
  };
}

const NOTHING = new Uint8Array(0);

/** Compared from behind, where rows of a sorted table differ first. */
function beginsWith(block: Uint8Array, from: number, to: number, begin: Uint8Array): boolean {
  const { length } = begin;
  if (length === 0 || to - from < length) return false;
  for (let index = length - 1; index >= 0; index -= 1) if (block[from + index] !== begin[index]) return false;
  return true;
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Finds where the cells of the columns lie, and a hash of their bytes. A cell that is missing is blank. */
function findCells(block: Uint8Array, { from, to, columns, starts, ends }: Row): number {
  let hash = 0;
  let at = from;
  let column = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const wanted = columns[index] ?? 0;
    for (; column < wanted && at < to; at += 1) if (block[at] === COMMA) column += 1;
    starts[index] = at;
    if (column === wanted)
      for (; at < to && block[at] !== COMMA; at += 1) hash = (Math.imul(hash, 31) + (block[at] ?? 0)) | 0;
    ends[index] = at;
    hash = (Math.imul(hash, 31) + COMMA) | 0;
  }
  return hash;
}

function isSame(cells: readonly Uint8Array[], block: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const start = starts[index] ?? 0;
    if (cell === undefined || (ends[index] ?? 0) - start !== cell.length) return false;
    for (let byte = 0; byte < cell.length; byte += 1) if (cell[byte] !== block[start + byte]) return false;
  }
  return true;
}
