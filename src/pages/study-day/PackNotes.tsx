import type { Area } from '../../../pipeline/contract/area.ts';
import type { Source } from '../../../pipeline/contract/provenance.ts';
import { useNotes, type Note } from '../../components/Citations.tsx';
import { formatArea } from '../../format/formatArea.ts';

interface Props {
  readonly area: Area;
  readonly sources: readonly Source[];
  /** What the anchors of this LCSP's notes begin with. */
  readonly prefix: string;
}

/** One note as a line: source, place in it, words as printed, what was done, check, row of our data. */
function describeNote({ entry, cited }: Note, sources: readonly Source[]): string {
  const title = sources.find((source) => source.id === entry.source)?.title ?? entry.source;
  const shared = cited.size > 1;
  const parts = [
    title,
    entry.section,
    entry.line === '' || shared ? '' : `line ${entry.line} of the text held`,
    entry.asPrinted === '' || shared ? '' : `as printed “${entry.asPrinted}”`,
    shared ? `${entry.did} (one of ${cited.size} figures worked out alike)` : entry.did,
    entry.check === '' ? '' : `check: ${entry.check}`,
    shared ? (entry.row.split(':')[0] ?? '') : entry.row,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** The notes of one LCSP's pages, numbered as they stand there. Rendered after everything that cites. */
export function PackNotes({ area, sources, prefix }: Props) {
  return (
    <div>
      <h3 className="govuk-heading-m">Notes for {formatArea(area)}</h3>
      <ol className="pack-note-list">
        {useNotes().map((note) => (
          <li key={note.entry.id} id={`prov-${prefix}${note.entry.id}`}>
            {describeNote(note, sources)}
          </li>
        ))}
      </ol>
    </div>
  );
}
