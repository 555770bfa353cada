import type { Claim } from '../words/claim.ts';
import { Said } from './Said.tsx';

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
