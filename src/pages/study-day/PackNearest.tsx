import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { Cite } from '../../components/Citations.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import type { Claim } from '../../words/claim.ts';
import { sayComparison } from '../../words/claimsComparison.ts';
import { formatBarePoint, formatDoubt } from '../../words/claimsFigure.ts';
import { describeHalfDays } from '../../words/claimsOnePoint.ts';
import { formatArea } from '../../format/areas.ts';
import { formatList, formatDifference, roundingNote, formatUnit } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import {
  comparedMeasures,
  nearestCompared,
  type ComparedMeasure,
  type ComparedPoint,
} from '../../select/compareData.ts';
import { OwnTerms } from '../area/TermTables.tsx';
import type { EnquiryPlace } from './enquiryFacts.ts';
import { leadPeriod } from '../../site/site.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

/** A measure with whose figure of it stands for the LCSP. */
interface Nearest {
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

const isOf = (area: Area, { best }: Nearest): boolean => best.area.id === area.id;

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

function FiguresTable({
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

/** What one point of attendance means here, in half days a pupil a year; nothing where it is not counted so. */
function halfDays({ file, place }: Props, indicators: readonly Indicator[]) {
  const measured = new Set(indicators.map(({ id }) => id));
  const ones = file.onePoint.filter(
    ({ indicator, unit }) => measured.has(indicator) && unit === 'half days a pupil a year',
  );
  return ones.length === 0 ? [] : [describeHalfDays(ones, place.district)];
}

/** Whose the figures below are, before any of them. */
function describeOwners({ area, district }: EnquiryPlace, own: readonly Nearest[], isAll: boolean): Claim {
  const ofDistrict = `Figures of ${formatArea(district)} (inferred from names), by where the school stands, summed by us from school rows: not ${formatArea(area)}’s own.`;
  if (own.length === 0) return { rule: 'definition', text: ofDistrict };
  const sent = `Its own, sent in its return or worked out for it from school rows: ${formatList(own.map(({ measure }) => measure.indicator.shortLabel))}.`;
  return { rule: 'definition', text: isAll ? sent : `${sent} The others: ${ofDistrict}` };
}

function YearsOf({ nearest, place, period }: { nearest: Nearest; place: EnquiryPlace; period: string }) {
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

/** The nearest figures of an LCSP, its own or its district's: the first LCSP year as a table, years as small charts. */
export function PackNearest(props: Props) {
  const site = useSite();
  const { place } = props;
  const { area, district } = place;
  const period = leadPeriod(site.governance);
  const nearest = comparedMeasures(site).flatMap((measure): readonly Nearest[] => {
    const best = nearestCompared(measure, place);
    return best === undefined ? [] : [{ measure, best }];
  });
  const own = nearest.filter((one) => isOf(area, one));
  const ofDistrict = nearest.filter((one) => !isOf(area, one)).map(({ measure }) => measure.indicator);
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">
        {own.length === 0
          ? `Attendance: ${formatArea(district)}, the nearest level held`
          : 'Its own figures, and its district’s where it has none'}
      </h3>
      <Sentences claims={[describeOwners(place, own, own.length === nearest.length), ...halfDays(props, ofDistrict)]} />
      <div className="pack-figures">
        <FiguresTable nearest={nearest} place={place} period={period} />
      </div>
      <OwnTerms area={area} />
      <ul className="multiples">
        {nearest.map((one) => (
          <YearsOf key={one.measure.indicator.id} nearest={one} place={place} period={period} />
        ))}
      </ul>
    </div>
  );
}
