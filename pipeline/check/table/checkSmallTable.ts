import { checkCommentary } from '../commentary/checkCommentary.ts';
import { checkAreaRegister } from '../checkAreaRegister.ts';
import { checkIndicatorRegister } from '../checkIndicatorRegister.ts';
import { checkMapping } from '../checkMapping.ts';
import { checkPopulation } from '../population/checkPopulation.ts';
import type { PopulationRow } from './populationRows.ts';
import { checkRawTable } from './checkRawTable.ts';
import { checkRecord } from '../checkRecord.ts';
import { checkSourceRegister } from '../checkSourceRegister.ts';
import { checkTargets } from '../checkTargets.ts';
import type { ObservationRow } from './observationTable.ts';
import type { SmallTable } from './smallTable.ts';
import type { TableKind } from './tables.ts';

/** A checked file: its kind of table, with the typed rows of figures and of counts of children. */
export type ParsedTable =
  | { table: 'indicator'; rows: ObservationRow[] }
  | { table: 'population'; rows: PopulationRow[] }
  | { table: Exclude<TableKind, 'indicator' | 'population' | 'population-with-percent'> };

/** Checks a table held whole by the rules of its kind. Figures (`indicator`) are checked while they are read instead. */
export function checkSmallTable(kind: Exclude<TableKind, 'indicator'>, check: SmallTable): ParsedTable {
  switch (kind) {
    case 'population':
    case 'population-with-percent':
      return { table: 'population', rows: checkPopulation(check) };
    case 'target':
      checkTargets(check);
      return { table: kind };
    case 'mapping':
      checkMapping(check);
      return { table: kind };
    case 'area-register':
      checkAreaRegister(check);
      return { table: kind };
    case 'indicator-register':
      checkIndicatorRegister(check);
      return { table: kind };
    case 'source-register':
      checkSourceRegister(check);
      return { table: kind };
    case 'work-programme':
    case 'recommendations':
    case 'answers':
    case 'action-progress':
      checkRecord(kind, check);
      return { table: kind };
    case 'commentary':
      checkCommentary(check);
      return { table: kind };
    case 'raw csv':
      checkRawTable(check);
      return { table: kind };
    default:
      return kind satisfies never;
  }
}
