import type { RawRow } from '../../read/parseTable.ts';
import { checkAreaRegister } from '../checkAreaRegister.ts';
import type { AreaRow } from '../checkAreaRegister.ts';
import { checkIndicatorRegister } from '../checkIndicatorRegister.ts';
import type { IndicatorRow } from '../checkIndicatorRegister.ts';
import { checkMapping } from '../checkMapping.ts';
import type { MappingRow } from '../checkMapping.ts';
import { checkPopulation } from '../checkPopulation.ts';
import type { PopulationRow } from './populationRows.ts';
import { checkRawTable } from './checkRawTable.ts';
import { checkSourceRegister } from '../checkSourceRegister.ts';
import type { SourceRow } from '../checkSourceRegister.ts';
import { checkTargets } from '../checkTargets.ts';
import type { TargetRow } from './targetRow.ts';
import type { ObservationRow, ObservationTable } from './observationTable.ts';
import type { SmallTable } from './smallTable.ts';
import type { TableKind } from './tables.ts';

/** The typed rows of a checked file, by its kind of table. */
export type ParsedTable =
  | { table: 'indicator'; columns: ObservationTable; rows: ObservationRow[] }
  | { table: 'population'; rows: PopulationRow[] }
  | { table: 'target'; rows: TargetRow[] }
  | { table: 'mapping'; rows: MappingRow[] }
  | { table: 'area-register'; rows: AreaRow[] }
  | { table: 'indicator-register'; rows: IndicatorRow[] }
  | { table: 'source-register'; rows: SourceRow[] }
  | { table: 'raw csv'; header: readonly string[]; rows: readonly RawRow[] };

/** Checks a table held whole by the rules of its kind. Figures (`indicator`) are checked while they are read instead. */
export function checkSmallTable(kind: Exclude<TableKind, 'indicator'>, check: SmallTable): ParsedTable {
  switch (kind) {
    case 'population':
    case 'population-with-percent':
      return { table: 'population', rows: checkPopulation(check) };
    case 'target':
      return { table: kind, rows: checkTargets(check) };
    case 'mapping':
      return { table: kind, rows: checkMapping(check) };
    case 'area-register':
      return { table: kind, rows: checkAreaRegister(check) };
    case 'indicator-register':
      return { table: kind, rows: checkIndicatorRegister(check) };
    case 'source-register':
      return { table: kind, rows: checkSourceRegister(check) };
    case 'raw csv':
      checkRawTable(check);
      return { table: kind, header: check.table.header, rows: check.table.rows };
    default:
      return kind satisfies never;
  }
}
