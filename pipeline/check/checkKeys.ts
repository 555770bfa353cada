import { problem } from '../findings/finding.ts';
import { isSmallCount } from './isSmallCount.ts';
import type { FileChecks } from './table/fileChecks.ts';
import type { ObservationTable } from './table/observationTable.ts';

/** Checks that no two rows are about one area, indicator and period (K01). Equal keys stand side by side in the order. */
export function checkKeys({ table, order, collector, registers }: FileChecks): void {
  let first = 0;
  for (let index = 1; index < order.length; index += 1) {
    const row = order[index] ?? 0;
    const before = order[first] ?? 0;
    if (!isSameKey(table, before, row)) {
      first = index;
      continue;
    }
    const words = collector.isFull('K01', 'error') ? UNSAID : sayBoth(table, [before, row], registers.threshold);
    collector.add(problem('K01', words), { line: table.line[row] ?? 0, column: null, field: null });
  }
}

const UNSAID = { firstLine: 0, key: '', values: null } as const;

function sayBoth(table: ObservationTable, [before, row]: readonly [number, number], threshold: number) {
  const key = [
    table.areas[table.area[row] ?? -1]?.name,
    table.indicators[table.indicator[row] ?? -1]?.id,
    table.periods[table.period[row] ?? -1],
  ].join(', ');
  return { firstLine: table.line[before] ?? 0, key, values: bothValues(table, [before, row], threshold) };
}

const isSameKey = (table: ObservationTable, first: number, second: number): boolean =>
  table.period[first] === table.period[second] &&
  table.area[first] === table.area[second] &&
  table.indicator[first] === table.indicator[second];

// A row that hides its number holds none here; that of a small count is not repeated.
function bothValues(table: ObservationTable, rows: readonly number[], threshold: number): string | null {
  const values = rows.map((row) => table.value[row] ?? Number.NaN);
  const isHidden = rows.some((row) => {
    const counts = { numerator: table.numerator[row] ?? null, denominator: table.denominator[row] ?? null };
    return isSmallCount(counts, table.indicators[table.indicator[row] ?? -1]?.entry ?? null, threshold);
  });
  return isHidden || values.some(Number.isNaN) ? null : values.join(' and ');
}
