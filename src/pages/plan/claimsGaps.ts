import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Outcome } from '../../../pipeline/contract/plan.ts';
import type { Site } from '../../site/site.ts';
import { isFigureHeld, selectPlanTree } from '../../select/plan.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCount, formatCountOf, formatList } from '../../format/numbers.ts';

/** Where the chain from priority to figure is broken. */
export interface PlanGaps {
  readonly outcomes: number;
  readonly withoutIndicator: readonly Outcome[];
  /** Outcomes whose only indicators are linked by us, not by the plan. */
  readonly editorialOnly: readonly Outcome[];
  /** Outcomes that no key action names (an action for every outcome does not count). */
  readonly withoutAction: readonly Outcome[];
  /** Key performance indicators of the plan. */
  readonly kpis: number;
  readonly kpisWithoutFigure: readonly Indicator[];
  /** Indicators the plan names elsewhere (supported, LAA) and the sources held give no figure for. */
  readonly otherIndicators: number;
  readonly othersWithoutFigure: readonly Indicator[];
  /** Indicators of the plan that hang from no outcome. */
  readonly unlinked: readonly Indicator[];
}

/** Counts and lists every broken link of the chain; nothing is typed in. */
export function selectPlanGaps(site: Site): PlanGaps {
  const branches = selectPlanTree(site).flatMap((priority) => priority.outcomes);
  const named = site.index.indicators.filter((indicator) => indicator.list !== 'published');
  const kpis = named.filter((indicator) => indicator.list === 'kpi');
  const others = named.filter((indicator) => indicator.list !== 'kpi');
  const lacksFigure = (indicator: Indicator) => !isFigureHeld(site.indicators.get(indicator.id));
  return {
    outcomes: branches.length,
    withoutIndicator: branches.filter(({ indicators }) => indicators.length === 0).map(({ outcome }) => outcome),
    editorialOnly: branches
      .filter(({ indicators }) => indicators.length > 0 && indicators.every(({ link }) => link.basis === 'editorial'))
      .map(({ outcome }) => outcome),
    withoutAction: branches.filter(({ actions }) => actions.length === 0).map(({ outcome }) => outcome),
    kpis: kpis.length,
    kpisWithoutFigure: kpis.filter(lacksFigure),
    otherIndicators: others.length,
    othersWithoutFigure: others.filter(lacksFigure),
    unlinked: kpis.filter((indicator) => !site.plan.links.some((link) => link.indicator === indicator.id)),
  };
}

/** The broken links, counted, in one or two sentences. */
export function describePlanGaps(gaps: PlanGaps): Claim {
  const outcomes = `${formatCount(gaps.withoutIndicator.length)} of the ${formatCountOf(gaps.outcomes, 'outcome')} ${gaps.withoutIndicator.length === 1 ? 'has' : 'have'} no indicator in the papers held`;
  const figures = `${formatCount(gaps.kpisWithoutFigure.length)} of the ${formatCountOf(gaps.kpis, 'key performance indicator')} ${gaps.kpisWithoutFigure.length === 1 ? 'has' : 'have'} no figure in the sources held`;
  return { rule: 'count', text: `${outcomes}, and ${figures}.` };
}

/** Why an outcome without an indicator is not one that nobody can measure: its own words, and the agreement it is in. */
export function describeBareOutcomes({ withoutIndicator }: PlanGaps): readonly Claim[] {
  const named = withoutIndicator.filter(({ namesToCount }) => namesToCount !== '');
  const laa = withoutIndicator.filter((outcome) => outcome.laa);
  const idOf = ({ id }: Outcome): string => id.toUpperCase();
  return [
    ...(named.length === 0
      ? []
      : [
          {
            rule: 'editorial' as const,
            text: `That is not to say that they cannot be measured. The words of ${formatCountOf(named.length, 'such outcome')} name what could be counted: ${named.map((one) => `${idOf(one)}, ${one.namesToCount}`).join('; ')}.`,
          },
        ]),
    ...(laa.length === 0
      ? []
      : [
          {
            rule: 'count' as const,
            text: `${formatCount(laa.length)} of them (${formatList(laa.map(idOf))}) ${laa.length === 1 ? 'is' : 'are'} marked (LAA): the Local Area Agreement may hold an indicator that these papers do not print.`,
          },
        ]),
  ];
}

/** How many outcomes lean on links of ours alone. */
export function describeEditorialLinks(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `For ${formatCountOf(gaps.editorialOnly.length, 'outcome')} the only link to an indicator is ours: no key action names both.`,
  };
}

/** Supported and LAA indicators: how many the sources held have no figure for. */
export function describeOtherIndicators(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `Besides its key performance indicators the plan names ${formatCountOf(gaps.otherIndicators, 'indicator')} that the LCSPs support; for ${formatCount(gaps.othersWithoutFigure.length)} of them the sources held give no figure.`,
  };
}
