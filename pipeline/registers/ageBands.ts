import type { BandCount } from '../contract/area.ts';
import type { ValuesOf } from '../package/columns.ts';
import { AGE_BANDS } from '../package/registerTables.ts';
import { parseRows, pickColumns, type TextTable } from './parseRows.ts';

/** The columns of the register of age bands that tables are judged by. */
export const AGE_BAND_COLUMNS = pickColumns(AGE_BANDS, ['band_id', 'from_age', 'to_age', 'role']);

/** One age band: both ages are of it. */
export type AgeBand = Pick<BandCount, 'band' | 'role' | 'fromAge' | 'toAge'>;

/** A typed row of the register as an age band. */
export const ageBandOf = (row: ValuesOf<typeof AGE_BAND_COLUMNS>): AgeBand => ({
  band: row.band_id,
  role: row.role,
  fromAge: row.from_age,
  toAge: row.to_age,
});

/** Cells of a register of others that stand for nothing are read as saying nothing. */
const NOT_SAID = { from_age: 0, to_age: 0, role: 'part' } as const;

/** The age bands of a register's text. */
export const parseAgeBands = (table: TextTable): readonly AgeBand[] =>
  parseRows(table, AGE_BAND_COLUMNS, NOT_SAID).map(ageBandOf);
