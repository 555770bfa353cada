import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { PLACES_PATH } from '../../select/placeNames.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectSearchEntries, type SearchEntry } from './searchEntries.ts';
import { PageHead } from '../documents/DocumentPage.tsx';
import { pageKind } from '../pageKind.tsx';
import { PlaceIndex } from './PlaceIndex.tsx';

function Entry({ entry }: { entry: SearchEntry }) {
  return (
    <li>
      <Link to={entry.to}>{entry.name}</Link>
      <span className="finder-context">
        {entry.context}
        {entry.also === '' ? '' : `: ${entry.also}`}
      </span>
    </li>
  );
}

/** Entries under their first letter, in order. */
function byLetter(entries: readonly SearchEntry[]): ReadonlyMap<string, readonly SearchEntry[]> {
  const letters = new Map<string, readonly SearchEntry[]>();
  for (const entry of entries) {
    const letter = entry.name.slice(0, 1).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return letters;
}

/**
 * Everything the site knows by name, from A to Z. The list is the index the search box looks in, so that search works
 * from a disk and without a connection; without scripts the list stands alone.
 */
function SearchBody() {
  const site = useSite();
  const entries = selectSearchEntries(site);
  const hasPlaces = site.names.places.length > 0;
  return (
    <>
      <PageHead heading="Search">
        <p className="govuk-body-l">
          {formatCount(entries.length)} areas, indicators, parts of the plan, words and pages, from A to Z.
          {hasPlaces && (
            <>
              {' '}
              Under them towns, villages and postcodes; <Link to={PLACES_PATH}>the same from A to Z</Link>.
            </>
          )}
        </p>
      </PageHead>
      <div className="finder search-tool" data-tool="search" data-reads-address="search">
        <div className="govuk-form-group js-only">
          <label className="govuk-label" htmlFor="search-box">
            What are you looking for?
          </label>
          <div className="govuk-hint" id="search-hint">
            An area, a town or village, a postcode, an indicator, a priority or a word. Part of a name will do; near
            spellings are found too.
          </div>
          <input
            className="govuk-input"
            id="search-box"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="search-hint"
          />
          <output className="finder-status" />
        </div>
        <ol className="govuk-list search-results" data-results="" hidden />
        <div data-index="">
          {[...byLetter(entries)].map(([letter, some]) => (
            <section key={letter} aria-labelledby={`letter-${letter}`}>
              <h2 className="govuk-heading-m" id={`letter-${letter}`}>
                {letter}
              </h2>
              <ul className="govuk-list search-list">
                {some.map((entry) => (
                  <Entry key={`${entry.name} ${entry.to}`} entry={entry} />
                ))}
              </ul>
            </section>
          ))}
          {hasPlaces && (
            <>
              <h2 className="govuk-heading-m" id="places">
                Towns, villages and postcodes
              </h2>
              <PlaceIndex />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** The search tool, which is also the list of everything from A to Z. */
export const searchPages = pageKind({
  id: 'search',
  answers:
    'Where an area, district, town, postcode, indicator, priority or word is dealt with, forgiving near spellings',
  pages: () => [
    {
      path: 'search/',
      title: 'Search: everything from A to Z',
      description:
        'Find an LCSP, a district, a town or village, an indicator, a priority of the plan or a word by part of its name; near spellings are found too.',
      trail: [],
      body: <SearchBody />,
      tool: 'search',
      sheet: 'committee',
      runningHead: 'Search',
    },
  ],
});
