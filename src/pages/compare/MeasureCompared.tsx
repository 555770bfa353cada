import type { Area } from '../../../pipeline/contract/area.ts';
import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { describeDistrictLevel, describeWhose } from '../../words/claimsCompare.ts';
import { formatArea } from '../../format/areas.ts';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { isOwn } from '../../select/ownReturn.ts';
import { countyOf, leadPeriod } from '../../site/site.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { MultiplesBox, YearsTable } from './SideBySide.tsx';

interface Props {
  readonly indicator: Indicator;
  /** Districts in order, each with the LCSPs it stands for; none where every district is listed. */
  readonly districts: readonly { readonly district: Area; readonly lcsps: readonly Area[] }[];
  /** True where a few areas were chosen already: charts stand open. */
  readonly isOpen: boolean;
}

/** One measure of districts over the years: words, small charts on one scale and the table they share. */
export function MeasureCompared({ indicator, districts, isOpen }: Props) {
  const site = useSite();
  const file = site.indicators.get(indicator.id);
  if (file === undefined) return null;
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const hasOwn = ({ id }: Area): boolean => file.series.some((one) => one.area === id && isOwn(one));
  return (
    <div data-compare={indicator.id}>
      <Section id={`compare-${indicator.id}`} heading={`${indicator.label}: how do the districts stand?`}>
        <Sentences claims={[describeDistrictLevel(indicator)]} />
        <MultiplesBox
          open={isOpen}
          multiples={districts.map(({ district, lcsps }) => ({
            area: district.id,
            name: formatArea(district),
            whose: describeWhose(lcsps, lcsps.filter(hasOwn)),
            chart: (
              <SmallChart
                chart={areaOverTime}
                rows={areaOverTimeRows({ indicator, area: district, county, series: file.series, period })}
                id={`over-time-${indicator.id}-${district.id}`}
              />
            ),
          }))}
        />
        <YearsTable file={file} districts={districts.map(({ district }) => district)} />
        <p className="govuk-body">
          {indicator.definition}{' '}
          <Link to={`indicators/${indicator.id}/`}>All that is held on {indicator.shortLabel}</Link>
        </p>
      </Section>
    </div>
  );
}
