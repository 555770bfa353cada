import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOf, leadPeriod } from '../../site/site.ts';
import { changeIn, pointIn } from '../../site/series.ts';
import type { CountySeries } from '../../select/evidence.ts';
import { Commentary, commentaryOn } from '../../components/Commentary.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { describeComparisons, describeFigure } from '../../words/claimsComparison.ts';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeTrends } from '../../words/claimsOverTime.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { OverTimeFigure } from '../area/IndicatorFigures.tsx';

interface Props {
  readonly file: AreaFile;
  readonly held: CountySeries;
}

/** A published measure without a target: the county's value, interval, comparisons and trends, each by its rule. */
export function CountySeriesSection({ file, held }: Props) {
  const site = useSite();
  const county = file.area;
  const period = leadPeriod(site.governance);
  const { indicator, series } = held;
  const point = pointIn(series, period);
  const comparisons = file.comparisons.filter(
    (one) => one.area === county.id && one.indicator === indicator.id && one.period.label === period,
  );
  const trends = file.trends.filter((one) => one.area === county.id && one.indicator === indicator.id);
  const change = changeIn(series, period);
  const compared = comparisons.map((comparison) => ({ comparison, benchmark: areaOf(site, comparison.benchmark) }));
  const said = point === undefined ? [] : describeComparisons(county, compared, { point, indicator });
  return (
    <Section id={indicator.id} heading={`${indicator.shortLabel}: how has ${county.name} stood over the years?`}>
      <div className="section-lead">
        <Sentences claims={said.length > 0 ? said : [describeFigure(county, point, { indicator, period })]} />
      </div>
      <Commentary comments={commentaryOn(file, indicator)} />
      <div className="section-figures">
        <OverTimeFigure indicator={indicator} about={county} held={file} />
      </div>
      <div className="section-notes">
        <Sentences
          claims={[
            ...(change === undefined ? [] : describeYearChange(county, indicator, change)),
            ...describeTrends(trends, county),
          ]}
        />
        {trends.length === 0 && <p className="govuk-body">Not tested for a trend; {series.intervalNote}.</p>}
        <p className="govuk-body">
          {indicator.definition} <Link to={`indicators/${indicator.id}/`}>All that is held on it</Link>
        </p>
      </div>
    </Section>
  );
}
