import type { ProvenanceId } from '../../pipeline/contract/ids.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Action } from '../../pipeline/contract/plan.ts';
import type { Site } from '../site/site.ts';
import { isFigureHeld } from './plan.ts';

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
