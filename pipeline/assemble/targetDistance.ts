import type { Indicator } from '../contract/indicator.ts';
import type { Target, TargetDistance } from '../contract/verdict.ts';
import type { RowIn } from '../package/declarations.ts';
import { distanceToTarget } from '../stats/distance.ts';
import { sumDenominators } from './onePoint.ts';
import type { Observation } from './facts.ts';

interface Context {
  readonly observations: readonly Observation[];
  /** Which figures count the pupils whose half days a measure counts. */
  readonly rules: readonly RowIn<'one-point'>[];
}

/**
 * What it would have taken to reach a target: of the very figure the verdict was given on, where its counts are held and
 * it does not reach the target. The verdict has decided that the two can be set against each other.
 */
export function assembleDistance(
  target: Target,
  figures: readonly Observation[],
  context: Context,
): TargetDistance | null {
  const { verdict, value } = target;
  if (value === null || (verdict.state !== 'not met' && verdict.state !== 'amber')) return null;
  const judged = figures.find(({ provenance }) => provenance === verdict.inputs[0]?.provenance);
  const { numerator = null, denominator = null, indicator } = judged ?? {};
  if (judged === undefined || indicator === undefined || numerator === null || denominator === null) return null;
  if (indicator.polarity === 'none') return null;
  const { limit, amount, arithmetic } = distanceToTarget({
    numerator,
    denominator,
    target: value,
    digits: target.digits,
    multiplier: indicator.multiplier,
    polarity: indicator.polarity,
  });
  const rule = context.rules.find((one) => one.sessions_indicator === indicator.id);
  const pupils = rule === undefined ? null : pupilsOf(rule, judged, context.observations);
  return {
    counts: rule === undefined ? countsOf(indicator) : 'half days',
    numerator,
    denominator,
    limit,
    amount,
    pupils: pupils?.count ?? null,
    arithmetic,
    provenance: [judged.provenance, target.provenance, ...(pupils?.provenance ?? [])],
  };
}

const countsOf = ({ oneCountAChild }: Indicator): TargetDistance['counts'] => (oneCountAChild ? 'children' : 'cases');

/** Pupils of the figure's own place, period and source. */
function pupilsOf(rule: RowIn<'one-point'>, judged: Observation, observations: readonly Observation[]) {
  const beside = observations.filter(
    ({ area, period, basis }) =>
      area.id === judged.area.id && period.key === judged.period.key && basis === judged.basis,
  );
  return sumDenominators(beside, rule.pupils_indicators);
}
