import { CitationScope, Cited } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { NoteTables } from '../../components/ProvenanceList.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { SymbolKey } from '../../components/Terms.tsx';
import { countyOf, mergeProvenance, type Site } from '../../site/site.ts';
import { areaPath } from '../area/areaPaths.ts';
import { PageHead, Section } from '../documents/DocumentPage.tsx';
import { agesLines, countyAges, districtMeasures } from './glance.ts';

const entriesOfAges = (site: Site): readonly string[] =>
  [...agesLines(site), ...[countyAges(site)].flatMap((line) => line ?? [])].flatMap(({ whole, parts }) =>
    [whole, ...parts].map(({ provenance }) => provenance),
  );

const entriesOfDistricts = (site: Site): readonly string[] =>
  districtMeasures(site).flatMap(({ figures, lines, target }) =>
    [...figures, ...lines, ...(target === undefined ? [] : [target])].map(({ provenance }) => provenance),
  );

/** Everything the front page's tables may cite. */
const entriesHeld = (site: Site) =>
  mergeProvenance(
    site.kent.provenance,
    ...districtMeasures(site).map(({ indicator }) => site.indicators.get(indicator.id)?.provenance ?? []),
  );

function Part({ id, heading, ids }: { id: string; heading: string; ids: readonly string[] }) {
  const site = useSite();
  return (
    <Section id={id} heading={heading}>
      <CitationScope entries={entriesHeld(site)}>
        <Cited ids={[...new Set(ids)]} />
        <NoteTables of={heading} sources={site.index.sources} />
      </CitationScope>
    </Section>
  );
}

/** Where each number of the front page comes from, table by table. */
export function FrontSourcesBody() {
  const site = useSite();
  const county = countyOf(site);
  return (
    <>
      <PageHead heading="Where the numbers of the front page come from">
        <p className="govuk-body">
          {county.name}’s own tiles have their sources on{' '}
          <Link to={areaPath(county, 'sources')}>the page of {county.name}’s sources</Link>.
        </p>
      </PageHead>
      <Part id="ages" heading="Ages in the LCSPs" ids={entriesOfAges(site)} />
      <Part id="districts" heading="Attendance in the districts" ids={entriesOfDistricts(site)} />
      <SymbolKey statuses={districtMeasures(site).flatMap(({ figures }) => figures.map(({ status }) => status))} />
    </>
  );
}
