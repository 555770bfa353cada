import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { BenchmarkComparison } from '../../../pipeline/contract/verdict.ts';
import { Commentary, commentaryOn } from '../../components/Commentary.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { Cites } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import type { Claim } from '../../words/claim.ts';
import {
  describeComparisons,
  describeFigure,
  describeHeading,
  describeNotCompared,
  formatWithInterval,
} from '../../words/claimsComparison.ts';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeTrends } from '../../words/claimsOverTime.ts';
import { formatArithmetic } from '../../format/numbers.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { ComparedEvidence } from './comparedEvidence.ts';
import { changeIn } from '../../site/series.ts';
import { leadPeriod } from '../../site/site.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { DistrictStrip } from './AreaStrips.tsx';
import { OverTimeFigure } from './IndicatorFigures.tsx';

interface Props {
  readonly file: AreaFile;
  readonly evidence: ComparedEvidence;
  /** Leaves out the charts, which the trust's page draws. */
  readonly brief?: boolean;
  /** False where the measure beside it has told the definition: what is counted still stands. */
  readonly withDefinition?: boolean;
  /** True tells whether the figure changed from the year before; a page with many measures leaves it to theirs. */
  readonly withChange?: boolean;
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
          {describeReason(comparison)}
          {comparison.arithmetic === ''
            ? ''
            : `Arithmetic, with the wider limits: ${formatArithmetic(comparison.arithmetic)}.`}
          <Cites ids={cites} />
        </p>
        <p>
          Clear of the county’s figure at 99.8% earns “better” or “worse”, at 95% only “may be”, both by the wider
          limits; {formatArea(about)} is part of the county it is set against. The rule is in{' '}
          <Link to="methods/">how figures are judged</Link>.
        </p>
      </div>
    </details>
  );
}

/** First sentence of a definition: what is counted, out of what. */
const whatIsCounted = (definition: string): string => /^.*?\.(?=\s|$)/.exec(definition)?.[0] ?? definition;

/** What the two figures say, or why one of them cannot be shown and nothing is compared. */
function figuresSaid(evidence: ComparedEvidence, period: string): readonly Claim[] {
  const { indicator, county, about, here, countyWide, comparison, own } = evidence;
  const ownSaid = own === null ? [] : [describeFigure(own.area, own.point, { indicator, period })];
  if (comparison === null || here === undefined || countyWide === undefined) {
    return [
      ...ownSaid,
      describeFigure(about, here, { indicator, period }),
      describeFigure(county, countyWide, { indicator, period }),
      describeNotCompared(county),
    ];
  }
  const kentSaid = formatWithInterval(countyWide, indicator);
  return [
    ...ownSaid,
    ...describeComparisons(about, [{ comparison, benchmark: county }], { point: here, indicator }),
    { rule: 'side by side', text: `${county.name}: ${kentSaid}.`, cites: [countyWide.provenance] },
  ];
}

/** A measure counted in pupils: the only kind that is compared with the county by interval and tested for a trend. */
export function ComparedSection({ file, evidence, brief = false, withDefinition = true, withChange = false }: Props) {
  const site = useSite();
  const { indicator, county, about, here, countyWide, comparison } = evidence;
  const result = comparison?.result ?? 'not compared';
  const look = COMPARISON_LOOKS[result];
  const trends = file.trends.filter((one) => one.area === about.id && one.indicator === indicator.id);
  const published = file.series.find(
    (one) => one.area === about.id && one.indicator === indicator.id && one.basis !== 'plan',
  );
  const change = withChange ? changeIn(published, leadPeriod(site.governance)) : undefined;
  const cites = [here, countyWide].flatMap((point) => point?.provenance ?? []);
  return (
    <Section
      id={indicator.id}
      heading={
        <span data-rule="comparison">
          {describeHeading(indicator, about, { said: comparison ?? { result }, point: here, benchmark: county })}
        </span>
      }
    >
      <div className="section-lead">
        <div>
          <Sentences claims={figuresSaid(evidence, leadPeriod(site.governance))} />
        </div>
        <div>
          <p className="govuk-body verdict-line" data-rule="comparison">
            <Judgement look={look}>
              {formatArea(about)}: {look.word}
            </Judgement>
          </p>
          {comparison !== null && <WhyThisComparison comparison={comparison} about={about} cites={cites} />}
        </div>
      </div>
      <Commentary comments={commentaryOn(file, indicator, about)} />
      {!brief && (
        <div className="section-figures">
          <OverTimeFigure indicator={indicator} about={about} held={file} />
          <DistrictStrip indicator={indicator} me={about.id} />
        </div>
      )}
      <div className="section-notes">
        <p className="govuk-body">{withDefinition ? indicator.definition : whatIsCounted(indicator.definition)}</p>
        <Sentences
          claims={[
            ...(change === undefined ? [] : describeYearChange(about, indicator, change)),
            ...describeTrends(trends, about),
          ]}
        />
      </div>
    </Section>
  );
}
