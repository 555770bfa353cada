import { useCitations } from './Citations.tsx';

/**
 * Footnote links from figures to the entries that say where they come from, each entry once. Needs a `CitationScope`
 * around the page.
 */
export function Cites({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {useCitations(ids).map(({ number, anchor }) => (
        <a key={anchor} className="cite" href={`#prov-${anchor}`}>
          <span className="govuk-visually-hidden">source note </span>
          {number}
        </a>
      ))}
    </>
  );
}

/** The footnote link of one figure. */
export const Cite = ({ id }: { id: string }) => <Cites ids={[id]} />;
