import { DataTable } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { PLACES_PATH } from '../../select/placeNames.ts';
import { areaOf, districtsOf, lcspsOf } from '../../site/site.ts';
import { Section } from '../documents/DocumentPage.tsx';

/** The honest answer to the first question a reader has. */
export function WhichLcsp() {
  const site = useSite();
  const lcsps = lcspsOf(site);
  return (
    <Section id="which" heading="Which LCSP am I in?">
      <p className="govuk-body">
        The documents held do not say. They contain no list of wards, schools or postcodes for an LCSP; they say only
        that the LCSPs follow the geography of the former school clusters. What they do give is {lcsps.length} names.
        The table sets the names beside districts, which is inferred by us: where an LCSP ends, inside a district or
        across it, is not known from the papers.
        {site.names.places.length > 0 && (
          <>
            {' '}
            <Link to={PLACES_PATH}>Towns, villages and postcodes by district</Link>
          </>
        )}
      </p>
      <DataTable
        caption={`The ${lcsps.length} LCSPs by the district each is read as lying in (inferred from names)`}
        columns={[{ label: 'District' }, { label: 'LCSPs' }]}
        rows={districtsOf(site).map((district) => ({
          key: district.id,
          cells: [
            district.page === null ? (
              district.name
            ) : (
              <Link key="district" to={district.page}>
                {district.name}
              </Link>
            ),
            <ul key="lcsps" className="govuk-list plain-list">
              {district.lcsps.map((id) => (
                <li key={id}>
                  <Link to={areaOf(site, id).page ?? 'areas/'}>{areaOf(site, id).name}</Link>
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
    </Section>
  );
}
