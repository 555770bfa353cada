import type { AreaRegister } from '../registers/areas.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';

/** The rows of one return in force. */
export interface ReturnFigures {
  readonly file: string;
  readonly path: string;
  readonly rows: readonly ObservationRow[];
  readonly areas: AreaRegister;
}

/** Reports every area, indicator and period that two returns in force both hold (K01): neither is preferred silently. */
export function checkOverlaps(returns: readonly ReturnFigures[]): readonly Finding[] {
  const first = new Map<string, string>();
  return returns.flatMap(({ file, path, rows, areas }) =>
    rows.flatMap((row) => {
      const name = areas.byId.get(row.areaId)?.name ?? row.areaId;
      const key = `${name}, ${row.indicatorId}, ${row.period}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, file);
      if (before === undefined || before === file) return [];
      const found = problem('K01', { kind: 'two returns', first: before, key });
      return [placeFinding(path, { line: row.line, column: null, field: null }, found)];
    }),
  );
}
