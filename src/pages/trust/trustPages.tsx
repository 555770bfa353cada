import { populationOfAreas, populationRows } from '../../charts/populationOfAreas/populationOfAreas.ts';
import { Link } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, districtsOf, type Site } from '../../site/site.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { describeGrouping, describeTrustOpening } from './claimsTrust.ts';
import { openingOf } from '../area/opening.ts';
import { pairPath } from '../compare/comparePaths.ts';
import { areaPagesOf, type AreaDescription } from '../dashboard/areaPagesOf.tsx';
import type { Page } from '../page.ts';
import { latePages } from '../latePages.ts';
import { pageKind } from '../pageKind.tsx';
import { TrustBody } from './TrustBody.tsx';

/** The districts read as areas of the planned trusts, which LCSPs each is read as following, and how many children they have. */
function TrustsBody() {
  const site = useSite();
  const districts = districtsOf(site);
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources entries={site.kent.provenance} sources={site.index.sources} heading="Where each number comes from">
        <PageHead heading="Which trusts are read as following the LCSPs?">
          <StandingBanner />
          <p className="govuk-body-l">
            By papers of December 2009 and March 2010 the Trust’s Board agreed 12 local boards, each a{' '}
            <Term name="LCT" />, in place of 23 <Term name="LCSP" /> boards. They name none of the 12. Feedback in the
            Board paper asks for alignment with districts: that each trust was to be a district’s, and which LCSP goes
            with which district, is inferred by us from names.
          </p>
        </PageHead>
        <DataTable
          caption="Districts read as areas of the planned trusts, with the LCSPs read as going into each (inferred from names)"
          columns={[{ label: 'District' }, { label: 'LCSPs read as lying in it' }]}
          rows={districts.map((district) => ({
            key: district.id,
            cells: [
              <Link key="name" to={district.page ?? 'trusts/'}>
                {formatArea(district)}
              </Link>,
              formatList(district.lcsps.map((id) => areaOf(site, id).name)),
            ],
          }))}
        />
        <Figure
          chart={populationOfAreas}
          rows={populationRows(site.kent.populations, site.index.areas, { level: 'district', me: '' })}
          id="chart-population"
          headingLevel={2}
          source="Business plan 2009/10, population table; each district summed by us from the LCSPs read as lying in it"
        />
      </PageSources>
    </TermScope>
  );
}

const indexPage: Page = {
  path: 'trusts/',
  title: 'Local Children’s Trusts: 12 boards for 23 by April 2010',
  description:
    'By April 2010, 12 local boards were to replace the 23 LCSP boards. The 12 districts read as their areas, with the LCSPs read as going into each; the grouping is inferred from names.',
  trail: [{ label: 'Areas', to: 'areas/' }],
  body: <TrustsBody />,
  runningHead: 'Planned trusts',
};

function describe(site: Site, file: AreaFile): AreaDescription {
  const name = formatArea(file.area);
  const [first, second] = describeTrustOpening(openingOf(site, file));
  return {
    file,
    siblings: districtsOf(site),
    title: `${name}: read as the area of a planned trust`,
    description: [first, second].flatMap((claim) => (claim === undefined ? [] : [claim.text])).join(' '),
    trail: [
      { label: 'Areas', to: 'areas/' },
      { label: 'Planned trusts', to: 'trusts/' },
    ],
    kind: 'District, read as the area of a planned Local Children’s Trust (inferred from names)',
    scope: describeGrouping(
      file.area,
      file.area.lcsps.map((id) => areaOf(site, id)),
    ),
    ways: [
      ...file.area.lcsps
        .map((id) => areaOf(site, id))
        .map((lcsp) => ({ label: formatArea(lcsp), to: lcsp.page ?? 'areas/' })),
      ...(file.area.lcsps.length > 1 ? [{ label: 'Its LCSPs side by side', to: pairPath(file.area) }] : []),
      { label: 'What an LCSP was', to: 'governance/#purpose' },
    ],
    full: <TrustBody file={file} />,
  };
}

/** The planned trusts: a list, and the pages of each. */
export const trustPages = pageKind({
  id: 'trust',
  answers:
    'The district read as the area of a Local Children’s Trust, with the LCSPs read as going into it: population summed, attendance series',
  pages: (site) => [
    indexPage,
    ...districtsOf(site).flatMap((area) =>
      latePages(() => {
        const file = site.areas.get(area.id);
        return file === undefined || area.page === null ? [] : areaPagesOf(site, describe(site, file));
      }),
    ),
  ],
});
