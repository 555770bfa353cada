import { problem } from '../findings/finding.ts';
import type { FileChecks } from './table/fileChecks.ts';
import type { ObservationTable } from './table/observationTable.ts';

/** Checks that no two rows are about one area, indicator and period (K01). Equal keys stand side by side in the order. */
export function checkKeys({ table, order, collector }: FileChecks): void {
  let first = 0;
  for (let index = 1; index < order.length; index += 1) {
    const row = order[index] ?? 0;
    const before = order[first] ?? 0;
    if (!isSameKey(table, before, row)) {
      first = index;
      continue;
    }
    const words = collector.isFull('K01', 'error') ? UNSAID : sayBoth(table, before, row);
    collector.add(problem('K01', words), { line: table.line[row] ?? 0, column: null, field: null });
  }
}

const UNSAID = { firstLine: 0, key: '', values: null } as const;

function sayBoth(table: ObservationTable, before: number, row: number) {
  const key = [
    table.areas[table.area[row] ?? -1]?.name,
    table.indicators[table.indicator[row] ?? -1]?.id,
    table.periods[table.period[row] ?? -1],
  ].join(', ');
  return { firstLine: table.line[before] ?? 0, key, values: bothValues(table, before, row) };
}

const isSameKey = (table: ObservationTable, first: number, second: number): boolean =>
  table.period[first] === table.period[second] &&
  table.area[first] === table.area[second] &&
  table.indicator[first] === table.indicator[second];

// A row that hides its number holds none here.
function bothValues(table: ObservationTable, first: number, second: number): string | null {
  const values = [table.value[first] ?? Number.NaN, table.value[second] ?? Number.NaN];
  return values.some(Number.isNaN) ? null : values.join(' and ');
}
