import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFact } from '../../../pipeline/contract/governance.ts';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import { describeAreaFact, describeOwnFacts } from './claimsPapers.ts';
import { formatArea } from '../../format/formatArea.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectAreaFacts } from './areaFacts.ts';
import { ClaimText } from '../documents/ClaimText.tsx';
import { Section } from '../documents/Section.tsx';

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
        <Link to="governance/#purpose">What an LCSP was for, and why 23 were to become 12</Link>
      </p>
    </Section>
  );
}
