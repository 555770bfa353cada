import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { describeComparisons, formatWithInterval } from '../../format/claimsComparison.ts';
import { describeTrends } from '../../format/claimsTrend.ts';
import type { Site } from '../../load/site.ts';
import { areaOf } from '../../select/areaOf.ts';
import { leadPeriod } from '../../select/leadPeriod.ts';
import { pointIn } from '../../select/pointIn.ts';
import { seriesOf } from '../../select/seriesOf.ts';
import { Section } from '../documents/Section.tsx';
import { OverTimeFigure } from './OverTimeFigure.tsx';

interface Props {
  readonly site: Site;
  readonly file: AreaFile;
  readonly indicator: Indicator;
}

/** A published measure without a target: the county's value, interval, comparisons and trends, each by its rule. */
export function CountySeriesSection({ site, file, indicator }: Props) {
  const county = file.area;
  const period = leadPeriod(site.governance);
  const series = seriesOf(file.series, { area: county.id, indicator: indicator.id });
  const point = pointIn(series, period);
  if (series === undefined || point === undefined) return null;
  const comparisons = file.comparisons.filter(
    (one) => one.area === county.id && one.indicator === indicator.id && one.period.label === period,
  );
  const trends = file.trends.filter((one) => one.area === county.id && one.indicator === indicator.id);
  const said = describeComparisons(
    county,
    comparisons.map((comparison) => ({ comparison, benchmark: areaOf(site, comparison.benchmark) })),
    { point, indicator },
  );
  const value = `${county.name}, ${period}: ${formatWithInterval(point, indicator)}.`;
  return (
    <Section id={indicator.id} heading={`${indicator.shortLabel}: how has ${county.name} stood over the years?`}>
      <Sentences claims={said.length > 0 ? said : [{ rule: 'side by side', text: value, cites: [point.provenance] }]} />
      <OverTimeFigure site={site} indicator={indicator} about={county} held={file} />
      <Sentences claims={describeTrends(trends, county)} />
      {trends.length === 0 && <p className="govuk-body">Not tested for a trend; {series.intervalNote}.</p>}
      <p className="govuk-body">
        {indicator.definition} <Link to={`indicators/${indicator.id}/`}>All that is held on it</Link>
      </p>
    </Section>
  );
}
