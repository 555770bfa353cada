import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaChildren, areaChildrenRows } from '../../charts/areaChildren/areaChildren.ts';
import { Cite } from '../../components/Citations.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { describeAgeDifference, describePopulation, wholeBand } from '../../words/claimsPopulation.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { EnquiryPlace } from './enquiryRules.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { ShareBar } from '../../figure/ShareBar.tsx';
import type { Site } from '../../site/site.ts';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

/** Who lives in an LCSP: words, a small chart and the printed table. */
export function PackChildren({ file, place }: Props) {
  const site = useSite();
  const { area, county } = place;
  const { population, kentPopulation } = file;
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">Children served here</h3>
      <Sentences
        claims={[
          describePopulation(area, population, county, kentPopulation),
          describeAgeDifference(population, county, kentPopulation),
        ]}
      />
      <div className="pack-pair">
        <SmallChart
          chart={areaChildren}
          rows={areaChildrenRows(area, county, site.kent.populations)}
          id={`pack-children-${area.id}`}
        />
        <DataTable
          caption={`${formatArea(area)} by age, ${population.label}`}
          columns={[
            { label: 'Ages' },
            { label: 'Number', numeric: true },
            { label: '% of 0-19', numeric: true },
            { label: `${county.name}, %`, numeric: true },
          ]}
          rows={population.bands.map((band) => ({
            key: band.band,
            cells: [
              band.role === 'overlap' ? `${band.band} (overlaps)` : band.band,
              <span key="count">
                {formatCount(band.count)}&nbsp;
                <Cite id={band.provenance} />
              </span>,
              formatNumber(band.share, { digits: 0 }),
              formatNumber(kentPopulation.bands.find((one) => one.band === band.band)?.share ?? 0, { digits: 0 }),
            ],
          }))}
        />
      </div>
    </div>
  );
}

/** The largest share of any band of any area: every bar of every pack has one scale. */
const mostShare = (site: Site): number =>
  Math.max(
    ...site.kent.populations.flatMap(({ bands }) => bands.map(({ role, share }) => (role === 'part' ? share : 0))),
  );

/** The share of each band of age as a bar, the county's marked on it. */
export function Ages({ file }: { file: AreaFile }) {
  const site = useSite();
  return file.population.bands
    .filter(({ role }) => role === 'part')
    .map((band) => (
      <span key={band.band} className="pack-line-share">
        <span>
          {band.fromAge}-{band.toAge}
        </span>
        <ShareBar
          share={band.share}
          most={mostShare(site)}
          against={file.kentPopulation.bands.find((one) => one.band === band.band)?.share ?? 0}
        />
        <span>
          {formatNumber(band.share, { digits: 0, unit: '%' })}&nbsp;
          <Cite id={band.provenance} />
        </span>
      </span>
    ));
}

/** How many children an LCSP serves, under its name on the cover. */
export function HowMany({ file }: { file: AreaFile }) {
  const whole = wholeBand(file.population);
  return (
    <span className="small-note">
      {formatCount(whole.count)} aged 0 to 19&nbsp;
      <Cite id={whole.provenance} />
    </span>
  );
}
