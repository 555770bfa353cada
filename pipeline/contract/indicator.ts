import type { IndicatorId, ProvenanceId } from './ids.ts';
import type { Polarity, Statistic, Unit, PeriodKind } from './kinds.ts';

/** Which list of the documents an indicator stands in. `published` are Department for Education measures in none of the plan's lists. */
export const INDICATOR_LISTS = ['kpi', 'supported', 'laa', 'published'] as const;
export type IndicatorList = (typeof INDICATOR_LISTS)[number];

export const THEMES = ['attendance', 'exclusions', 'neet', 'attainment', 'wellbeing', 'other'] as const;
export type Theme = (typeof THEMES)[number];

/** One row of the indicator register. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly label: string;
  readonly shortLabel: string;
  /** National Indicator number as printed, such as `NI 87`; blank where it is not one. */
  readonly niNumber: string;
  readonly statistic: Statistic;
  readonly unit: Unit;
  /** 100 for a percentage, 1000 for a rate per 1,000. */
  readonly multiplier: number;
  readonly polarity: Polarity;
  /** Most decimals any source gives; a point is shown with its own (`digits` of a series). */
  readonly decimals: number;
  readonly periodType: PeriodKind;
  readonly list: IndicatorList;
  readonly theme: Theme;
  readonly definition: string;
  /** False where one child counts many times, as with half days missed: no interval and no trend test is allowed then. */
  readonly oneCountAChild: boolean;
  /** Whom it counts, in words. */
  readonly populationNote: string;
  readonly provenance: ProvenanceId;
}

/** A dated change of definition, collection or boundary. No line, comparison or trend crosses one that breaks. */
export interface DefinitionChange {
  readonly indicator: IndicatorId;
  /** First period under the new definition, as printed in the ledger (`2012/13`). */
  readonly changedFrom: string;
  readonly kind: 'definition' | 'collection' | 'boundary';
  readonly whatChanged: string;
  readonly breaks: boolean;
  readonly provenance: ProvenanceId;
}
