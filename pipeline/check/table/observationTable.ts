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
export type ObservationTable = ObservationNames & {
  length: number;
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

/** An empty table with room for so many rows. */
export const createTable = (names: ObservationNames, rows: number): ObservationTable => ({
  ...names,
  value: new Float64Array(rows),
  numerator: new Float64Array(rows),
  denominator: new Float64Array(rows),
  line: new Int32Array(rows),
  area: new Int32Array(rows),
  indicator: new Int32Array(rows),
  period: new Int32Array(rows),
  status: new Uint8Array(rows),
  digits: new Uint8Array(rows),
  length: 0,
});
