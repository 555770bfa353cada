import type { Area } from '../../pipeline/contract/area.ts';
import type { AreaFact } from '../../pipeline/contract/governance.ts';
import type { Claim } from './claim.ts';
import { formatArea } from './formatArea.ts';

/** A fact of the papers with its note, as a list's entry. */
export const describeAreaFact = ({ fact, note, provenance }: AreaFact): Claim => ({
  rule: 'stated',
  text: note === '' ? fact : `${fact} ${note}`,
  cites: [provenance],
});

/** Whether the papers speak of this LCSP by itself; most they name in their population table alone. */
export const describeOwnFacts = (area: Area, own: readonly AreaFact[]): Claim =>
  own.length === 0
    ? { rule: 'missing', text: `Beyond its population the papers held say nothing of ${formatArea(area)} alone.` }
    : { rule: 'definition', text: `Beyond its population the papers held say this of ${formatArea(area)} alone:` };
