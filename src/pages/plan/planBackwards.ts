import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, Outcome } from '../../../pipeline/contract/plan.ts';
import type { Site } from '../../site/site.ts';

/** One indicator followed back to the outcomes it is linked to. */
export interface BackwardRow {
  readonly indicator: Indicator;
  readonly links: readonly { readonly link: IndicatorLink; readonly outcome: Outcome }[];
  /** Key actions that name both ends of a link, each once. */
  readonly actions: readonly Action[];
}

/** From figure and indicator back to action, outcome and priority, in register order. */
export function selectBackwards(site: Site): readonly BackwardRow[] {
  const outcomes = site.plan.priorities.flatMap((priority) => priority.outcomes);
  return site.index.indicators.flatMap((indicator) => {
    const links = site.plan.links.flatMap((link) => {
      const outcome = outcomes.find((candidate) => candidate.id === link.outcome);
      return link.indicator === indicator.id && outcome !== undefined ? [{ link, outcome }] : [];
    });
    const actions = site.plan.actions.filter((action) =>
      links.some(({ link }) => link.basis !== 'editorial' && link.action === action.id),
    );
    return links.length === 0 ? [] : [{ indicator, links, actions }];
  });
}
