import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, LinkBasis, Outcome } from '../../../pipeline/contract/plan.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { PriorityBranch } from '../../select/plan.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCountOf, formatNumber } from '../../format/numbers.ts';
import { describeTarget, describeTargetValue } from '../../words/claimsTarget.ts';

/** What the plan consists of, counted. */
export function describePlan(priorities: number, outcomes: number, actions: number): Claim {
  return {
    rule: 'count',
    text: `The plan has ${formatCountOf(priorities, 'priority', 'priorities')}, ${formatCountOf(outcomes, 'outcome')} and ${formatCountOf(actions, 'key action')}.`,
  };
}

/** A target that was judged: the verdict, with the figure and the target it rests on. */
export function describeJudgedTarget(target: Target, indicator: Indicator, county: Area): Claim {
  const { rule, text } = describeTarget(target, indicator, county);
  const figure = target.verdict.inputs.find(({ mark }) => mark !== 'target');
  if (figure === undefined || figure.value === null) return { rule, text: `${text}.`, cites: [target.provenance] };
  const value = formatNumber(figure.value, { digits: figure.digits, unit: indicator.unit });
  return {
    rule,
    text: `${text}. ${figure.label}: ${value}; target: ${describeTargetValue(target, indicator)}.`,
    cites: [figure.provenance, target.provenance],
  };
}

/** One outcome without an indicator, in words that say no more than the papers do. */
export function describeBareOutcome({ namesToCount, laa }: Outcome): Claim {
  const counted =
    namesToCount === '' ? '' : ` Its own words name what could be counted: ${namesToCount}; no figure of it is held.`;
  const agreement = laa ? ' The Local Area Agreement it is marked with may hold one.' : '';
  return { rule: 'editorial', text: `No indicator in the papers held is linked to it.${counted}${agreement}` };
}

/** Indicators of the plan's lists, and apart from them measures that are in none. */
function countIndicators({ indicators }: PriorityBranch): string {
  const later = indicators.filter(({ indicator }) => indicator.list === 'published').length;
  const ofPlan = formatCountOf(indicators.length - later, 'indicator');
  if (later === 0) return `${ofPlan} of the plan’s lists`;
  return `${ofPlan} of the plan’s lists, with ${formatCountOf(later, 'measure')} of the Department for Education that ${later === 1 ? 'is' : 'are'} in none of them`;
}

/** One priority, counted. */
export function describePriority(branch: PriorityBranch): Claim {
  const without = branch.outcomes.filter(({ indicators }) => indicators.length === 0).length;
  const all = branch.outcomes.length;
  const gap =
    without === 0
      ? 'Every outcome has at least one indicator.'
      : without === all
        ? 'None of its outcomes has an indicator in the papers held.'
        : `${formatCountOf(without, 'outcome has', 'outcomes have')} no indicator in the papers held.`;
  return {
    rule: 'count',
    text: `This priority has ${formatCountOf(all, 'outcome')}, ${formatCountOf(branch.actions.length, 'key action')} that ${branch.actions.length === 1 ? 'names' : 'name'} them and ${countIndicators(branch)}. ${gap}`,
  };
}

/** Who makes a link that is not ours. */
export const LINK_WORDS = {
  stated: 'Stated by the plan',
  'same-action': 'Named by the same key action',
} as const satisfies Record<Exclude<LinkBasis, 'editorial'>, string>;

/**
 * Who says that an indicator belongs under an outcome. That one key action names both is said as that and as no more;
 * an editorial link always says that it is ours, and why.
 */
export function describeLink(link: IndicatorLink, actions: readonly Action[]): Claim {
  if (link.basis === 'editorial') return { rule: 'editorial', text: `Our link, not the plan’s: ${link.reason}` };
  const words = LINK_WORDS[link.basis];
  if (link.reason !== '') return { rule: 'stated', text: `${words}. ${link.reason}` };
  const action = actions.find((candidate) => candidate.id === link.action);
  return { rule: 'stated', text: `${words}${action === undefined ? '' : ` (${action.number})`}.` };
}
