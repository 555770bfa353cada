import type { Claim } from '../words/claim.ts';
import { Said } from './Said.tsx';

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
