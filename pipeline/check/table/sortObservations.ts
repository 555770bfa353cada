import type { ObservationTable } from './observationTable.ts';

/** Rows by indicator, area and time, and for each period its place in time. */
export type ObservationOrder = {
  /** Rows with a known area, indicator and period, in order; of rows with one key all stand, the earlier line first. */
  rows: Int32Array;
  /** Place in time of each period of the table. */
  rank: Int32Array;
};

// Up to this many possible keys for each row, counting them is quicker than sorting.
const KEYS_PER_ROW = 8;

/** Orders the rows of a table. Keys are whole numbers; equal keys end up side by side, which is how duplicates are found. */
export function sortObservations(table: ObservationTable): ObservationOrder {
  const ordered = [...table.periods].sort();
  const rank = Int32Array.from(table.periods, (period) => ordered.indexOf(period));
  const keys = new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) keys[row] = keyOf(table, rank, row);
  const span = table.indicators.length * table.areas.length * table.periods.length;
  const rows = span <= table.length * KEYS_PER_ROW ? countKeys(keys, span) : sortKeys(keys);
  return { rows, rank };
}

function keyOf(table: ObservationTable, rank: Int32Array, row: number): number {
  const area = table.area[row] ?? -1;
  const indicator = table.indicator[row] ?? -1;
  const period = table.period[row] ?? -1;
  if (area < 0 || indicator < 0 || period < 0) return -1;
  return (indicator * table.areas.length + area) * table.periods.length + (rank[period] ?? 0);
}

// Counting sort over the dense cube indicator x area x period.
function countKeys(keys: Float64Array, span: number): Int32Array {
  const starts = new Int32Array(span + 1);
  let known = 0;
  for (const key of keys) {
    if (key < 0) continue;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    known += 1;
  }
  for (let key = 1; key <= span; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const rows = new Int32Array(known);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? -1;
    if (key < 0) continue;
    const place = starts[key] ?? 0;
    rows[place] = row;
    starts[key] = place + 1;
  }
  return rows;
}

// Key and row packed into one whole number below 2^53, so that a sparse table sorts without objects too.
function sortKeys(keys: Float64Array): Int32Array {
  const size = Math.max(1, keys.length);
  const packed = Float64Array.from(keys, (key, row) => (key < 0 ? -1 : key * size + row)).sort();
  const first = packed.findIndex((key) => key >= 0);
  return first < 0 ? new Int32Array(0) : Int32Array.from(packed.subarray(first), (key) => key % size);
}
