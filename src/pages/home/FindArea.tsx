import { classOf, populationClasses } from '../../charts/tileMap/populationClasses.ts';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/formatCount.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { tileMapRows } from '../../charts/tileMap/tileMapRows.ts';
import { areaOf } from '../../site/areaOf.ts';
import { districtsOf, lcspsOf } from '../../site/districtsOf.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../documents/Section.tsx';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { Island } from '../../browser/islands/Island.tsx';
import { selectFinderPlaces } from '../../browser/islands/selectFinderPlaces.ts';
import { countyOf } from '../../site/countyOf.ts';

/**
 * The schematic map as links: squares placed roughly as the county lies on a wide screen, a plain list on a phone
 * and for a screen reader.
 */
export function TileMapLinks() {
  const site = useSite();
  const rows = tileMapRows(site.index.tiles, site.index.areas, { populations: site.kent.populations, me: '' });
  if (rows.length === 0) return null;
  const classes = populationClasses(rows.map((row) => row.count));
  return (
    <figure className="tile-map" aria-labelledby="tile-map-title">
      <figcaption>
        <h2 className="govuk-heading-m" id="tile-map-title">
          The {rows.length} LCSPs, roughly as they lie
        </h2>
        <p className="figure-subtitle">
          Children and young people aged 0 to 19, {rows[0]?.basis}; the deeper the shade, the more there are (
          {classes.map((one) => one.label).join(', ')}).
        </p>
      </figcaption>
      <ul className="tile-grid">
        {rows.map((row) => (
          <li key={row.id} className={`tile tile-column-${row.column} tile-row-${row.row}`}>
            <Link to={`areas/${row.id}/`} className={`tile-link tile-shade-${classOf(row.count, classes) + 1}`}>
              <span className="tile-name">{row.name}</span> <span className="tile-count">{formatCount(row.count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="figure-source">The map is {site.index.tilesBasis}.</p>
    </figure>
  );
}

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

/** Every LCSP, and every district read as a trust's area, by name; the list is complete without a script, which only adds the search box. */
export function FindArea() {
  const site = useSite();
  const page = usePage();
  const county = countyOf(site);
  const places = selectFinderPlaces(site.index, (path) => relativeAddress(page, path));
  return (
    <nav className="find-area" aria-labelledby="find-title">
      <h2 className="govuk-heading-l" id="find-title">
        Find your LCSP
      </h2>
      <Island name="finder" props={{ places }} />
      <p className="govuk-body">
        Or see <Link to={county.page ?? 'areas/'}>{county.name} as a whole</Link>, or ask{' '}
        <a href="#which">which LCSP am I in?</a>
      </p>
    </nav>
  );
}
