import { writeDecimal } from '../cells/writeDecimal.ts';
import type { DataRow } from '../package/textTables.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import { describeReturn, stemOf, type ReturnEntry } from './returnEntry.ts';
import { EXAMPLE_SOURCE } from './returnSchema.ts';

/** Columns of the table of returns the figures are assembled from. */
export const RETURN_TABLE_COLUMNS = [
  'area',
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'source',
  'section',
  'note',
  'return_of',
] as const;

type Belonging = {
  readonly entry: ReturnEntry;
  readonly path: string;
  readonly registers: Registers;
  readonly edition: FileHead['edition'];
};

/**
 * Rows of a return as rows of the observation tables: the area by its registered name, the source by an id of the source
 * register, and in `section` what the sender says of the source. Notes of the sender are left behind: they may say in
 * words what a withheld cell hides.
 */
export function returnRows(
  rows: readonly ObservationRow[],
  { entry, path, registers, edition }: Belonging,
): readonly DataRow[] {
  return rows.map((row) => ({
    file: path,
    line: row.line,
    cells: {
      area: registers.areas?.byId.get(row.areaId)?.name ?? row.areaId,
      indicator: row.indicatorId,
      period: row.period,
      value: row.value === null ? '' : writeDecimal(row.value, row.digits),
      numerator: row.numerator === null ? '' : String(row.numerator),
      denominator: row.denominator === null ? '' : String(row.denominator),
      status: row.status,
      source: edition === 'training' ? EXAMPLE_SOURCE : sourceOf(entry),
      section: row.source,
      return_of: describeReturn(entry),
    },
  }));
}

const sourceOf = ({ file }: ReturnEntry): string => `return-${stemOf(file)}`;

/**
 * A return as a source of the source register. No hash of the file is given: what few values a withheld cell can have
 * could be tried until the hash fits.
 */
export function returnSource(entry: ReturnEntry, folder: string): DataRow {
  const title = describeReturn(entry);
  return {
    file: `${folder}/register.csv`,
    line: entry.line,
    cells: {
      source_id: sourceOf(entry),
      title: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
      publisher: `${entry.area.name} LCSP`,
      url: '',
      page: '',
      retrieved: entry.received,
      licence: 'not stated in the return',
      sha256: '',
      kind: 'return',
      role: 'return',
      date: entry.received,
      standing_note: 'Sent by the partnership; small counts are withheld before anything is published.',
    },
  };
}
