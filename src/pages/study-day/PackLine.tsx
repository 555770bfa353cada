import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import { areaSparkline } from '../../charts/areaOverTime/areaSparkline.ts';
import { formatPeriodRange } from '../../charts/chartWords.ts';
import { Cite } from '../../components/Citations.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { TileChart } from '../../figure/SmallChart.tsx';
import { formatArea } from '../../format/areas.ts';
import { nearestCompared, type ComparedMeasure } from '../../select/compareData.ts';
import { leadPeriod } from '../../site/site.ts';
import { describeReview, describeReviews } from './claimsPack.ts';
import { sayInTile } from '../dashboard/tiles.ts';
import type { EnquiryPlace } from './enquiryRules.ts';
import { AGES_LABEL, coverLabel, coverMeasures } from './packLines.ts';
import { Ages, HowMany } from './PackChildren.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

/** CSS pixels the line of a measure is drawn for. */
const WIDTH = 240;

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
  const reviews = site.governance.workProgramme.filter((review) => review.area === file.area.id);
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {formatArea(place.area)}
        <HowMany file={file} />
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
