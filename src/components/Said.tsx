import type { Claim } from '../format/claim.ts';
import { Cite } from './Cite.tsx';

/** A claim as running text; `data-rule` says what licenses it, for the reader of the source and for the word test. */
export function Said({ claim }: { claim: Claim }) {
  const cites = [...new Set(claim.cites ?? [])];
  return (
    <>
      <span data-rule={claim.rule}>{claim.text}</span>
      {cites.map((id) => (
        <Cite key={id} id={id} />
      ))}
    </>
  );
}
