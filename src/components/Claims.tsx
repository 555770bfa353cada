import type { Claim } from '../words/claim.ts';
import { Cites } from './Citations.tsx';

/** A claim as running text; `data-rule` says what licenses it, for the reader of the source and for the word test. */
export function Said({ claim }: { claim: Claim }) {
  return (
    <>
      <span data-rule={claim.rule}>{claim.text}</span>
      <Cites ids={claim.cites ?? []} />
    </>
  );
}

/** Claims as one paragraph, in order. */
export function Sentences({ claims, className = 'govuk-body' }: { claims: readonly Claim[]; className?: string }) {
  if (claims.length === 0) return null;
  return (
    <p className={className}>
      {claims.map((claim, index) => (
        <span key={claim.text}>
          {index === 0 ? '' : ' '}
          <Said claim={claim} />
        </span>
      ))}
    </p>
  );
}

/** Claims one under another, where each is read on its own. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet claim-list">
      {claims.map((claim) => (
        <li key={claim.text}>
          <Said claim={claim} />
        </li>
      ))}
    </ul>
  );
}

/** A claiming sentence as a paragraph; the rule that licenses it travels with it for whoever recomputes the page. */
export function ClaimText({ claim, lead = false }: { claim: Claim; lead?: boolean }) {
  return (
    <p className={lead ? 'govuk-body-l' : 'govuk-body'} data-rule={claim.rule}>
      {claim.text}
    </p>
  );
}
