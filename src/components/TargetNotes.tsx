import type { Target, TargetNoteId } from '../../pipeline/contract/verdict.ts';
import { formatCountOf, formatCount } from '../format/numbers.ts';
import { Cite, Cites } from './Citations.tsx';
import { Link } from './Link.tsx';
import { countNotes } from '../words/claimsCounty.ts';
import { DataTable } from './DataTable.tsx';

/** The number of a note as a link to what it means. */
export const NoteId = ({ id }: { id: TargetNoteId }) => (
  <Link to={`methods/#${id.toLowerCase()}`} className="govuk-link note-id">
    {id}
  </Link>
);

/** What a reader ought to know of the target itself, beside its verdict. */
export function TargetNotes({ target }: { target: Target }) {
  if (target.notes.length === 0) {
    return (
      <p className="target-notes-none">
        No note on this target: none of the seven tests of targets finds anything. <Cite id={target.provenance} />
      </p>
    );
  }
  return (
    <div className="target-notes">
      <p className="target-notes-title">{formatCountOf(target.notes.length, 'note')} on the target itself</p>
      <ul className="govuk-list">
        {target.notes.map((note) => (
          <li key={note.id}>
            <NoteId id={note.id} /> <span data-rule="target note">{note.sentence}</span>
            <Cites ids={[target.provenance, ...note.provenance]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

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
