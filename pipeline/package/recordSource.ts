import type { FileHead } from '../contract/files.ts';
import { RECORD_TABLE_NAMES } from './recordTables.ts';
import type { DataRow, DataTables } from './textTables.ts';

/** Id of the source that rows of the record stand on: the record itself, for nobody printed it before. */
export const RECORD_SOURCE = 'clerks-record';

const OF_PUBLICATION: Readonly<Record<string, string>> = {
  title: 'Record of the clerk to the sub-committee',
  publisher: 'entered in the tables of this publication',
  licence: 'not stated: a record of this publication',
  kind: 'record',
  standing_note: 'What the clerk to the sub-committee has entered; where it is minuted stands beside each entry.',
};

const OF_TRAINING: Readonly<Record<string, string>> = {
  title: 'Invented record of a year for training',
  publisher: 'nobody: invented for the training edition of this site',
  licence: 'not applicable: invented',
  kind: 'example',
  standing_note:
    'Invented meetings, recommendations, answers and reports of progress. No such day was held and nobody said any of it. Never in a publication.',
};

/** The tables with the record among their sources, once anything stands in it. */
export const withRecordSource = (tables: DataTables, edition: FileHead['edition']): DataTables =>
  withSourceOf(tables, RECORD_TABLE_NAMES, {
    ...(edition === 'training' ? OF_TRAINING : OF_PUBLICATION),
    source_id: RECORD_SOURCE,
  });

/** The tables with a source that rows entered here stand on, at the first of these rows; as they are while there is none. */
export function withSourceOf(
  tables: DataTables,
  names: readonly string[],
  words: Readonly<Record<string, string>>,
): DataTables {
  const sources = tables.get('sources');
  const first = names.flatMap((name) => tables.get(name)?.rows ?? [])[0];
  // What an early release held in these tables names its sources itself.
  if (sources === undefined || first === undefined) return tables;
  const cells = { ...words, role: 'context' };
  const row: DataRow = {
    file: first.file,
    line: 1,
    cells: Object.fromEntries(sources.columns.map((column) => [column, '']).concat(Object.entries(cells))),
  };
  return new Map([...tables, ['sources', { ...sources, rows: [...sources.rows, row] }]]);
}
