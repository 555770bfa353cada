import type { IntervalBesideTarget, IntervalSide, Target } from '../contract/verdict.ts';
import { compareIntervalWithTarget } from '../stats/compareIntervalWithTarget.ts';
import type { Observation } from './facts.ts';

/**
 * Rules of a verdict that leave a figure of the target's period beside the target: the county's own is judged, missing or
 * an estimate. By every other rule period, definition, unit or source differs, no target is given, or it has no direction.
 */
const BESIDE: ReadonlySet<string> = new Set(['V3', 'V4', 'V9', 'V10', 'V11']);

// The target is not the LCSP's, and a verdict is the point rule's: sides are told and no polarity is applied.
const SIDES = { lower: 'below', similar: 'around', higher: 'at or above' } as const satisfies Record<
  string,
  IntervalSide
>;

/** The intervals of a target's own period beside it: of the figure that was judged, and of LCSPs' own figures. */
export function assembleIntervals(target: Target, observations: readonly Observation[]): Pick<Target, 'intervals'> {
  const { verdict, period, value } = target;
  if (period === null || value === null || !BESIDE.has(verdict.rule)) return {};
  const isBeside = (one: Observation): boolean =>
    one.area.type === 'LCSP'
      ? one.mark !== 'estimate' && one.status !== 'u'
      : one.area.id === target.area && one.provenance === verdict.inputs[0]?.provenance;
  const intervals = observations
    .filter((one) => one.indicator.id === target.indicator && one.period.key === period.key && isBeside(one))
    .flatMap((one): readonly IntervalBesideTarget[] => {
      const { estimate } = one;
      const side = estimate.ok ? compareIntervalWithTarget(estimate.at95, value, 'none') : null;
      // Without polarity there are no words but these three.
      if (side === null || side === 'better' || side === 'worse') return [];
      return [{ area: one.area.id, side: SIDES[side], provenance: one.provenance }];
    });
  return intervals.length === 0 ? {} : { intervals };
}
