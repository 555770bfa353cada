import type { AreaType } from './area.ts';
import type { AreaId, IndicatorId } from './ids.ts';
import type { Period } from './series.ts';

/** An area's place; areas whose figures are equal as shown share the smallest and are written `equal`. */
export interface RankedArea {
  readonly area: AreaId;
  readonly place: number;
  readonly equal: boolean;
}

/** Areas of one type, indicator and period by the figure as shown, without those marked `u`. Only ever shown on request. */
export interface Ranking {
  readonly indicator: IndicatorId;
  readonly level: AreaType;
  readonly period: Period;
  /** Which figure stands first. */
  readonly first: 'smallest' | 'largest';
  readonly areas: readonly RankedArea[];
}
