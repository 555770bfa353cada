import type { Target, VerdictState } from '../../../pipeline/contract/verdict.ts';
import { VERDICT_STATES } from '../../../pipeline/contract/verdict.ts';
import { countyOf, type Site } from '../../site/site.ts';
import type { PriorityBranch } from '../../select/plan.ts';

/** Targets with a number that the plan prints for the county, in its order: those that can have a verdict. */
export function selectPrintedTargets(site: Site): readonly Target[] {
  const county = countyOf(site);
  return site.kent.targets.filter((target) => target.area === county.id && target.value !== null);
}

/** How many targets have one answer. */
export interface TallyEntry {
  readonly state: VerdictState;
  readonly count: number;
}

/** How often each answer stands, those that stand nowhere left out; empty when there is no target. */
export const tallyVerdicts = (targets: readonly Target[]): readonly TallyEntry[] =>
  VERDICT_STATES.map((state) => ({
    state,
    count: targets.filter(({ verdict }) => verdict.state === state).length,
  })).filter(({ count }) => count > 0);

/** Of some targets those of a priority's own indicators. */
export const targetsOf = (branch: PriorityBranch, targets: readonly Target[]): readonly Target[] =>
  targets.filter((target) => branch.indicators.some(({ indicator }) => indicator.id === target.indicator));

/** Whether a target was judged: every other answer says why it could not be. */
export const isJudged = ({ verdict }: Target): boolean =>
  verdict.state === 'met' || verdict.state === 'not met' || verdict.state === 'amber';
