import type { AreaType } from '../../contract/kinds.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';

/** An area as a file of figures refers to it; type and parent are null where no register is held. */
export type FileArea = { id: string; name: string; type: AreaType | null; parent: string | null };

/** An indicator as a file refers to it; `entry` is null where no register is held. */
export type FileIndicator = { id: string; entry: IndicatorEntry | null };

/**
 * Figures of one file, a column an array: a million rows take some 60 MB and make no garbage.
 * `area`, `indicator` and `period` are places in the lists below, -1 where the cell is not known;
 * numbers are NaN where the cell is blank or refused; `status` is a place in STATUS_CODES.
 */
export type ObservationTable = {
  areas: FileArea[];
  indicators: FileIndicator[];
  periods: string[];
  length: number;
  line: Int32Array;
  area: Int32Array;
  indicator: Int32Array;
  period: Int32Array;
  status: Uint8Array;
  digits: Uint8Array;
  value: Float64Array;
  numerator: Float64Array;
  denominator: Float64Array;
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

const FIRST_CAPACITY = 256;

export function createObservationTable(): ObservationTable {
  return { areas: [], indicators: [], periods: [], length: 0, ...arrays(FIRST_CAPACITY) };
}

function arrays(capacity: number): Omit<ObservationTable, 'areas' | 'indicators' | 'periods' | 'length'> {
  return {
    line: new Int32Array(capacity),
    area: new Int32Array(capacity),
    indicator: new Int32Array(capacity),
    period: new Int32Array(capacity),
    status: new Uint8Array(capacity),
    digits: new Uint8Array(capacity),
    value: new Float64Array(capacity),
    numerator: new Float64Array(capacity),
    denominator: new Float64Array(capacity),
  };
}

/** Makes room for one more row, doubling when full, and returns its place. */
export function addObservation(table: ObservationTable): number {
  if (table.length === table.line.length) grow(table);
  table.length += 1;
  return table.length - 1;
}

function grow(table: ObservationTable): void {
  const larger = arrays(table.line.length * 2);
  larger.line.set(table.line);
  larger.area.set(table.area);
  larger.indicator.set(table.indicator);
  larger.period.set(table.period);
  larger.status.set(table.status);
  larger.digits.set(table.digits);
  larger.value.set(table.value);
  larger.numerator.set(table.numerator);
  larger.denominator.set(table.denominator);
  Object.assign(table, larger);
}
