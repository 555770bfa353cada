import type { Area } from '../../../pipeline/contract/area.ts';
import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { Cite } from '../../components/Citations.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { sayComparison } from '../../words/claimsComparison.ts';
import { formatBarePoint, formatDoubt } from '../../words/claimsFigure.ts';
import { formatArea } from '../../format/areas.ts';
import { formatDifference, roundingNote, formatUnit } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import type { ComparedMeasure, ComparedPoint } from '../../select/compareData.ts';
import type { EnquiryPlace } from './enquiryRules.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** A measure with whose figure of it stands for the LCSP. */
export interface Nearest {
  readonly measure: ComparedMeasure;
  readonly best: ComparedPoint;
}

function againstCounty({ measure, best }: Nearest, county: string) {
  if (best.result !== null && best.result !== 'not compared') {
    return (
      <span data-rule="comparison">{sayComparison({ result: best.result, dispersion: best.dispersion }, county)}</span>
    );
  }
  const there = measure.county;
  // The share placed by judgement stands beside the figure in the same row; an estimate is judged by nothing.
  if (formatDoubt(best.point) !== '' || there === undefined || there.mark === 'estimate') return 'not compared';
  if (best.point.value === null || there.value === null) return 'not compared';
  const pair = [
    { ...best.point, value: best.point.value },
    { ...there, value: there.value },
  ] as const;
  const size = formatDifference(pair[0].value - pair[1].value, Math.max(pair[0].digits, pair[1].digits));
  return `${size} points${roundingNote(...pair)}`;
}

/** True for a figure of the LCSP itself. */
export const isOf = (area: Area, { best }: Nearest): boolean => best.area.id === area.id;

/** The LCSP's own figure that cannot be shown, beside the one in its place. */
function Withheld({ measure, area }: { measure: ComparedMeasure; area: Area }) {
  const row = measure.withheld.find((one) => one.area.id === area.id);
  if (row === undefined) return null;
  return (
    <span className="small-note">
      {formatArea(area)}’s own: {formatBarePoint(row.point)}
    </span>
  );
}

/** The nearest figure of each measure beside the county's, with what can be said of the two. */
export function FiguresTable({
  nearest,
  place,
  period,
}: {
  nearest: readonly Nearest[];
  place: EnquiryPlace;
  period: string;
}) {
  const { area, district, county } = place;
  const hasOwn = nearest.some((one) => isOf(area, one));
  const whose = hasOwn ? 'Its own, else its district’s' : formatArea(district);
  return (
    <DataTable
      caption={
        hasOwn
          ? `${formatArea(area)}, ${period}, beside ${county.name}; points have no interval`
          : `Attendance, ${period}: ${whose} beside ${county.name}, for ${formatArea(area)}; points have no interval`
      }
      columns={[
        { label: 'Measure and unit' },
        { label: whose, numeric: true },
        { label: county.name, numeric: true },
        { label: `Against ${county.name}` },
      ]}
      rows={nearest.map((one) => {
        const { measure, best } = one;
        return {
          key: measure.indicator.id,
          cells: [
            `${measure.indicator.shortLabel}, ${formatUnit(measure.indicator.unit)}`,
            <span key="here">
              {formatBarePoint(best.point)}&nbsp;
              <Cite id={best.point.provenance} />
              {hasOwn && (
                <span className="small-note">
                  {formatArea(best.area)}
                  {isOf(area, one) ? '’s own' : ''}
                </span>
              )}
              <Withheld measure={measure} area={area} />
            </span>,
            measure.county === undefined ? (
              'none held'
            ) : (
              <span key="county">
                {formatBarePoint(measure.county)}&nbsp;
                <Cite id={measure.county.provenance} />
              </span>
            ),
            againstCounty(one, county.name),
          ],
        };
      })}
    />
  );
}

/** The years of one measure as a small chart; nothing where there are too few to draw. */
export function YearsOf({ nearest, place, period }: { nearest: Nearest; place: EnquiryPlace; period: string }) {
  const site = useSite();
  const { measure, best } = nearest;
  const { indicator } = measure;
  const series = site.indicators.get(indicator.id)?.series ?? [];
  const rows = areaOverTimeRows({ indicator, area: best.area, county: place.county, series, period });
  if (rows.length < FEWEST_MARKS) return null;
  return (
    <li className="multiple">
      <p className="multiple-name">
        {indicator.shortLabel}: {formatArea(best.area)}, {formatUnit(indicator.unit)}
      </p>
      <SmallChart chart={areaOverTime} rows={rows} id={`pack-${place.area.id}-${indicator.id}`} />
    </li>
  );
}
