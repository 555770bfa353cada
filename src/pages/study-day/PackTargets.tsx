import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cite } from '../../components/Citations.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { formatBarePoint, describeOutturn, describePlanFigures, isReadOtherwise } from '../../words/claimsFigure.ts';
import { describeOnePoint } from '../../words/claimsOnePoint.ts';
import { describeTargetValue, sayNoTarget } from '../../words/claimsTarget.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { EnquiryPlace } from './enquiryFacts.ts';
import { leadingEvidence, type Evidence } from '../../select/evidence.ts';
import { comparedMeasures } from '../../select/compareData.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { pointsOf, seriesOf } from '../../site/series.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

const THEMES = [
  { theme: 'exclusions', label: 'Exclusions' },
  { theme: 'neet', label: 'Young people not in education, employment or training (NEET)' },
] as const;

/** The county's own figures, in words. */
function countySaid({ file, place }: Props, { indicator, countyWide }: Evidence) {
  const { county } = place;
  const plan = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  return [
    { rule: 'definition' as const, text: `${indicator.label}.` },
    describePlanFigures(county, indicator, plan),
    ...(countyWide === undefined ? [] : [describeOutturn(county, indicator, countyWide)]),
  ];
}

/** What one step of a measure means of a population that is named. */
function stepSaid({ area, district, county }: EnquiryPlace, { indicator, onePoint }: Evidence) {
  if (onePoint === undefined) return [];
  const whose = [area, district, county].find((one) => one.type === onePoint.level) ?? area;
  return [
    describeOnePoint(onePoint, indicator, whose),
    { rule: 'definition' as const, text: `${indicator.shortLabel}: ${onePoint.caveat}` },
  ];
}

/** How many pupils of the district one step of the county's figures would be; nothing where none is counted so. */
export function PackOnePoint({ file, place }: Props) {
  const site = useSite();
  const themes = new Set<string>(THEMES.map(({ theme }) => theme));
  const claims = leadingEvidence(site, file)
    .filter(({ indicator }) => themes.has(indicator.theme))
    .flatMap((evidence) => stepSaid(place, evidence));
  if (claims.length === 0) return null;
  return (
    <div className="pack-part pack-step">
      <h3 className="govuk-heading-m">What a step of {place.county.name}’s figures would be here</h3>
      <Sentences claims={claims} />
    </div>
  );
}

/** Exclusions and NEET of the county; of no other area, unless LCSPs have figures of their own. */
export function PackCounty(props: Props) {
  const site = useSite();
  const { file, place } = props;
  const evidences = leadingEvidence(site, file);
  const nearer = new Set<string>(comparedMeasures(site).map(({ indicator }) => indicator.theme));
  return THEMES.map(({ theme, label }) => {
    const mine = evidences.filter(({ indicator }) => indicator.theme === theme);
    if (mine.length === 0) return null;
    return (
      <div key={theme} className="pack-part">
        <h3 className="govuk-heading-m">
          {label}: {place.county.name}
          {nearer.has(theme) ? '' : ' only'}
        </h3>
        {mine.map((evidence) => (
          <Sentences key={evidence.indicator.id} claims={countySaid(props, evidence)} />
        ))}
      </div>
    );
  });
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
