import type { ObservationTable } from '../../../pipeline/check/table/observationTable.ts';

/** Figures of one area and period, an indicator a slot; a slot whose line is 0 is empty. */
export type FigureChunk = {
  line: Int32Array;
  /** As written; NaN where there is none. */
  value: Float64Array;
  /** Counts, or NO_COUNT; widened to doubles where one does not fit a whole number of 32 bits. */
  numerator: Int32Array | Float64Array;
  denominator: Int32Array | Float64Array;
  /** Place in STATUS_CODES (low four bits) and decimals of the value (high four). */
  marks: Uint8Array;
  /** Place among the areas of its type, 0 where not ranked; the top bit says that another area shares it. */
  rank: Uint16Array;
};

/**
 * Figures of a large table by period, area and indicator: 23 bytes a slot and nothing for the collector of garbage. The
 * slots say by themselves whether a key has been met, so that no set of keys is needed.
 * Example: `chunks[period]?.[area]?.value[indicator]`.
 */
export type FigureCube = {
  /** The lists of areas, indicators and periods in the order they were met; its columns stay empty. */
  names: ObservationTable;
  /** Slots of a chunk: the indicators of the register. */
  width: number;
  chunks: (FigureChunk | undefined)[][];
  /** The chunk last asked for, which neighbouring rows share. */
  at: { period: number; area: number; chunk: FigureChunk | null };
};

export const NO_COUNT = -1;
const MOST_WHOLE = 2 ** 31 - 1;

export const createFigureCube = (names: ObservationTable, width: number): FigureCube => ({
  names,
  width,
  chunks: [],
  at: { period: -1, area: -1, chunk: null },
});

/** The chunk of an area and period, made if there is none. */
export function chunkAt(cube: FigureCube, period: number, area: number): FigureChunk {
  const { at } = cube;
  if (at.chunk !== null && at.period === period && at.area === area) return at.chunk;
  const ofPeriod = (cube.chunks[period] ??= []);
  const chunk = (ofPeriod[area] ??= createChunk(cube.width));
  cube.at = { period, area, chunk };
  return chunk;
}

// One buffer for all columns of a chunk, the widest first so that each begins where its numbers may.
function createChunk(width: number): FigureChunk {
  const buffer = new ArrayBuffer(width * 23);
  return {
    value: new Float64Array(buffer, 0, width),
    line: new Int32Array(buffer, width * 8, width),
    numerator: new Int32Array(buffer, width * 12, width),
    denominator: new Int32Array(buffer, width * 16, width),
    rank: new Uint16Array(buffer, width * 20, width),
    marks: new Uint8Array(buffer, width * 22, width),
  };
}

/** Stores a count, NaN for none. */
export function storeCount(
  chunk: FigureChunk,
  column: 'numerator' | 'denominator',
  { slot, count }: { slot: number; count: number },
): void {
  if (count > MOST_WHOLE && chunk[column] instanceof Int32Array) chunk[column] = Float64Array.from(chunk[column]);
  chunk[column][slot] = Number.isNaN(count) ? NO_COUNT : count;
}

export const markOf = (status: number, digits: number): number => status | (Math.min(digits, 15) << 4);
export const statusOfMark = (mark: number): number => mark & 15;
export const digitsOfMark = (mark: number): number => mark >> 4;
