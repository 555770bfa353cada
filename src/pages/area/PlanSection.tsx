import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { PlanBearings } from '../../components/PlanBearings.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { actionsBearingOn, editorialLinksOf } from '../../select/plan.ts';
import { Section } from '../documents/DocumentPage.tsx';

/** The priorities and actions of the plan that bear on the measures of the page. */
export function PlanSection({ indicators }: { indicators: readonly Indicator[] }) {
  const site = useSite();
  return (
    <Section id="plan" heading="What did the plan say would be done?">
      <p className="govuk-body">
        These key actions of the county’s plan list among their deliverables what the measures above measure. No link
        says that an action caused a figure.
      </p>
      <PlanBearings bearings={actionsBearingOn(site, indicators)} editorial={editorialLinksOf(site, indicators)} />
    </Section>
  );
}
