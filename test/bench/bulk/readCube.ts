import { checkFigures } from '../../../pipeline/check/checkFigures.ts';
import { checkHeader } from '../../../pipeline/check/table/checkHeader.ts';
import { checkRowClaims } from '../../../pipeline/check/checkRowClaims.ts';
import { createObservationTable } from '../../../pipeline/check/table/observationTable.ts';
import type { ObservationReader } from '../../../pipeline/check/table/observationReader.ts';
import { createPlainRow } from '../../../pipeline/check/plain/plainRow.ts';
import { readPlainRows } from '../../../pipeline/check/plain/readPlainRows.ts';
import { observationReader, readTextRow } from '../../../pipeline/check/table/readObservation.ts';
import type { Registers } from '../../../pipeline/check/registers.ts';
import type { FindingCollector } from '../../../pipeline/findings/collectFindings.ts';
import type { RowVisitor } from '../../../pipeline/read/checkRowShape.ts';
import type { ByteSource } from '../../../pipeline/read/decodeChunks.ts';
import type { Limits } from '../../../pipeline/read/limits.ts';
import { readRows } from '../../../pipeline/read/readRows.ts';
import { checkCube } from './checkCube.ts';
import { chunkAt, createFigureCube, markOf, storeCount } from './figureCube.ts';
import type { FigureCube } from './figureCube.ts';
import { reportDuplicate } from './reportDuplicate.ts';

/** Larger than any spreadsheet opens; the sizes of cells and columns stay those of every file. */
export const BULK_LIMITS: Limits = { bytes: 16_000_000_000, cell: 32_760, columns: 200, rows: 100_000_000 };

/** What a large table is judged by; both registers must be held, because they give the cube its size. */
export type BulkContext = {
  registers: Registers;
  collector: FindingCollector;
  today: string;
  /** Columns beyond the usual eight that the table may have, and those of them that hold numbers. */
  optional: readonly string[];
  numeric: ReadonlySet<string>;
};

type Work = BulkContext & { cube: FigureCube | null; valueColumn: number };

const REQUIRED = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];

/**
 * Reads a table of any length and makes every check that is made of a table of figures: cells, rows, keys, series and
 * sums. Nothing is kept but the figures. Null where no row could be read.
 *
 * @throws where the register of indicators is not held
 */
export function readCube(bytes: ByteSource, context: BulkContext): { cube: FigureCube | null; rows: number } {
  const work: Work = { ...context, cube: null, valueColumn: 0 };
  const { rows } = readRows(bytes, visitor(work), { collector: context.collector, limits: BULK_LIMITS });
  if (work.cube !== null) checkCube(work.cube, work);
  return { cube: work.cube, rows };
}

function visitor(work: Work): RowVisitor {
  let rows: Pick<RowVisitor, 'row' | 'plainRows'> | null = null;
  return {
    header: (cells, line) => {
      rows = startRows(work, cells, line);
    },
    row: (cells, line, isPlain) => rows?.row(cells, line, isPlain),
    plainRows: (bytes, start, place) => rows?.plainRows?.(bytes, start, place) ?? { end: start, rows: 0, crlf: 0 },
  };
}

function startRows(work: Work, header: readonly string[], line: number): Pick<RowVisitor, 'row' | 'plainRows'> | null {
  const { collector, registers, today, numeric } = work;
  const index = checkHeader(header, line, { expected: { required: REQUIRED, optional: work.optional }, collector });
  if (index === null) return null;
  if (registers.indicators === null) throw new Error('missing register of indicators');
  const names = createObservationTable();
  const cube = createFigureCube(names, registers.indicators.size);
  const reader = observationReader({ registers, collector, today, isOwn: false, isReturn: false }, names, {
    index,
    numeric,
  });
  const judge = (): void => judgeRow(cube, reader);
  const plainRow = createPlainRow(reader, header);
  work.cube = cube;
  work.valueColumn = reader.value.position + 1;
  return {
    row: (cells, line, isPlain) => {
      readTextRow(reader, cells, { line, isPlain });
      judge();
    },
    plainRows: (bytes, start, place) => readPlainRows(plainRow, { bytes, start, ...place }, judge),
  };
}

function judgeRow(cube: FigureCube, reader: ObservationReader): void {
  checkFigures(reader, false);
  checkRowClaims(reader);
  const area = reader.area.last.code;
  const period = reader.period.last.code;
  const slot = reader.indicator.last.code;
  if (area < 0 || period < 0 || slot < 0) return;
  const chunk = chunkAt(cube, period, area);
  if (chunk.line[slot] !== 0) {
    reportDuplicate(reader, chunk, slot);
    return;
  }
  const { value, numerator, denominator, status } = reader;
  const digits = value.isBlank || !value.isSound ? 0 : value.decimal.digits;
  chunk.line[slot] = reader.line;
  chunk.value[slot] = value.decimal.value;
  storeCount(chunk, 'numerator', { slot, count: numerator.decimal.value });
  storeCount(chunk, 'denominator', { slot, count: denominator.decimal.value });
  chunk.marks[slot] = markOf(Math.max(0, status.last.code), digits);
}
