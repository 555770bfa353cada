import type { Claim } from '../../words/claim.ts';

/** A claiming sentence as a paragraph; the rule that licenses it travels with it for whoever recomputes the page. */
export function ClaimText({ claim, lead = false }: { claim: Claim; lead?: boolean }) {
  return (
    <p className={lead ? 'govuk-body-l' : 'govuk-body'} data-rule={claim.rule}>
      {claim.text}
    </p>
  );
}
