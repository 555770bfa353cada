import { classOf, populationClasses } from '../../charts/tileMap/populationClasses.ts';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/formatCount.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { tileMapRows } from '../../charts/tileMap/tileMapRows.ts';

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
