import type { IndicatorFile, PlanFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, Outcome, Priority } from '../../pipeline/contract/plan.ts';
import type { Site } from '../site/site.ts';

/** An indicator under an outcome, with who says it belongs there. */
export interface LinkedIndicator {
  readonly link: IndicatorLink;
  readonly indicator: Indicator;
  /** True when any area has a number for it in the sources held. */
  readonly hasFigure: boolean;
}

export interface OutcomeBranch {
  readonly outcome: Outcome;
  /** Actions that name this outcome; an action that serves every outcome is left to the priority. */
  readonly actions: readonly Action[];
  readonly indicators: readonly LinkedIndicator[];
}

export interface PriorityBranch {
  readonly priority: Priority;
  readonly outcomes: readonly OutcomeBranch[];
  /** Actions named by any of its outcomes, each once, in the plan's order. */
  readonly actions: readonly Action[];
  /** Indicators under any of its outcomes, each once, in register order. */
  readonly indicators: readonly LinkedIndicator[];
}

/** True when the sources held give a number for the indicator, for any area and period. */
export const isFigureHeld = (file: IndicatorFile | undefined): boolean =>
  file?.series.some((series) => series.value.some((value) => value !== null)) ?? false;

/** True for an action the plan links to "all priorities and outcomes". */
export function isForEveryOutcome(plan: PlanFile, action: Action): boolean {
  const all = plan.priorities.flatMap((priority) => priority.outcomes);
  return action.enablers.length === 0 && (action.outcomes.length === 0 || action.outcomes.length === all.length);
}

/** The nearest to the outcome's own words first, then those a key action names, then links of ours; else as in the table. */
const compareLinks = (a: IndicatorLink, b: IndicatorLink): number =>
  Number(b.nearest) - Number(a.nearest) || Number(a.basis === 'editorial') - Number(b.basis === 'editorial');

function linkedIndicators(site: Site, outcome: Outcome): readonly LinkedIndicator[] {
  return site.plan.links.toSorted(compareLinks).flatMap((link) => {
    const indicator = site.index.indicators.find((candidate) => candidate.id === link.indicator);
    if (link.outcome !== outcome.id || indicator === undefined) return [];
    return [{ link, indicator, hasFigure: isFigureHeld(site.indicators.get(indicator.id)) }];
  });
}

function outcomeBranch(site: Site, outcome: Outcome): OutcomeBranch {
  const actions = site.plan.actions.filter(
    (action) => !isForEveryOutcome(site.plan, action) && action.outcomes.includes(outcome.id),
  );
  return { outcome, actions, indicators: linkedIndicators(site, outcome) };
}

function eachIndicatorOnce(site: Site, outcomes: readonly OutcomeBranch[]): readonly LinkedIndicator[] {
  const all = outcomes.flatMap((branch) => branch.indicators);
  return site.index.indicators.flatMap((indicator) => all.find((linked) => linked.indicator.id === indicator.id) ?? []);
}

/** One priority with its outcomes, their actions and the indicators linked to them. */
export function selectPriorityBranch(site: Site, priority: Priority): PriorityBranch {
  const outcomes = priority.outcomes.map((outcome) => outcomeBranch(site, outcome));
  const actions = site.plan.actions.filter((action) => outcomes.some((branch) => branch.actions.includes(action)));
  return { priority, outcomes, actions, indicators: eachIndicatorOnce(site, outcomes) };
}

/** The whole plan as a tree, in the plan's order. */
export const selectPlanTree = (site: Site): readonly PriorityBranch[] =>
  site.plan.priorities.map((priority) => selectPriorityBranch(site, priority));
