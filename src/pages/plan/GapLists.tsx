import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Outcome } from '../../../pipeline/contract/plan.ts';
import { Link } from '../../components/Link.tsx';
import { ClaimText } from '../../components/Claims.tsx';
import { formatOutcomeId, indicatorAddress, outcomeAddress } from './planAddresses.ts';
import {
  describePlanGaps,
  describeBareOutcomes,
  describeEditorialLinks,
  describeOtherIndicators,
  type PlanGaps,
} from './claimsGaps.ts';

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <Link to={outcomeAddress(outcome)}>Outcome {formatOutcomeId(outcome.id)}</Link>: {outcome.text}
        </li>
      ))}
    </ul>
  );
}

function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  if (indicators.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <Link to={indicatorAddress(indicator.id)}>{indicator.label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Every break of the chain from priority to figure, counted and listed. */
export function GapLists({ gaps }: { gaps: PlanGaps }) {
  return (
    <>
      <ClaimText claim={describePlanGaps(gaps)} />
      <h3 className="govuk-heading-m">Outcomes with no indicator in the papers held</h3>
      {describeBareOutcomes(gaps).map((claim) => (
        <ClaimText key={claim.text} claim={claim} />
      ))}
      <Outcomes outcomes={gaps.withoutIndicator} />
      <h3 className="govuk-heading-m">Outcomes whose only link to an indicator is ours</h3>
      <ClaimText claim={describeEditorialLinks(gaps)} />
      <Outcomes outcomes={gaps.editorialOnly} />
      <h3 className="govuk-heading-m">Outcomes that no key action names</h3>
      <p className="govuk-body">A key action for every outcome (the plan has one such) is not counted here.</p>
      <Outcomes outcomes={gaps.withoutAction} />
      <h3 className="govuk-heading-m">Key performance indicators with no figure</h3>
      <Indicators indicators={gaps.kpisWithoutFigure} />
      <h3 className="govuk-heading-m">Key performance indicators under no outcome</h3>
      <Indicators indicators={gaps.unlinked} />
      <h3 className="govuk-heading-m">Other indicators of the plan with no figure</h3>
      <ClaimText claim={describeOtherIndicators(gaps)} />
      <Indicators indicators={gaps.othersWithoutFigure} />
    </>
  );
}
