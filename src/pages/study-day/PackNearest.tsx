import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Sentences } from '../../components/Claims.tsx';
import type { Claim } from '../../words/claim.ts';
import { describeHalfDays } from '../../words/claimsOnePoint.ts';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { comparedMeasures, nearestCompared } from '../../select/compareData.ts';
import { OwnTerms } from '../area/TermTables.tsx';
import type { EnquiryPlace } from './enquiryRules.ts';
import { leadPeriod } from '../../site/site.ts';
import { isOf, FiguresTable, YearsOf, type Nearest } from './NearestFigures.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
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
