import { useCitation } from './Citations.tsx';

/** A footnote link from a number to the entry that says where it comes from. Needs a `CitationScope` around the page. */
export function Cite({ id }: { id: string }) {
  const note = useCitation(id);
  if (note === null) return null;
  return (
    <a className="cite" href={`#prov-${note.anchor}`}>
      <span className="govuk-visually-hidden">source note </span>
      {note.number}
    </a>
  );
}
