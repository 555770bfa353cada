import { estimateLimits } from './estimateLimits.ts';
import type { Limits95 } from './estimateLimits.ts';
import { digitsOfMark, NO_COUNT, statusOfMark } from './figureCube.ts';
import type { FigureChunk, FigureCube } from './figureCube.ts';
import { EQUAL } from './rankCube.ts';

/** Columns of one file, a cell for every area, indicator and period in that order; NaN where there is nothing. */
export type PackColumns = {
  value: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  numerator: Float64Array;
  denominator: Float64Array;
  status: Float64Array;
  rank: Float64Array;
  /** 1 where another area has the same rank. */
  equal: Float64Array;
  /** Decimals of the value as written, and of its limits. */
  digits: Uint8Array;
  limitDigits: Uint8Array;
};

/** Decimals of a limit beyond those of its value. */
const FURTHER_DIGITS = 2;

export function createPackColumns({ names }: FigureCube, areas: number): PackColumns {
  const cells = areas * names.indicators.length * names.periods.length;
  const column = (): Float64Array => new Float64Array(cells);
  return {
    value: column(),
    lower: column(),
    upper: column(),
    numerator: column(),
    denominator: column(),
    status: column(),
    rank: column(),
    equal: column(),
    digits: new Uint8Array(cells),
    limitDigits: new Uint8Array(cells),
  };
}

/** Makes room for the next pack. Limits need no emptying: every cell's are filled in. */
export function emptyPackColumns({ value, numerator, denominator, status, rank, equal }: PackColumns): void {
  for (const column of [value, numerator, denominator, status, rank, equal]) column.fill(Number.NaN);
}

/** Fills in the figures of an area that is the pack's `place`-th, with their intervals. */
export function fillPackColumns(
  { names, chunks }: FigureCube,
  area: number,
  { columns, place }: { columns: PackColumns; place: number },
): void {
  const { indicators, periods } = names;
  const first = place * indicators.length * periods.length;
  for (let period = 0; period < periods.length; period += 1) {
    const chunk = chunks[period]?.[area];
    if (chunk === undefined) continue;
    for (let slot = 0; slot < indicators.length; slot += 1) {
      if (chunk.line[slot] !== 0) copyCell(chunk, slot, { columns, cell: first + slot * periods.length + period });
    }
  }
  fillLimits(names.indicators, first, { columns, periods: periods.length });
}

type Target = { columns: PackColumns; cell: number };

function copyCell(chunk: FigureChunk, slot: number, { columns, cell }: Target): void {
  const mark = chunk.marks[slot] ?? 0;
  const rank = chunk.rank[slot] ?? 0;
  columns.value[cell] = chunk.value[slot] ?? Number.NaN;
  columns.numerator[cell] = countOrNaN(chunk.numerator[slot]);
  columns.denominator[cell] = countOrNaN(chunk.denominator[slot]);
  columns.status[cell] = statusOfMark(mark);
  columns.digits[cell] = digitsOfMark(mark);
  columns.limitDigits[cell] = digitsOfMark(mark) + FURTHER_DIGITS;
  if (rank === 0) return;
  columns.rank[cell] = rank & ~EQUAL;
  columns.equal[cell] = rank >= EQUAL ? 1 : 0;
}

const countOrNaN = (count = NO_COUNT): number => (count === NO_COUNT ? Number.NaN : count);

function fillLimits(
  indicators: FigureCube['names']['indicators'],
  first: number,
  { columns, periods }: { columns: PackColumns; periods: number },
): void {
  const limits: Limits95 = { lower: Number.NaN, upper: Number.NaN };
  for (let slot = 0; slot < indicators.length; slot += 1) {
    const entry = indicators[slot]?.entry ?? null;
    for (let cell = first + slot * periods; cell < first + (slot + 1) * periods; cell += 1) {
      const numerator = columns.numerator[cell] ?? Number.NaN;
      const denominator = columns.denominator[cell] ?? Number.NaN;
      estimateLimits(entry, numerator, { denominator, into: limits });
      columns.lower[cell] = limits.lower;
      columns.upper[cell] = limits.upper;
    }
  }
}
