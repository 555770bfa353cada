import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { PlanBearings } from '../../components/PlanBearings.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { actionsBearingOn, editorialLinksOf } from '../../select/plan.ts';
import { Section } from '../documents/DocumentPage.tsx';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFact } from '../../../pipeline/contract/governance.ts';
import type { Claim } from '../../words/claim.ts';
import { formatArea } from '../../format/areas.ts';
import type { GovernanceFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { Said, ClaimText } from '../../components/Claims.tsx';

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

/** A fact of the papers with its note, as a list's entry. */
const describeAreaFact = ({ fact, note, provenance }: AreaFact): Claim => ({
  rule: 'stated',
  text: note === '' ? fact : `${fact} ${note}`,
  cites: [provenance],
});

/**
 * Whether the papers speak of this LCSP by itself; most they name in their population table alone. A note says
 * that the papers name a place we read as the LCSP, so nothing is claimed of it alone.
 */
function describeOwnFacts(area: Area, own: readonly AreaFact[]): Claim {
  const name = formatArea(area);
  if (own.length === 0)
    return { rule: 'missing', text: `Beyond its population the papers held say nothing of ${name} alone.` };
  const whom = own.some(({ note }) => note !== '') ? 'that may concern' : 'of';
  return { rule: 'definition', text: `Beyond its population the papers held say this ${whom} ${name}:` };
}

/** What the papers say of one LCSP alone, and what they say of every one. */
interface AreaFacts {
  readonly own: readonly AreaFact[];
  readonly ofAll: readonly AreaFact[];
}

/** The facts of an LCSP's page, in the order of their table. */
const selectAreaFacts = ({ areaFacts }: GovernanceFile, area: Area): AreaFacts => ({
  own: areaFacts.filter((fact) => fact.area === area.id),
  ofAll: areaFacts.filter((fact) => fact.area === null),
});

function FactList({ facts }: { facts: readonly AreaFact[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {facts.map((fact) => (
        <li key={fact.provenance}>
          <Said claim={describeAreaFact(fact)} />
        </li>
      ))}
    </ul>
  );
}

/** What the council's papers hold about one LCSP beyond its population, and what they say of every LCSP. */
export function PapersSection({ area }: { area: Area }) {
  const site = useSite();
  const { own, ofAll } = selectAreaFacts(site.governance, area);
  return (
    <Section id="papers" heading={`What do the papers say of ${formatArea(area)}?`}>
      <ClaimText claim={describeOwnFacts(area, own)} />
      <FactList facts={own} />
      <p className="govuk-body">Of every LCSP they say:</p>
      <FactList facts={ofAll} />
      <p className="govuk-body">
        <Link to="governance/full/#purpose">What an LCSP was for, and why 23 were to become 12</Link>
      </p>
    </Section>
  );
}
