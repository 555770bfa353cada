import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { tileMapRows } from '../../charts/tileMap/tileMap.ts';
import { formatCount } from '../../format/numbers.ts';
import type { Shading } from './shades.ts';
import { sentenceCase } from '../../charts/chartWords.ts';
import { sayWhat, shortestLabel } from '../dashboard/tiles.ts';
import { sortKeyOfBand, type AgesLine, type DistrictMeasure } from './glance.ts';

interface Props {
  readonly shadings: readonly Shading[];
  /** Key of the shading shown until a reader picks another. */
  readonly shown: string;
}

function Legend({ shading, isShown }: { shading: Shading; isShown: boolean }) {
  return (
    <p className="tile-legend" data-shading={shading.key} hidden={!isShown}>
      {shading.legend}
      {shading.classes.map((label, shade) => (
        <span key={label} className="tile-class">
          <span className={`tile-swatch tile-shade-${shade + 1}`} />
          {label}
        </span>
      ))}
    </p>
  );
}

/** The LCSPs as squares placed roughly as the county lies, each the way to its page, shaded by a measure of the tables beside it. */
export function TilePicker({ shadings, shown }: Props) {
  const site = useSite();
  const rows = tileMapRows(site.index.tiles, site.index.areas, { populations: site.kent.populations, me: '' });
  const first = shadings.find(({ key }) => key === shown);
  if (rows.length === 0 || first === undefined) return null;
  return (
    <section className="glance-map" id="map" aria-labelledby="map-heading">
      <h2 className="card-title" id="map-heading">
        The {formatCount(rows.length)} LCSPs, roughly as they lie
      </h2>
      {shadings.map((shading) => (
        <Legend key={shading.key} shading={shading} isShown={shading === first} />
      ))}
      <ul className="tile-grid">
        {rows.map(({ id, name, column, row }) => (
          <li
            key={id}
            className={`tile-column-${column} tile-row-${row} tile-shade-${(first.of.get(id)?.shade ?? -1) + 1}`}
            data-place={id}
            data-shades={shadings.map(({ of }) => (of.get(id)?.shade ?? -1) + 1).join('')}
            data-numbers={shadings.map(({ of }) => of.get(id)?.text ?? '').join(' ')}
          >
            <Link to={`areas/${id}/`} className="tile-link">
              <span className="tile-name">{name}</span> <span className="tile-count">{first.of.get(id)?.text}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="card-caption">The map is {site.index.tilesBasis}.</p>
    </section>
  );
}

interface SortProps {
  readonly lines: readonly AgesLine[];
  readonly measures: readonly DistrictMeasure[];
}

/** The order of the rows, which also picks what the map is shaded by and, on a phone, the column that is shown. */
export function SortSelect({ lines, measures }: SortProps) {
  const [first] = lines;
  const bands = first === undefined ? [] : [first.whole, ...first.parts];
  return (
    <p className="glance-sort js-only">
      <label htmlFor="glance-sort">Sort by</label>{' '}
      <select id="glance-sort" defaultValue="district">
        <option value="district">District</option>
        <option value="name">Name</option>
        {bands.map((band) => (
          <option key={band.band} value={sortKeyOfBand(band)}>
            {band.role === 'whole' ? 'Children' : 'Share'} aged {band.fromAge} to {band.toAge}
          </option>
        ))}
        {measures.map(({ indicator }) => (
          <option key={indicator.id} value={indicator.id}>
            {sentenceCase(sayWhat(indicator))}, {shortestLabel(indicator).toLowerCase()} (district)
          </option>
        ))}
      </select>
      <output className="govuk-visually-hidden" />
    </p>
  );
}
