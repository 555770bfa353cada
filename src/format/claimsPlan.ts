import type { Action, IndicatorLink } from '../../pipeline/contract/plan.ts';
import type { PlanGaps } from '../select/planGaps.ts';
import type { PriorityBranch } from '../select/planTree.ts';
import type { Claim } from './claim.ts';
import { formatCount, formatCountOf } from './formatCount.ts';

/** What the plan consists of, counted. */
export function describePlan(priorities: number, outcomes: number, actions: number): Claim {
  return {
    rule: 'count',
    text: `The plan has ${formatCountOf(priorities, 'priority', 'priorities')}, ${formatCountOf(outcomes, 'outcome')} and ${formatCountOf(actions, 'key action')}.`,
  };
}

/** The broken links, counted, in one or two sentences. */
export function describePlanGaps(gaps: PlanGaps): Claim {
  const outcomes = `${formatCount(gaps.withoutIndicator.length)} of the ${formatCountOf(gaps.outcomes, 'outcome')} ${gaps.withoutIndicator.length === 1 ? 'has' : 'have'} no indicator`;
  const figures = `${formatCount(gaps.kpisWithoutFigure.length)} of the ${formatCountOf(gaps.kpis, 'key performance indicator')} ${gaps.kpisWithoutFigure.length === 1 ? 'has' : 'have'} no figure in the sources held`;
  return { rule: 'count', text: `${outcomes}, and ${figures}.` };
}

/** How many outcomes lean on links of ours alone. */
export function describeEditorialLinks(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `For ${formatCountOf(gaps.editorialOnly.length, 'outcome')} the only link to an indicator is ours, not the plan’s.`,
  };
}

/** Supported and LAA indicators: how many the sources held have no figure for. */
export function describeOtherIndicators(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `Besides its key performance indicators the plan names ${formatCountOf(gaps.otherIndicators, 'indicator')} that the LCSPs support; for ${formatCount(gaps.othersWithoutFigure.length)} of them the sources held give no figure.`,
  };
}

/** One priority, counted. */
export function describePriority(branch: PriorityBranch): Claim {
  const without = branch.outcomes.filter(({ indicators }) => indicators.length === 0).length;
  const all = branch.outcomes.length;
  const gap =
    without === 0
      ? 'Every outcome has at least one indicator.'
      : without === all
        ? 'None of its outcomes has an indicator.'
        : `${formatCountOf(without, 'outcome has', 'outcomes have')} no indicator.`;
  return {
    rule: 'count',
    text: `This priority has ${formatCountOf(all, 'outcome')}, ${formatCountOf(branch.actions.length, 'key action')} that ${branch.actions.length === 1 ? 'names' : 'name'} them and ${formatCountOf(branch.indicators.length, 'indicator')}. ${gap}`,
  };
}

/** Who says that an indicator belongs under an outcome. An editorial link always says that it is ours, and why. */
export function describeLink(link: IndicatorLink, actions: readonly Action[]): Claim {
  if (link.basis === 'editorial') return { rule: 'editorial', text: `Our link, not the plan’s: ${link.reason}` };
  if (link.reason !== '') return { rule: 'stated', text: `Stated by the plan. ${link.reason}` };
  const action = actions.find((candidate) => candidate.id === link.action);
  return { rule: 'stated', text: `Stated by the plan${action === undefined ? '' : `, key action ${action.number}`}.` };
}
