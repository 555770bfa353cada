import type { Target } from '../../pipeline/contract/verdict.ts';
import { countNotes } from '../words/claimsCounty.ts';
import { formatCount } from '../format/formatCount.ts';
import { NoteId } from './TargetNotes.tsx';
import { DataTable } from './DataTable.tsx';

/** How often each of the seven tests of targets finds something, over all targets of the plan. */
export function NoteCounts({ targets }: { targets: readonly Target[] }) {
  return (
    <div data-rule="target note">
      <DataTable
        caption={`Tests of the target cells of the plan’s ${formatCount(targets.length)} key performance indicators, and how many each test notes`}
        columns={[{ label: 'Test' }, { label: 'Cells noted', numeric: true }, { label: 'A target that is' }]}
        rows={countNotes(targets).map((note) => ({
          key: note.id,
          cells: [<NoteId key="id" id={note.id} />, formatCount(note.count), note.words],
        }))}
      />
    </div>
  );
}
