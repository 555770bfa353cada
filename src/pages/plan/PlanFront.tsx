import { Judgement } from '../../components/Verdict.tsx';
import { Link } from '../../components/Link.tsx';
import { Said, Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCountOf } from '../../format/numbers.ts';
import { selectPlanTree } from '../../select/plan.ts';
import { countyOf, mergeProvenance } from '../../site/site.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeVerdicts } from '../../words/claimsCounty.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { Front } from '../documents/Front.tsx';
import { PageHead, PageSources, labelOfPart, waysInto, Section, type WayGroup } from '../documents/DocumentPage.tsx';
import { actionAddress, PLAN_FULL, PLAN_PARTS } from './planAddresses.ts';
import { describeJudgedTarget, describePlan } from './claimsPlan.ts';
import { isJudged, selectPrintedTargets, PriorityTally } from './Priorities.tsx';

const waysTo = (...ids: readonly string[]) => waysInto(PLAN_FULL, PLAN_PARTS, ids);

const GROUPS: readonly WayGroup[] = [
  { heading: 'What was to be done', ways: waysTo('actions', 'enablers', 'county-targets') },
  { heading: 'From a priority to a figure', ways: waysTo('diagram', 'back', 'gaps') },
  {
    heading: 'Beside the plan',
    ways: [
      { to: 'indicators/', label: 'Every target, with its figures and why it was judged so' },
      { to: 'report/', label: 'What the plan said the committee would be told' },
    ],
  },
  { heading: 'How far to trust it', ways: waysTo('readings') },
];

/** What the plan consists of, and of its targets those that what is held can judge. */
function Head() {
  const site = useSite();
  const { priorities, actions } = site.plan;
  const county = countyOf(site);
  const outcomes = priorities.flatMap((priority) => priority.outcomes).length;
  const judged = selectPrintedTargets(site).filter(isJudged);
  return (
    <PageHead heading="What did the plan set out, and which of its targets can be judged?">
      <Sentences
        claims={[
          describePlan(priorities.length, outcomes, actions.length),
          describeVerdicts(county, site.kent.targets),
        ]}
      />
      {judged.map((target) => {
        const indicator = site.index.indicators.find(({ id }) => id === target.indicator);
        if (indicator === undefined) return null;
        return (
          <p key={target.indicator} className="govuk-body front-verdict">
            <Judgement look={VERDICT_LOOKS[target.verdict.state]} />{' '}
            <Said claim={describeJudgedTarget(target, indicator, county)} />
          </p>
        );
      })}
    </PageHead>
  );
}

/** The key actions by name, folded away: an old link to one opens the list at its name. */
function Actions() {
  const site = useSite();
  const { actions } = site.plan;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">The plan’s {formatCountOf(actions.length, 'key action')}</span>
      </summary>
      <ol className="govuk-list govuk-list--number front-actions">
        {actions.map((action) => (
          <li key={action.id} id={action.id}>
            <Link to={actionAddress(action)}>{action.title}</Link>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What the plan set out and which of its targets can be judged, and the ways into the whole of it. */
export function PlanFront() {
  const site = useSite();
  return (
    <PageSources entries={mergeProvenance(site.plan.provenance, site.kent.provenance)} sources={site.index.sources}>
      <Head />
      <Front whole={{ to: PLAN_FULL, label: 'The whole plan: every outcome, key action and link' }} groups={GROUPS}>
        <Section id="priorities" heading={labelOfPart(PLAN_PARTS, 'priorities')}>
          <PriorityTally branches={selectPlanTree(site)} targets={selectPrintedTargets(site)} />
          <p className="small-note">
            A measure linked to several priorities is counted under each.{' '}
            <Said claim={describeNegative(site, 'link stated by the plan')} /> Whose each link is, the page of the
            priority says.
          </p>
          <Actions />
        </Section>
      </Front>
    </PageSources>
  );
}
