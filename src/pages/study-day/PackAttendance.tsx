import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { Cite } from '../../components/Cite.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { sayComparison } from '../../words/claimsComparison.ts';
import { formatBarePoint, formatDoubt } from '../../words/claimsFigure.ts';
import { describeHalfDays } from '../../words/claimsOnePoint.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatDifference } from '../../format/formatDifference.ts';
import { roundingNote } from '../../format/roundingNote.ts';
import { formatUnit } from '../../format/formatUnit.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import { comparedMeasures, type ComparedMeasure, type ComparedPoint } from '../../select/compareData.ts';
import type { EnquiryPlace } from './enquiryFacts.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

function againstCounty(one: ComparedPoint, measure: ComparedMeasure, county: string) {
  if (one.result !== null && one.result !== 'not compared') {
    return (
      <span data-rule="comparison">{sayComparison({ result: one.result, dispersion: one.dispersion }, county)}</span>
    );
  }
  // The share placed by judgement stands beside the figure in the same row.
  if (formatDoubt(one.point) !== '') return 'not compared';
  const here = { ...one.point, value: one.point.value ?? Number.NaN };
  const there = { ...measure.county, value: measure.county.value ?? Number.NaN };
  if (Number.isNaN(here.value - there.value)) return 'not compared';
  const size = formatDifference(here.value - there.value, Math.max(here.digits, there.digits));
  return `${size} points${roundingNote(here, there)}`;
}

function FiguresTable({
  measures,
  place,
  period,
}: {
  measures: readonly ComparedMeasure[];
  place: EnquiryPlace;
  period: string;
}) {
  const { area, district, county } = place;
  return (
    <DataTable
      caption={`Attendance, ${period}: ${formatArea(district)} beside ${county.name}, for ${formatArea(area)}; points have no interval`}
      columns={[
        { label: 'Measure and unit' },
        { label: formatArea(district), numeric: true },
        { label: county.name, numeric: true },
        { label: `Against ${county.name}` },
      ]}
      rows={measures.flatMap((measure) => {
        const one = measure.points.find(({ area }) => area.id === district.id);
        if (one === undefined) return [];
        return [
          {
            key: measure.indicator.id,
            cells: [
              `${measure.indicator.shortLabel}, ${formatUnit(measure.indicator.unit)}`,
              <span key="here">
                {formatBarePoint(one.point)}&nbsp;
                <Cite id={one.point.provenance} />
              </span>,
              <span key="county">
                {formatBarePoint(measure.county)}&nbsp;
                <Cite id={measure.county.provenance} />
              </span>,
              againstCounty(one, measure, county.name),
            ],
          },
        ];
      })}
    />
  );
}

/** What one point of attendance means here, in half days a pupil a year; nothing where it is not counted so. */
function halfDays({ file, place }: Props, indicators: readonly Indicator[]) {
  const measured = new Set(indicators.map(({ id }) => id));
  const ones = file.onePoint.filter(
    ({ indicator, unit }) => measured.has(indicator) && unit === 'half days a pupil a year',
  );
  return ones.length === 0 ? [] : [describeHalfDays(ones, place.district)];
}

/** Attendance of the district an LCSP is read as lying in: years as small charts, the first LCSP year as a table. */
export function PackAttendance(props: Props) {
  const site = useSite();
  const { place } = props;
  const { area, district, county } = place;
  const period = leadPeriod(site.governance);
  const measures = comparedMeasures(site).filter(({ points }) => points.some((one) => one.area.id === district.id));
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">Attendance: {formatArea(district)}, the nearest level held</h3>
      <Sentences
        claims={[
          {
            rule: 'definition',
            text: `Figures of ${formatArea(district)} (inferred from names), by where the school stands, summed by us from school rows: not ${formatArea(area)}’s own.`,
          },
          ...halfDays(
            props,
            measures.map(({ indicator }) => indicator),
          ),
        ]}
      />
      <div className="pack-figures">
        <FiguresTable measures={measures} place={place} period={period} />
      </div>
      <ul className="multiples">
        {measures.map(({ indicator }) => (
          <li key={indicator.id} className="multiple">
            <p className="multiple-name">
              {indicator.shortLabel}: {formatArea(district)}, {formatUnit(indicator.unit)}
            </p>
            <SmallChart
              chart={areaOverTime}
              rows={areaOverTimeRows({
                indicator,
                area: district,
                county,
                series: site.indicators.get(indicator.id)?.series ?? [],
                period,
              })}
              id={`pack-${area.id}-${indicator.id}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
