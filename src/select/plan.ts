import type { IndicatorFile, PlanFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, Outcome, Priority, SubAction } from '../../pipeline/contract/plan.ts';
import { countyOf, leadPeriod, type Site } from '../site/site.ts';
import type { Basis, Point } from '../../pipeline/contract/series.ts';
import type { Target } from '../../pipeline/contract/verdict.ts';
import { pointsOf } from '../site/series.ts';
import type { ProvenanceId } from '../../pipeline/contract/ids.ts';

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

/** A county figure with where it comes from. */
export interface CountyFigure {
  readonly basis: Basis;
  readonly point: Point;
}

export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** The plan's own figures, then a later outturn of the LCSPs' first school year; empty when none is held. */
  readonly figures: readonly CountyFigure[];
  /** Null when the plan prints no target row for it. */
  readonly target: Target | null;
}

/** Kent's figures beside its target, as far as the sources held go. */
export function selectIndicatorFigures(site: Site, indicator: Indicator): IndicatorFigures {
  const file = site.indicators.get(indicator.id);
  const county = countyOf(site);
  const ofCounty = (file?.series ?? []).filter((series) => series.area === county.id);
  const period = leadPeriod(site.governance);
  const figures = ofCounty.flatMap((series) =>
    pointsOf(series)
      .filter((point) => series.basis === 'plan' || point.period.label === period)
      .map((point) => ({ basis: series.basis, point })),
  );
  const target = file?.targets.find((candidate) => candidate.area === county.id) ?? null;
  return { indicator, figures, target };
}

/** An indicator of the plan's lists, not a key performance indicator, that bears on a deliverable of a key action. */
export interface OtherMeasure {
  readonly action: Action;
  readonly indicator: Indicator;
  readonly isFigureHeld: boolean;
  /** Of the link that says so. */
  readonly provenance: ProvenanceId;
}

/** True when a key action names what a key performance indicator measures among its deliverables. */
export const hasKpi = (site: Site, action: Action): boolean =>
  site.plan.links.some(
    (link) =>
      link.basis !== 'editorial' &&
      link.action === action.id &&
      site.index.indicators.some(({ id, list }) => id === link.indicator && list === 'kpi'),
  );

/** For key actions without a key performance indicator: what else of the plan's lists bears on their deliverables. */
export const selectOtherMeasures = (site: Site): readonly OtherMeasure[] =>
  site.plan.actions
    .filter((action) => !hasKpi(site, action))
    .flatMap((action) =>
      site.index.indicators.flatMap((indicator): readonly OtherMeasure[] => {
        const link = site.plan.links.find((one) => one.action === action.id && one.indicator === indicator.id);
        if (link === undefined || indicator.list === 'kpi') return [];
        const held = isFigureHeld(site.indicators.get(indicator.id));
        return [{ action, indicator, isFigureHeld: held, provenance: link.provenance }];
      }),
    );
