import type { FileHead } from '../contract/files.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';
import { COMMENTARY_TABLE } from '../package/commentaryTable.ts';
import { isRecordTable, RECORD_TABLE_NAMES } from '../package/recordTables.ts';
import { textOf, type DataTables } from '../package/textTables.ts';
import type { ColumnName } from '../package/declarations.ts';

/** Where the training edition has its record and its commentary: it reads these and nothing of the real ones. */
const OF_TRAINING = 'returns/examples/record';

/** Path under the data folder of a table people enter as an edition has it; null where the package says where it is. */
export const recordPath = (table: string, edition: FileHead['edition']): string | null =>
  edition === 'training' && (table === COMMENTARY_TABLE || isRecordTable(table)) ? `${OF_TRAINING}/${table}.csv` : null;

/** Whether every row that people enter is, or none is, marked as an invented example, as the edition wants (R01). */
export const checkRecordMarks = (tables: DataTables, edition: FileHead['edition']): readonly Finding[] => [
  ...RECORD_TABLE_NAMES.flatMap((name) => checkMarks(tables, name, { column: 'minute', edition })),
  ...checkMarks(tables, COMMENTARY_TABLE, { column: 'note', edition }),
];

function checkMarks(
  tables: DataTables,
  name: string,
  { column, edition }: { readonly column: ColumnName; readonly edition: FileHead['edition'] },
): readonly Finding[] {
  return (tables.get(name)?.rows ?? []).flatMap((row) => {
    const isMarked = textOf(row, column).toLowerCase().startsWith('example');
    if (isMarked === (edition === 'training')) return [];
    const kind = isMarked ? 'example' : 'unmarked example';
    const place = { line: row.line, column: null, field: column };
    return [placeFinding(row.file, place, problem('R01', { kind }))];
  });
}
