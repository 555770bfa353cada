import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import { applyPolarity, type Judgement } from './applyPolarity.ts';
import type { Limits } from './compareAtOneLevel.ts';
import { checkKnown, checkLimits, checkNumberOrNull } from './checkArguments.ts';

/**
 * A 95% interval against a target, Fingertips' rule: wholly at or above the target is on the higher side, wholly
 * below it on the lower, otherwise `similar`. It is not the point rule of `judge`: an interval that touches the target
 * from above counts as higher, so a figure exactly at a low-is-good target is met there and worse here. The site's
 * verdicts use the point rule only. Null when the interval or the target is missing.
 */
export function compareIntervalWithTarget(
  limits: Limits,
  target: number | null,
  polarity: Polarity,
): Judgement | 'similar' | null {
  checkLimits(limits);
  checkNumberOrNull('target', target);
  checkKnown('polarity', polarity, POLARITIES);
  if (limits.lower === null || limits.upper === null || target === null) return null;
  if (limits.lower >= target) return applyPolarity('higher', polarity);
  return limits.upper < target ? applyPolarity('lower', polarity) : 'similar';
}
