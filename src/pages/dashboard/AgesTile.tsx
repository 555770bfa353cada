import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { ShareBar } from '../../figure/ShareBar.tsx';
import { formatNumber } from '../../format/formatNumber.ts';
import { countyOf } from '../../site/countyOf.ts';
import type { Site } from '../../site/site.ts';
import { areaPath } from '../area/areaPaths.ts';
import { TileFrame } from './TileFrame.tsx';

/** Id of the tile, which is that of the section it leads to. */
export const AGES_ID = 'population';

/** The largest share of any band of any area, so that every bar of the site has one scale. */
const mostShare = (site: Site): number =>
  Math.max(
    ...site.kent.populations.flatMap(({ bands }) =>
      bands.flatMap((band) => (band.role === 'part' ? [band.share] : [])),
    ),
  );

/** The plan prints whole per cents; a sum of ours is shown no finer. */
const percent = (share: number): string => formatNumber(share, { digits: 0, unit: '%' });

/** Who lives here: the three bands that add up, each beside the county's share. */
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
  const overlap = file.population.bands.find(({ role }) => role === 'overlap');
  const overlapAgainst = isCounty ? undefined : file.kentPopulation.bands.find(({ band }) => band === overlap?.band);
  return (
    <TileFrame
      area={file.area}
      id={AGES_ID}
      title="Ages"
      to={areaPath(file.area, 'ages')}
      what=""
      unit={`per cent of all aged 0 to 19${isCounty ? '' : `; upright line: ${county.name}`}`}
    >
      <table className="share-table">
        <caption className="govuk-visually-hidden">Ages, per cent of all aged 0 to 19</caption>
        <thead className="govuk-visually-hidden">
          <tr>
            <th scope="col">Aged</th>
            <th scope="col">{file.area.name}</th>
            {!isCounty && <th scope="col">Beside it</th>}
          </tr>
        </thead>
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
                <td className="share-against">
                  {county.name} {against === undefined ? 'none' : percent(against.share)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {overlap !== undefined && (
        <p className="card-caption">
          Also {overlap.fromAge}-{overlap.toAge}, which overlaps these: {percent(overlap.share)}
          {overlapAgainst === undefined ? '' : `, ${county.name} ${percent(overlapAgainst.share)}`}
        </p>
      )}
    </TileFrame>
  );
}
