import { populationOfAreas, populationRows } from '../../charts/populationOfAreas/populationOfAreas.ts';
import { Link } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, districtsOf } from '../../site/site.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Sentences } from '../../components/Claims.tsx';
import { describeGrouping } from './claimsTrust.ts';

/** The districts read as areas of the planned trusts, which LCSPs each is read as following, and how many children they have. */
export function TrustsBody() {
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

export function Members({ file }: { file: AreaFile }) {
  const site = useSite();
  const lcsps = file.area.lcsps.map((id) => areaOf(site, id));
  return (
    <Section id="lcsps" heading="Which LCSPs is its trust read as following?">
      <Sentences claims={[describeGrouping(file.area, lcsps)]} />
      <ul className="govuk-list govuk-list--bullet">
        {lcsps.map((lcsp) => (
          <li key={lcsp.id}>
            {lcsp.page === null ? formatArea(lcsp) : <Link to={lcsp.page}>{formatArea(lcsp)}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
