import { populationOfAreas, populationRows } from '../../charts/populationOfAreas/populationOfAreas.ts';
import { tileMap, tileMapRows } from '../../charts/tileMap/tileMap.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, countyOf, lcspsOf } from '../../site/site.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { pageKind } from '../pageKind.tsx';
import { WhichLcsp } from './WhichLcsp.tsx';

function AreaTable() {
  const site = useSite();
  const areas = [...lcspsOf(site), countyOf(site)];
  const last = areas.length - 1;
  return (
    <DataTable
      caption="Every LCSP, with its children and young people and the district it is read as lying in"
      columns={[
        { label: 'Area' },
        { label: 'Children and young people aged 0 to 19', numeric: true },
        { label: 'District (inferred from names)' },
      ]}
      rows={areas.map((area, index) => {
        const population = site.kent.populations.find((one) => one.area === area.id);
        const whole = population === undefined ? undefined : wholeBand(population);
        const district = area.district === null ? undefined : areaOf(site, area.district);
        return {
          key: area.id,
          setOff: index === last,
          cells: [
            <Link key="area" to={area.page ?? 'areas/'}>
              {area.name}
            </Link>,
            whole === undefined ? (
              'not in the sources held'
            ) : (
              <span key="count">
                {formatCount(whole.count)} <Cite id={whole.provenance} />
              </span>
            ),
            district === undefined ? (
              'the county'
            ) : (
              <Link key="district" to={district.page ?? 'trusts/'}>
                {formatArea(district)}
              </Link>
            ),
          ],
        };
      })}
    />
  );
}

/** All areas, alphabetical, with the one figure that is held for every LCSP: its population. */
function AreasBody() {
  const site = useSite();
  const { populations } = site.kent;
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources entries={site.kent.provenance} sources={site.index.sources} heading="Where each number comes from">
        <PageHead heading="The 23 LCSPs and Kent">
          <StandingBanner />
          <p className="govuk-body-l">
            Population is the only figure the sources held give for each <Term name="LCSP" />. It is as printed in the
            2009/10 plan, undated.
          </p>
        </PageHead>
        <AreaTable />
        <WhichLcsp />
        <Figure
          chart={populationOfAreas}
          rows={populationRows(populations, site.index.areas, { level: 'LCSP', me: '' })}
          id="chart-population"
          headingLevel={2}
          source="Business plan 2009/10, population table"
        />
        <Figure
          chart={tileMap}
          rows={tileMapRows(site.index.tiles, site.index.areas, { populations, me: '' })}
          id="chart-tiles"
          headingLevel={2}
          source="Business plan 2009/10, population table; squares placed by us, not boundaries"
        />
      </PageSources>
    </TermScope>
  );
}

/** The list of areas. */
export const areasPages = pageKind({
  id: 'areas',
  answers: 'All 23 LCSPs and the county, with their population and the way to each page',
  pages: () => [
    {
      path: 'areas/',
      title: 'Areas: the 23 LCSPs and Kent',
      description:
        'All 23 Local Children’s Services Partnerships of Kent with the number of children and young people in each, as printed in the 2009/10 plan, and the district each is read as lying in (inferred from names).',
      trail: [],
      body: <AreasBody />,
      runningHead: 'Areas',
    },
  ],
});
