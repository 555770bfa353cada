import { CitationProvider, linkCitations } from '../../components/Citations.tsx';
import { usePage } from '../../components/Link.tsx';
import { PageHead } from '../documents/DocumentPage.tsx';
import { Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { Island } from '../../browser/islands/Island.tsx';
import { compareChooser } from './CompareChooser.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { countyFigures, selectCompareData } from '../../select/compareData.ts';
import { hasOwnMeasures } from '../../select/compareTable.ts';
import { describeCountyOnly } from '../../words/claimsCompare.ts';
import { AllAreasTable } from './AllAreasTable.tsx';
import { comparedTerms } from './TermsChosen.tsx';
import { notePages } from './notePages.ts';
import { NotCompared, TableWords, ReadyPairs, WaysToLongTables, SourceWords } from './BelowTable.tsx';

/** Any four areas and a group of one's own as one table; until some are chosen, all LCSPs. */
export function CompareBody() {
  const site = useSite();
  const { path, field } = usePage();
  const data = selectCompareData(site);
  const countyOnly = countyFigures(site).map((figure) => describeCountyOnly(figure, data.county.name));
  return (
    <TermScope glossary={site.index.glossary}>
      <div className="compare-page">
        <PageHead heading="Compare areas">
          <p className="govuk-body compare-lead">
            Any four areas beside {data.county.name}, {data.period}, each an <Term name="LCSP" /> or a district, and a
            group of your own.
          </p>
        </PageHead>
        <Island
          kind={compareChooser}
          props={{ data, countyOnly, terms: comparedTerms(site), place: { path, field } }}
        />
        <div data-unchosen="">
          <CitationProvider value={linkCitations(notePages(data, countyOnly))}>
            <AllAreasTable data={data} countyOnly={countyOnly} />
          </CitationProvider>
        </div>
        <TableWords county={data.county} hasOwn={hasOwnMeasures(data)} />
        <div data-unchosen="">
          <ReadyPairs />
        </div>
        <div className="compare-more">
          <WaysToLongTables />
          <NotCompared />
          <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn']} />
          <SourceWords data={data} />
        </div>
      </div>
    </TermScope>
  );
}
