import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import { areaSparkline } from '../../charts/areaOverTime/areaSparkline.ts';
import { formatPeriodRange } from '../../charts/chartWords.ts';
import { Cite } from '../../components/Citations.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { ShareBar } from '../../figure/ShareBar.tsx';
import { TileChart } from '../../figure/SmallChart.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { nearestCompared, type ComparedMeasure } from '../../select/compareData.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { describeReview, describeReviews } from '../../words/claimsPack.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { sayInTile } from '../dashboard/tiles.ts';
import type { EnquiryPlace } from './enquiryFacts.ts';
import { AGES_LABEL, coverLabel, coverMeasures } from './packCover.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

/** CSS pixels the line of a measure is drawn for. */
const WIDTH = 240;

/** The largest share of any band of any area: every bar of every pack has one scale. */
const mostShare = (site: Site): number =>
  Math.max(
    ...site.kent.populations.flatMap(({ bands }) => bands.map(({ role, share }) => (role === 'part' ? share : 0))),
  );

function Ages({ file }: { file: AreaFile }) {
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

/** The nearest figure and the county's, each named, and their years; no target, which is the county's alone. */
function Attendance({ file, place, measure }: Props & { measure: ComparedMeasure }) {
  const site = useSite();
  const { county } = place;
  const { indicator } = measure;
  const best = nearestCompared(measure, place);
  const period = leadPeriod(site.governance);
  const series = site.indicators.get(indicator.id)?.series ?? [];
  if (best === undefined) return 'not in the sources held';
  const rows = areaOverTimeRows({ indicator, area: best.area, county, series, period });
  return (
    <>
      {[best, ...(measure.county === undefined ? [] : [{ area: county, point: measure.county }])].map((one) => (
        <span key={one.area.id} className="pack-line-figure">
          {sayInTile(one.point, indicator)} {formatArea(one.area)}
          {one.area.id === file.area.id ? '’s own' : ''}&nbsp;
          <Cite id={one.point.provenance} />
        </span>
      ))}
      <TileChart
        chart={areaSparkline}
        rows={rows}
        id={`pack-line-${file.area.id}-${indicator.id}`}
        width={WIDTH}
        caption={[`${formatPeriodRange(rows.map((row) => row.period))}, ${period} marked`]}
      />
    </>
  );
}

/**
 * An LCSP's row on the cover: how many children, of what age, and its attendance, or its district's. A phone has no room
 * for columns: there each cell stands under its own heading.
 */
export function PackLine({ file, place }: Props) {
  const site = useSite();
  const whole = wholeBand(file.population);
  const reviews = site.governance.workProgramme.filter((review) => review.area === file.area.id);
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {formatArea(place.area)}
        <span className="small-note">
          {formatCount(whole.count)} aged 0 to 19&nbsp;
          <Cite id={whole.provenance} />
        </span>
        <span className="small-note">{describeReviews(reviews.map(describeReview))}</span>
      </th>
      <td className="govuk-table__cell" data-label={AGES_LABEL}>
        <Ages file={file} />
      </td>
      {coverMeasures(site).map((measure) => (
        <td key={measure.indicator.id} className="govuk-table__cell" data-label={coverLabel(site, measure)}>
          <Attendance file={file} place={place} measure={measure} />
        </td>
      ))}
    </tr>
  );
}
