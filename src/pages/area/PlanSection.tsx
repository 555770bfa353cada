import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { PlanBearings } from '../../components/PlanBearings.tsx';
import type { Site } from '../../site/site.ts';
import { actionsBearingOn, editorialLinksOf } from '../../select/actionsBearingOn.ts';
import { Section } from '../documents/Section.tsx';

/** The priorities and actions of the plan that bear on the measures of the page. */
export function PlanSection({ site, indicators }: { site: Site; indicators: readonly Indicator[] }) {
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
