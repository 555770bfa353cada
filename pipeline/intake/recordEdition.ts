import type { FileHead } from '../contract/files.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';
import { isRecordTable, RECORD_TABLE_NAMES } from '../package/recordTables.ts';
import { textOf, type DataTables } from '../package/textTables.ts';

/** Where the training edition has its record: it reads that and nothing of the real one. */
const OF_TRAINING = 'returns/examples/record';

/** Path under the data folder of a table of the record as an edition has it; null where the package says where it is. */
export const recordPath = (table: string, edition: FileHead['edition']): string | null =>
  edition === 'training' && isRecordTable(table) ? `${OF_TRAINING}/${table}.csv` : null;

/** Whether every row of the record is, or none is, marked as an invented example, as the edition wants (R01). */
export function checkRecordMarks(tables: DataTables, edition: FileHead['edition']): readonly Finding[] {
  return RECORD_TABLE_NAMES.flatMap((name) => tables.get(name)?.rows ?? []).flatMap((row) => {
    const isMarked = textOf(row, 'minute').toLowerCase().startsWith('example');
    if (isMarked === (edition === 'training')) return [];
    const kind = isMarked ? 'example' : 'unmarked example';
    const place = { line: row.line, column: null, field: 'minute' };
    return [placeFinding(row.file, place, problem('R01', { kind }))];
  });
}
