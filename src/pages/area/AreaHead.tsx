import type { ReactNode } from 'react';
import type { Claim } from '../../words/claim.ts';
import { Said } from '../../components/Said.tsx';
import { StandingBanner } from '../../components/StandingBanner.tsx';

interface Props {
  /** What kind of area it is, spelt out; stands over the name. */
  readonly kind: ReactNode;
  readonly name: string;
  /** Three sentences a member could say aloud. */
  readonly opening: readonly Claim[];
}

/** Name of the area, when it was, and the sentences that open its page. */
export function AreaHead({ kind, name, opening }: Props) {
  return (
    <header className="area-head">
      <p className="area-kind">{kind}</p>
      <h1 className="govuk-heading-xl">{name}</h1>
      <StandingBanner />
      <ol className="opening">
        {opening.map((claim) => (
          <li key={claim.text}>
            <Said claim={claim} />
          </li>
        ))}
      </ol>
    </header>
  );
}
