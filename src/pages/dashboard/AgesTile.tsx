import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { sentenceCase } from '../../charts/chartWords.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { ShareBar } from '../../figure/ShareBar.tsx';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { countyOf, type Site } from '../../site/site.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { areaPath } from '../area/areaPaths.ts';
import { sizeOf } from '../area/PopulationSection.tsx';
import { TileFrame } from './Tile.tsx';
import { AGES_ID } from './tiles.ts';

/** The largest share of any band of any area, so that every bar of the site has one scale. */
const mostShare = (site: Site): number =>
  Math.max(
    ...site.kent.populations.flatMap(({ bands }) =>
      bands.flatMap((band) => (band.role === 'part' ? [band.share] : [])),
    ),
  );

/** The plan prints whole per cents; a sum of ours is shown no finer. */
const percent = (share: number): string => formatNumber(share, { digits: 0, unit: '%' });

/** How many children, which the tile leads with, and the area's place by it. */
function Size({ file }: { file: AreaFile }) {
  const count = formatCount(wholeBand(file.population).count);
  const [size = '', place = ''] = sizeOf(useSite(), file).text.split(': ');
  return (
    <>
      <p className="card-figure card-lead" data-rule="count">
        <b className="card-number">{count}</b>
        {size.slice(count.length)}
      </p>
      {place !== '' && (
        <p className="card-figure card-place" data-rule="count">
          {sentenceCase(place)}
        </p>
      )}
    </>
  );
}

interface HeadProps {
  readonly area: Area;
  /** Name of the county the shares are set against; undefined where the page is its own. */
  readonly against: string | undefined;
}

function Head({ area, against }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="govuk-visually-hidden">Ages</span>
        </th>
        <th scope="col" className="share-own">
          <span className="govuk-visually-hidden">{area.name}: </span>share
        </th>
        {against !== undefined && (
          <th scope="col" className="share-against">
            {against}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** Who lives here: how many, and the three bands that add up, each beside the county's share. */
export function AgesTile({ file }: { file: AreaFile }) {
  const site = useSite();
  const county = countyOf(site);
  const isCounty = file.area.id === county.id;
  const most = mostShare(site);
  const parts = file.population.bands
    .filter(({ role }) => role === 'part')
    .toSorted((a, b) => a.fromAge - b.fromAge)
    .map((band) => ({
      band,
      against: isCounty ? undefined : file.kentPopulation.bands.find((other) => other.band === band.band),
    }));
  return (
    <TileFrame area={file.area} id={AGES_ID} title="Ages" to={areaPath(file.area, 'ages')} what="" unit="">
      <Size file={file} />
      <table className="share-table">
        <caption className="govuk-visually-hidden">Ages, per cent of all aged 0 to 19</caption>
        <Head area={file.area} against={isCounty ? undefined : county.name} />
        <tbody>
          {parts.map(({ band, against }) => (
            <tr key={band.band}>
              <th scope="row">
                {band.fromAge}-{band.toAge}
              </th>
              <td>
                <div className="share-drawn">
                  <ShareBar
                    share={band.share}
                    most={most}
                    {...(against === undefined ? {} : { against: against.share })}
                  />
                  <span className="share-number">{percent(band.share)}</span>
                </div>
              </td>
              {!isCounty && (
                <td className="share-against">{against === undefined ? 'none' : percent(against.share)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TileFrame>
  );
}
