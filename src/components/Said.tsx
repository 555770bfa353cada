import type { Claim } from '../words/claim.ts';
import { Cites } from './Cite.tsx';

/** A claim as running text; `data-rule` says what licenses it, for the reader of the source and for the word test. */
export function Said({ claim }: { claim: Claim }) {
  return (
    <>
      <span data-rule={claim.rule}>{claim.text}</span>
      <Cites ids={claim.cites ?? []} />
    </>
  );
}
