import { describePlan } from './claimsPlan.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectReadings } from '../../select/checks.ts';
import { selectBackwards, BackwardTable } from './BackwardTable.tsx';
import { GapLists } from './GapLists.tsx';
import { describePlanGaps, selectPlanGaps } from './claimsGaps.ts';
import { mergeProvenance } from '../../site/site.ts';
import { selectPlanTree } from '../../select/plan.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { Contents, PageHead, labelOfPart, PageSources, Section } from '../documents/DocumentPage.tsx';
import { ReadingSection } from '../documents/Readings.tsx';
import { ProgressReported, ActionSection, EnablerList } from './ActionSection.tsx';
import { LaaTable, Table2010 } from './CountyTargets.tsx';
import { LinkBasis, PriorityTable, PlanDiagram } from './Priorities.tsx';
import { PLAN_PARTS } from './planAddresses.ts';

const labelOf = (id: string): string => labelOfPart(PLAN_PARTS, id);

function Head() {
  const site = useSite();
  const { priorities, actions } = site.plan;
  const outcomes = priorities.flatMap((priority) => priority.outcomes).length;
  return (
    <PageHead heading="What was planned for children, and which indicators go with it?">
      <ClaimText lead claim={describePlan(priorities.length, outcomes, actions.length)} />
      <ClaimText claim={describePlanGaps(selectPlanGaps(site))} />
      <LinkBasis />
    </PageHead>
  );
}

function Actions() {
  const site = useSite();
  return (
    <Section id="actions" heading={labelOf('actions')}>
      <p className="govuk-body">
        The plan says its key actions are not in order of priority. Words and dates are as printed, posts parted where
        the plan names several; the heading above the plan’s deliverables reads “planned for 2008/09” in a plan for
        2009/10.
      </p>
      <ProgressReported />
      {site.plan.actions.map((action) => (
        <ActionSection key={action.id} plan={site.plan} action={action} />
      ))}
    </Section>
  );
}

function CountyTargets() {
  const site = useSite();
  return (
    <Section id="county-targets" heading={labelOf('county-targets')}>
      <LaaTable targets={site.plan.laaTargets} indicators={site.index.indicators} />
      <Table2010 targets={site.plan.targets2010} />
    </Section>
  );
}

/** The whole of the plan, with every gap and link of it. */
export function PlanBody() {
  const site = useSite();
  const branches = selectPlanTree(site);
  return (
    <PageSources
      entries={mergeProvenance(site.plan.provenance, site.governance.provenance)}
      sources={site.index.sources}
    >
      <Head />
      <Contents parts={PLAN_PARTS} />
      <Section id="priorities" heading={labelOf('priorities')}>
        <PriorityTable branches={branches} />
      </Section>
      <Section id="diagram" heading={labelOf('diagram')}>
        <PlanDiagram branches={branches} />
      </Section>
      <Section id="gaps" heading={labelOf('gaps')}>
        <GapLists gaps={selectPlanGaps(site)} />
      </Section>
      <Actions />
      <Section id="back" heading={labelOf('back')}>
        <BackwardTable rows={selectBackwards(site)} />
      </Section>
      <Section id="enablers" heading={labelOf('enablers')}>
        <EnablerList plan={site.plan} />
      </Section>
      <CountyTargets />
      <ReadingSection
        heading={labelOf('readings')}
        readings={selectReadings(site.checks, ['plan/'])}
        sources={site.index.sources}
      />
    </PageSources>
  );
}
