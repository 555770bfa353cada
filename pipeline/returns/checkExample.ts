import type { ObservationRow } from '../check/table/observationTable.ts';
import type { FileHead } from '../contract/files.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { EXAMPLE_SOURCE } from './returnSchema.ts';

/** Whether a row is, or is not, marked as an invented example, as the edition wants (R01); null where it is right. */
export function checkExample(row: ObservationRow, edition: FileHead['edition']): Problem | null {
  const note = row.extra['note'] ?? '';
  const marks = [row.source === EXAMPLE_SOURCE, note.toLowerCase().startsWith('example')];
  if (edition === 'training') return marks.every(Boolean) ? null : problem('R01', { kind: 'unmarked example' });
  return marks.some(Boolean) ? problem('R01', { kind: 'example' }) : null;
}
