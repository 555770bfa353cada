import type { Area } from '../../../pipeline/contract/area.ts';
import { CitationProvider, linkCitations } from '../../components/Citations.tsx';
import { Link, usePage } from '../../components/Link.tsx';
import { StandingBanner, PageHead, Section } from '../documents/DocumentPage.tsx';
import { SymbolKey, Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, districtsOf } from '../../site/site.ts';
import { countyFigures, measuresOfDistricts, selectCompareData, type CompareData } from '../../select/compareData.ts';
import { hasOwnMeasures, POPULATION, selectCompareTable } from '../../select/compareTable.ts';
import { EMPTY_VIEW } from '../../select/compareView.ts';
import { termMeasures } from '../../select/ownReturn.ts';
import { describeCountyOnly } from '../../words/claimsCompare.ts';
import { AllAreasTable } from './AllAreasTable.tsx';
import { comparedTerms } from './TermsChosen.tsx';
import { ALL_PATH, notePages, pairPath } from './comparePaths.ts';
import { NotCompared, TableWords } from './TableWords.tsx';

function ReadyPairs() {
  const site = useSite();
  const groups = districtsOf(site).map((district) => ({
    district,
    lcsps: district.lcsps.map((id) => areaOf(site, id)),
  }));
  return (
    <Section id="pairs" heading="Ready-made: the LCSPs read as lying in one district, side by side">
      <ul className="govuk-list compare-pairs">
        {groups.map(({ district, lcsps }) => (
          <li key={district.id}>
            {lcsps.length > 1 ? (
              <Link to={pairPath(district)}>{formatList(lcsps.map(({ name }) => name))}</Link>
            ) : (
              <>
                {lcsps.map((lcsp: Area) => (
                  <Link key={lcsp.id} to={lcsp.page ?? 'areas/'}>
                    {lcsp.name}
                  </Link>
                ))}
                , the only LCSP read as lying in {formatArea(district)}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The long tables, by the anchors they had when they stood on this page. */
function LongTables() {
  const site = useSite();
  const parts = [
    { id: POPULATION, label: 'Children by age, of every LCSP and district' },
    ...measuresOfDistricts(site).map(({ indicator: { id, shortLabel } }) => ({
      id: String(id),
      label: `${shortLabel}: every district and year`,
    })),
    ...[...site.indicators.values()]
      .flatMap(termMeasures)
      .map(({ id, indicator }) => ({ id, label: `${indicator.shortLabel}: every LCSP that has sent it` })),
  ];
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Every area and every year: long tables and small charts</span>
      </summary>
      <ul className="govuk-list govuk-details__text">
        {parts.map(({ id, label }) => (
          <li key={id} id={`compare-${id}`}>
            <Link to={`${ALL_PATH}#compare-${id}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SourceWords({ data }: { data: CompareData }) {
  const statuses = data.measures.flatMap(({ points, withheld = [], county }) =>
    [...points, ...withheld, ...(county === null ? [] : [county])].map(({ status = '' }) => status),
  );
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Where each number comes from, and what u means</span>
      </summary>
      <div className="govuk-details__text" id="sources">
        <SymbolKey statuses={statuses} />
        <p className="govuk-body">
          The small number behind a figure leads to its entry: of children,{' '}
          <Link to={`${ALL_PATH}#sources`}>under the long tables</Link>; of attendance, exclusions and NEET, on the page
          of the measure.
        </p>
        <StandingBanner />
      </div>
    </details>
  );
}

/** Any four areas and a group of one's own as one table; until some are chosen, all LCSPs. */
export function CompareBody() {
  const site = useSite();
  const { path, field } = usePage();
  const data = selectCompareData(site);
  const countyOnly = countyFigures(site).map((figure) => describeCountyOnly(figure, data.county.name));
  const lcsps = districtsOf(site).flatMap((district) => district.lcsps);
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: lcsps });
  return (
    <TermScope glossary={site.index.glossary}>
      <div className="compare-page">
        <PageHead heading="Compare areas">
          <p className="govuk-body compare-lead">
            Any four areas beside {data.county.name}, {data.period}, each an <Term name="LCSP" /> or a district, and a
            group of your own.
          </p>
        </PageHead>
        <Island name="compare" props={{ data, countyOnly, terms: comparedTerms(site), place: { path, field } }} />
        <div data-unchosen="">
          <CitationProvider value={linkCitations(notePages(data, countyOnly))}>
            <AllAreasTable table={table} countyOnly={countyOnly} period={data.period} />
          </CitationProvider>
        </div>
        <TableWords county={data.county} hasOwn={hasOwnMeasures(data)} />
        <div data-unchosen="">
          <ReadyPairs />
        </div>
        <div className="compare-more">
          <LongTables />
          <NotCompared />
          <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn']} />
          <SourceWords data={data} />
        </div>
      </div>
    </TermScope>
  );
}
