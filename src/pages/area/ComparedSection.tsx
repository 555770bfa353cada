import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { BenchmarkComparison } from '../../../pipeline/contract/verdict.ts';
import { Judgement } from '../../figure/Judgement.tsx';
import { Cites } from '../../components/Cite.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { COMPARISON_WORDS, describeComparisons, formatWithInterval } from '../../format/claimsComparison.ts';
import { describeTrends } from '../../format/claimsTrend.ts';
import { formatArithmetic } from '../../format/formatArithmetic.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../load/site.ts';
import { countyOf } from '../../select/countyOf.ts';
import { leadPeriod } from '../../select/leadPeriod.ts';
import { pointIn } from '../../select/pointIn.ts';
import { seriesOf } from '../../select/seriesOf.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { Section } from '../documents/Section.tsx';
import { DistrictStrip } from './DistrictStrip.tsx';
import { OverTimeFigure } from './OverTimeFigure.tsx';

interface Props {
  readonly site: Site;
  readonly file: AreaFile;
  readonly indicator: Indicator;
  /** The area the figures belong to: the district, or the LCSP itself where its return has them. */
  readonly about: Area;
  /** Leaves out the charts, which the trust's page draws. */
  readonly brief?: boolean;
  /** False where the measure beside it has told the definition already. */
  readonly withDefinition?: boolean;
}

/** The pipeline's reason as a sentence; nothing where it gives none. */
const describeReason = ({ reason }: BenchmarkComparison): string =>
  reason === '' ? '' : `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}. `;

interface WhyProps {
  readonly comparison: BenchmarkComparison;
  readonly about: Area;
  /** Entries of the two figures compared. */
  readonly cites: readonly string[];
}

function WhyThisComparison({ comparison, about, cites }: WhyProps) {
  return (
    <details className="govuk-details print-open" data-rule="comparison">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Why “{COMPARISON_LOOKS[comparison.result].word}”</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          {describeReason(comparison)}Arithmetic: {formatArithmetic(comparison.arithmetic)}.
          <Cites ids={cites} />
        </p>
        <p>
          Clear of the county’s figure at 99.8% earns “better” or “worse”, at 95% only “may be”; {formatArea(about)} is
          part of the county it is set against. The rule is in <Link to="methods/">how figures are judged</Link>.
        </p>
      </div>
    </details>
  );
}

/** A measure counted in pupils: the only kind that is compared with the county by interval and tested for a trend. */
export function ComparedSection(props: Props) {
  const { site, file, indicator, about, brief = false, withDefinition = true } = props;
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const point = pointIn(seriesOf(file.series, { area: about.id, indicator: indicator.id }), period);
  const countyPoint = pointIn(seriesOf(file.series, { area: county.id, indicator: indicator.id }), period);
  const comparison = file.comparisons.find(
    (one) =>
      one.area === about.id &&
      one.indicator === indicator.id &&
      one.benchmark === county.id &&
      one.period.label === period,
  );
  if (point === undefined || countyPoint === undefined || comparison === undefined) return null;
  const trends = file.trends.filter((one) => one.area === about.id && one.indicator === indicator.id);
  const kentSaid = formatWithInterval(countyPoint, indicator);
  return (
    <Section
      id={indicator.id}
      heading={
        <span data-rule="comparison">
          {indicator.shortLabel}: {formatArea(about)} {COMPARISON_WORDS[comparison.result]} {county.name}
        </span>
      }
    >
      <p className="govuk-body verdict-line" data-rule="comparison">
        <Judgement look={COMPARISON_LOOKS[comparison.result]} />
      </p>
      <Sentences
        claims={[
          ...describeComparisons(about, [{ comparison, benchmark: county }], { point, indicator }),
          { rule: 'side by side', text: `${county.name}: ${kentSaid}.`, cites: [countyPoint.provenance] },
        ]}
      />
      <WhyThisComparison comparison={comparison} about={about} cites={[point.provenance, countyPoint.provenance]} />
      {withDefinition && <p className="govuk-body">{indicator.definition}</p>}
      {!brief && <OverTimeFigure site={site} indicator={indicator} about={about} held={file} />}
      <Sentences claims={describeTrends(trends, about)} />
      {!brief && <DistrictStrip site={site} indicator={indicator} me={about.id} />}
    </Section>
  );
}
