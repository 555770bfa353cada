import { Fragment } from 'react';
import { useCitations } from './Citations.tsx';
import { relativeAddress, usePage } from './PageContext.tsx';

/**
 * Footnote links from figures to the entries that say where they come from, each entry once; where figures share a
 * note here, the link leads to the page that has the entry by itself. A line may break between two marks, never before
 * the first. Needs a `CitationScope` around the page.
 */
export function Cites({ ids }: { ids: readonly string[] }) {
  const place = usePage();
  return (
    <>
      {useCitations(ids).map(({ number, anchor, page }, index) => (
        <Fragment key={anchor}>
          {index > 0 && <wbr />}
          <a
            className={index === 0 ? 'cite' : 'cite cite-next'}
            href={`${page === '' ? '' : relativeAddress(place, page)}#prov-${anchor}`}
          >
            <span className="govuk-visually-hidden">source note </span>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  );
}

/** The footnote link of one figure. */
export const Cite = ({ id }: { id: string }) => <Cites ids={[id]} />;

/** Cites what a group of figures rests on, so that the list under it has it; nothing is shown. */
export function Cited({ ids }: { ids: readonly string[] }) {
  useCitations(ids);
  return null;
}
