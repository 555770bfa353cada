import type { ObservationTable } from './observationTable.ts';

// Up to this many possible keys for each row, counting them is quicker than sorting.
const KEYS_PER_ROW = 8;

/** The indicators a table has rows of: the place of each among them, by its place in the names, -1 where there is no row. */
export type IndicatorsHere = { places: Int32Array; count: number };

export function indicatorsOf({ indicators, indicator, length }: ObservationTable): IndicatorsHere {
  const places = new Int32Array(indicators.length).fill(-1);
  for (let row = 0; row < length; row += 1) {
    const place = indicator[row] ?? -1;
    if (place >= 0) places[place] = 0;
  }
  let count = 0;
  for (let place = 0; place < places.length; place += 1) if (places[place] === 0) places[place] = count++;
  return { places, count };
}

/**
 * Rows with a known area, indicator and period by indicator, area and time; of rows with one key all stand, the earlier
 * line first. Keys are whole numbers; equal keys end up side by side, which is how duplicates are found.
 */
export function sortObservations(table: ObservationTable, here: IndicatorsHere): Int32Array {
  const ordered = [...table.periods].sort();
  const rank = Int32Array.from(table.periods, (period) => ordered.indexOf(period));
  const keys = new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const area = table.area[row] ?? -1;
    const indicator = here.places[table.indicator[row] ?? -1] ?? -1;
    const time = rank[table.period[row] ?? -1] ?? -1;
    const isKnown = area >= 0 && indicator >= 0 && time >= 0;
    keys[row] = isKnown ? (indicator * table.areas.length + area) * table.periods.length + time : -1;
  }
  const span = here.count * table.areas.length * table.periods.length;
  return span <= table.length * KEYS_PER_ROW ? countKeys(keys, span) : sortKeys(keys);
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
