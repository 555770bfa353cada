import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Commentary, commentaryOn } from '../../components/Commentary.tsx';
import { Judgement, WhyThisComparison } from '../../components/Verdict.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { describeHeading } from '../../words/claimsComparison.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { ComparedEvidence } from '../../select/evidence.ts';
import { leadPeriod } from '../../site/site.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { DistrictStrip } from './AreaStrips.tsx';
import { OverTimeFigure } from './IndicatorFigures.tsx';
import { whatIsCounted, comparedSaid, yearsSaid } from './claimsMeasure.ts';

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

/** A measure counted in pupils: the only kind that is compared with the county by interval and tested for a trend. */
export function ComparedSection({ file, evidence, brief = false, withDefinition = true, withChange = false }: Props) {
  const period = leadPeriod(useSite().governance);
  const { indicator, county, about, here, countyWide, comparison } = evidence;
  const result = comparison?.result ?? 'not compared';
  const look = COMPARISON_LOOKS[result];
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
          <Sentences claims={comparedSaid(evidence, period)} />
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
        <Sentences claims={yearsSaid(file, evidence, withChange ? period : null)} />
      </div>
    </Section>
  );
}
