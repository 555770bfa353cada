import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { BenchmarkComparison } from '../../../pipeline/contract/verdict.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import type { Claim } from '../../format/claim.ts';
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

interface PointSaid {
  readonly site: Site;
  readonly county: Area;
  readonly indicator: Indicator;
  readonly period: string;
  readonly point: Point;
  readonly comparisons: readonly BenchmarkComparison[];
}

/** The first LCSP year's figure against the region and the country, or alone where it is set against neither. */
function describePoint({ site, county, indicator, period, point, comparisons }: PointSaid): readonly Claim[] {
  const said = describeComparisons(
    county,
    comparisons.map((comparison) => ({ comparison, benchmark: areaOf(site, comparison.benchmark) })),
    { point, indicator },
  );
  const value = `${county.name}, ${period}: ${formatWithInterval(point, indicator)}.`;
  return said.length > 0 ? said : [{ rule: 'side by side', text: value, cites: [point.provenance] }];
}

/** A published measure without a target: the county's value, interval, comparisons and trends, each by its rule. */
export function CountySeriesSection({ site, file, indicator }: Props) {
  const county = file.area;
  const period = leadPeriod(site.governance);
  const series = seriesOf(file.series, { area: county.id, indicator: indicator.id });
  const point = pointIn(series, period);
  if (series === undefined) return null;
  const comparisons = file.comparisons.filter(
    (one) => one.area === county.id && one.indicator === indicator.id && one.period.label === period,
  );
  const trends = file.trends.filter((one) => one.area === county.id && one.indicator === indicator.id);
  return (
    <Section id={indicator.id} heading={`${indicator.shortLabel}: how has ${county.name} stood over the years?`}>
      {point === undefined ? (
        <p className="govuk-body">
          No figure of {period} is held for {county.name}.
        </p>
      ) : (
        <Sentences claims={describePoint({ site, county, indicator, period, point, comparisons })} />
      )}
      <OverTimeFigure site={site} indicator={indicator} about={county} held={file} />
      <Sentences claims={describeTrends(trends, county)} />
      {trends.length === 0 && <p className="govuk-body">Not tested for a trend; {series.intervalNote}.</p>}
      <p className="govuk-body">
        {indicator.definition} <Link to={`indicators/${indicator.id}/`}>All that is held on it</Link>
      </p>
    </Section>
  );
}
