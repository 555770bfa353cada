import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, Outcome, Priority, SubAction } from '../../pipeline/contract/plan.ts';
import type { Site } from '../site/site.ts';

/** An outcome with the priority it stands under. */
export interface PlacedOutcome {
  readonly priority: Priority;
  readonly outcome: Outcome;
}

/** A key action with the measures among its deliverables and the outcomes it names. */
export interface Bearing {
  readonly action: Action;
  /** The part of the action that alone names the outcomes; null where the whole action does. */
  readonly part: SubAction | null;
  readonly indicators: readonly Indicator[];
  readonly outcomes: readonly PlacedOutcome[];
}

/** A link of ours, through no action of the plan, with our reason. */
export interface EditorialBearing {
  readonly link: IndicatorLink;
  readonly indicator: Indicator;
  readonly outcome: PlacedOutcome;
}

const placedOutcomes = (site: Site): readonly PlacedOutcome[] =>
  site.plan.priorities.flatMap((priority) => priority.outcomes.map((outcome) => ({ priority, outcome })));

// Where every link goes through one part of the action, that part names the outcomes and has posts of its own.
function partOf({ subActions }: Action, links: readonly IndicatorLink[]): SubAction | null {
  const parts = new Set(links.map((link) => link.subAction));
  return parts.size === 1 ? (subActions.find((part) => parts.has(part.id)) ?? null) : null;
}

/** Key actions of the plan that name some measures among their deliverables, in the plan's order. */
export function actionsBearingOn(site: Site, indicators: readonly Indicator[]): readonly Bearing[] {
  return site.plan.actions.flatMap((action): readonly Bearing[] => {
    const links = site.plan.links.filter((link) => link.basis !== 'editorial' && link.action === action.id);
    const mine = indicators.filter((indicator) => links.some((link) => link.indicator === indicator.id));
    if (mine.length === 0) return [];
    const named = links.filter((link) => mine.some((indicator) => indicator.id === link.indicator));
    const outcomes = placedOutcomes(site).filter(({ outcome }) => named.some((link) => link.outcome === outcome.id));
    return [{ action, part: partOf(action, named), indicators: mine, outcomes }];
  });
}

/** Links of ours between some measures and the plan's outcomes. */
export function editorialLinksOf(site: Site, indicators: readonly Indicator[]): readonly EditorialBearing[] {
  return placedOutcomes(site).flatMap((outcome) =>
    site.plan.links.flatMap((link): readonly EditorialBearing[] => {
      const indicator = indicators.find((one) => one.id === link.indicator);
      if (link.basis !== 'editorial' || link.outcome !== outcome.outcome.id || indicator === undefined) return [];
      return [{ link, indicator, outcome }];
    }),
  );
}
