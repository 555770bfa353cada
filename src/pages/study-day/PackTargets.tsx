import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cite } from '../../components/Citations.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { formatBarePoint, isReadOtherwise } from '../../words/claimsFigure.ts';
import { describeTargetValue, sayNoTarget } from '../../words/claimsTarget.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { EnquiryPlace } from './enquiryRules.ts';
import { leadingEvidence } from '../../select/evidence.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { pointsOf, seriesOf } from '../../site/series.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

/** What the plan prints for the county: each year with its figure and what it is. */
function PlanFigures(props: { readonly file: AreaFile; readonly county: Area; readonly indicator: Indicator }) {
  const { file, county, indicator } = props;
  const plan = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  if (plan === undefined) return 'none printed';
  return pointsOf(plan).map((point) => (
    <span key={point.period.key} className="pack-dated">
      {point.period.label}: {formatBarePoint(point)}&nbsp;
      <Cite id={point.provenance} />
    </span>
  ));
}

/** The county's targets on the measures of the pages, with verdict and notes. */
export function PackTargets({ file, place }: Props) {
  const site = useSite();
  const { county } = place;
  const evidences = leadingEvidence(site, file);
  return (
    <div className="pack-part pack-targets">
      <h3 className="govuk-heading-m">{county.name}’s targets and the notes on them</h3>
      <Sentences claims={[describeNegative(site, 'target of one LCSP')]} />
      <DataTable
        caption={`${county.name}’s targets for attendance, exclusions and NEET, beside ${county.name}’s own figures`}
        shape="wide"
        columns={[
          { label: 'Measure' },
          { label: 'The plan’s own figures' },
          { label: 'Target' },
          { label: 'Verdict' },
          { label: 'Notes on the target' },
        ]}
        rows={evidences.flatMap(({ indicator, target }) =>
          target === undefined
            ? []
            : [
                {
                  key: indicator.id,
                  cells: [
                    indicator.shortLabel,
                    <PlanFigures key="plan" file={file} county={county} indicator={indicator} />,
                    <span key="target">
                      {target.value === null ? sayNoTarget(target) : describeTargetValue(target, indicator)}
                      {target.period === null ? '' : ` in ${target.period.label}`}
                      {isReadOtherwise(target.asPrinted, indicator) && ', printed with %'}&nbsp;
                      <Cite id={target.provenance} />
                    </span>,
                    <span key="verdict" data-rule="verdict">
                      <Judgement look={VERDICT_LOOKS[target.verdict.state]} />
                      <span className="small-note">
                        {target.verdict.arithmetic === '' ? target.verdict.reason : target.verdict.arithmetic} (rule{' '}
                        {target.verdict.rule})
                      </span>
                    </span>,
                    target.notes.length === 0 ? (
                      'none of the seven tests finds anything'
                    ) : (
                      <span key="notes" data-rule="target note">
                        {target.notes.map((note) => `${note.id}: ${note.sentence}`).join(' ')}
                      </span>
                    ),
                  ],
                },
              ],
        )}
      />
    </div>
  );
}
