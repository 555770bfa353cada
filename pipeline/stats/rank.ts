import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import { checkKnown, checkNumberOrNull } from './checkArguments.ts';

export interface Rank {
  /** 1 is the best by polarity, or the lowest where there is none; equal values share the smallest rank. Null without a value. */
  readonly place: number | null;
  /** Another area has the same place: it is written `equal`. */
  readonly equal: boolean;
  /** How many areas are ranked. */
  readonly of: number;
}

/** Ranks values with ties. Only ever shown on request, with the intervals beside it. */
export function rank(values: readonly (number | null)[], polarity: Polarity): readonly Rank[] {
  checkKnown('polarity', polarity, POLARITIES);
  for (const value of values) checkNumberOrNull('value', value);
  const known = values.filter((value) => value !== null);
  const ahead = (other: number, value: number): boolean =>
    polarity === 'high is good' ? other > value : other < value;
  return values.map((value) => {
    if (value === null) return { place: null, equal: false, of: known.length };
    return {
      place: 1 + known.filter((other) => ahead(other, value)).length,
      equal: known.filter((other) => other === value).length > 1,
      of: known.length,
    };
  });
}
