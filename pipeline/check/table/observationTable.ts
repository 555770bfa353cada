import type { AreaType } from '../../contract/kinds.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';

/** An area as a file of figures refers to it; type and parent are null where no register is held. */
export type FileArea = { id: string; name: string; type: AreaType | null; parent: string | null };

/** An indicator as a file refers to it; `entry` is null where no register is held. */
export type FileIndicator = { id: string; entry: IndicatorEntry | null };

/** What a file of figures is about, each in the order it was met. */
export type ObservationNames = { areas: FileArea[]; indicators: FileIndicator[]; periods: string[] };

/**
 * Figures of one file, or of some of its indicators, a column an array. `area`, `indicator` and `period` are places in the
 * names, -1 where the cell is not known; numbers are NaN where the cell is blank or refused; `status` is a place in
 * STATUS_CODES. The columns may be longer than the `length` rows they hold.
 */
export type ObservationTable = ObservationNames & ObservationColumns & { length: number };

export type ObservationColumns = {
  value: Float64Array;
  numerator: Float64Array;
  denominator: Float64Array;
  line: Int32Array;
  area: Int32Array;
  indicator: Int32Array;
  period: Int32Array;
  status: Uint8Array;
  digits: Uint8Array;
};

/** One typed row of figures. `extra` holds the columns beyond the usual eight, as text. */
export type ObservationRow = {
  line: number;
  areaId: string;
  indicatorId: string;
  period: string;
  value: number | null;
  /** Decimals as written. */
  digits: number;
  numerator: number | null;
  denominator: number | null;
  status: StatusCode;
  source: string;
  extra: Readonly<Record<string, string>>;
};

/** Bytes of one row in all its columns: three numbers, four places, two codes. */
const ROW_BYTES = 3 * 8 + 4 * 4 + 2;

/** Columns for so many rows in one buffer, the widest first so that each begins where its numbers may. */
export function createColumns(rows: number): ObservationColumns & { bytes: Uint8Array } {
  const buffer = new ArrayBuffer(rows * ROW_BYTES);
  const places = 3 * 8 * rows;
  const codes = places + 4 * 4 * rows;
  return {
    bytes: new Uint8Array(buffer),
    value: new Float64Array(buffer, 0, rows),
    numerator: new Float64Array(buffer, 8 * rows, rows),
    denominator: new Float64Array(buffer, 16 * rows, rows),
    line: new Int32Array(buffer, places, rows),
    area: new Int32Array(buffer, places + 4 * rows, rows),
    indicator: new Int32Array(buffer, places + 8 * rows, rows),
    period: new Int32Array(buffer, places + 12 * rows, rows),
    status: new Uint8Array(buffer, codes, rows),
    digits: new Uint8Array(buffer, codes + rows, rows),
  };
}

/** An empty table with room for so many rows. */
export const createTable = (names: ObservationNames, rows: number): ObservationTable => ({
  ...names,
  ...createColumns(rows),
  length: 0,
});

/** Copies the first `count` rows of some columns behind the first `at` rows of others. */
export function copyColumns(
  from: ObservationColumns,
  count: number,
  to: { columns: ObservationColumns; at: number },
): void {
  const { columns, at } = to;
  columns.value.set(from.value.subarray(0, count), at);
  columns.numerator.set(from.numerator.subarray(0, count), at);
  columns.denominator.set(from.denominator.subarray(0, count), at);
  columns.line.set(from.line.subarray(0, count), at);
  columns.area.set(from.area.subarray(0, count), at);
  columns.indicator.set(from.indicator.subarray(0, count), at);
  columns.period.set(from.period.subarray(0, count), at);
  columns.status.set(from.status.subarray(0, count), at);
  columns.digits.set(from.digits.subarray(0, count), at);
}
