import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFact } from '../../../pipeline/contract/governance.ts';
import type { Claim } from '../../words/claim.ts';
import { formatArea } from '../../format/formatArea.ts';

/** A fact of the papers with its note, as a list's entry. */
export const describeAreaFact = ({ fact, note, provenance }: AreaFact): Claim => ({
  rule: 'stated',
  text: note === '' ? fact : `${fact} ${note}`,
  cites: [provenance],
});

/**
 * Whether the papers speak of this LCSP by itself; most they name in their population table alone. A note says
 * that the papers name a place we read as the LCSP, so nothing is claimed of it alone.
 */
export function describeOwnFacts(area: Area, own: readonly AreaFact[]): Claim {
  const name = formatArea(area);
  if (own.length === 0)
    return { rule: 'missing', text: `Beyond its population the papers held say nothing of ${name} alone.` };
  const whom = own.some(({ note }) => note !== '') ? 'that may concern' : 'of';
  return { rule: 'definition', text: `Beyond its population the papers held say this ${whom} ${name}:` };
}
