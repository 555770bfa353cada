import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Outcome } from '../../../pipeline/contract/plan.ts';
import type { Site } from '../../site/site.ts';
import { isFigureHeld, selectPlanTree } from '../../select/plan.ts';

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
