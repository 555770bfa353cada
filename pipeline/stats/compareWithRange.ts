import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import { applyPolarity, type Judgement } from './applyPolarity.ts';
import { checkKnown, checkNumber, checkNumberOrNull } from './checkArguments.ts';

/**
 * A value against a target range, Fingertips' rule: below the lower limit is lower, at or above the upper limit is
 * higher, between them `similar`. Null without a value. Throws RangeError when the limits are the wrong way round.
 */
export function compareWithRange(
  value: number | null,
  range: { readonly lower: number; readonly upper: number },
  polarity: Polarity,
): Judgement | 'similar' | null {
  checkNumber('lower limit', range.lower);
  checkNumber('upper limit', range.upper);
  checkNumberOrNull('figure', value);
  checkKnown('polarity', polarity, POLARITIES);
  if (range.lower > range.upper) {
    throw new RangeError(
      `invalid range (lower limit cannot be greater than upper limit): ${range.lower} to ${range.upper}`,
    );
  }
  if (value === null) return null;
  if (value < range.lower) return applyPolarity('lower', polarity);
  return value >= range.upper ? applyPolarity('higher', polarity) : 'similar';
}
