import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Sentences } from '../../components/Claims.tsx';
import { describeOutturn, describePlanFigures } from '../../words/claimsFigure.ts';
import { describeOnePoint } from '../../words/claimsOnePoint.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { EnquiryPlace } from './enquiryRules.ts';
import { leadingEvidence, type Evidence } from '../../select/evidence.ts';
import { comparedMeasures } from '../../select/compareData.ts';
import { seriesOf } from '../../site/series.ts';
import { Cite } from '../../components/Citations.tsx';
import { actionsBearingOn, type PlacedOutcome } from '../../select/plan.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface PackCountyProps {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
}

const THEMES = [
  { theme: 'exclusions', label: 'Exclusions' },
  { theme: 'neet', label: 'Young people not in education, employment or training (NEET)' },
] as const;

/** The county's own figures, in words. */
function countySaid({ file, place }: PackCountyProps, { indicator, countyWide }: Evidence) {
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
export function PackOnePoint({ file, place }: PackCountyProps) {
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
export function PackCounty(props: PackCountyProps) {
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

interface PackPlanProps {
  readonly file: AreaFile;
}

/** Outcomes under the priority each belongs to: `Priority 7, Education: 7B, 7C`. */
function byPriority(outcomes: readonly PlacedOutcome[]): string {
  const priorities = new Map(outcomes.map(({ priority }) => [priority.id, priority]));
  return [...priorities.values()]
    .map((priority) => {
      const mine = outcomes.filter((one) => one.priority.id === priority.id).map((one) => one.outcome.id.toUpperCase());
      return `${mine.join(', ')} (priority ${priority.number}, ${priority.shortTitle})`;
    })
    .join('; ');
}

/** The key actions that bear on the measures, with the priorities and outcomes they name and who is accountable. */
export function PackPlan({ file }: PackPlanProps) {
  const site = useSite();
  const indicators = leadingEvidence(site, file).map((evidence) => evidence.indicator);
  const bearings = actionsBearingOn(site, indicators);
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">Priorities and actions of the plan that bear on these figures</h3>
      <DataTable
        caption="Key actions that bear on these measures; they list what is measured among their deliverables, and no link says an action caused a figure"
        shape="wide"
        columns={[{ label: 'Key action' }, { label: 'Accountable' }, { label: 'Priorities and outcomes it names' }]}
        rows={bearings.map(({ action, outcomes }) => ({
          key: action.id,
          cells: [
            <span key="action">
              {action.number}. {action.title}&nbsp;
              <Cite id={action.provenance} />
            </span>,
            action.accountablePost === '' ? 'not named in the plan' : action.accountablePost,
            byPriority(outcomes),
          ],
        }))}
      />
    </div>
  );
}
