import type { AreaType } from './kinds.ts';
import type { AreaId, IndicatorId } from './ids.ts';
import type { MissingReason } from './reasons.ts';

/** What is held, or why nothing is, for one area and one indicator. */
export interface CoverageCell {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  /** `held` when a figure of the area itself is held. */
  readonly state: 'held' | MissingReason;
  /** Nearest larger level with a figure held; null when no level has one. */
  readonly nearestLevel: AreaType | null;
  readonly nearestArea: AreaId | null;
  readonly reason: string;
  /** Who would hold it, as far as the documents say; never a named person. */
  readonly wouldHold: string;
  readonly question: string;
}

/** What one percentage point (or 1 per 1,000) means in children, of a named population. */
export interface OnePoint {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  /** What the one point is taken of, in words, such as `the 4,536 young people aged 14-19 in the plan's table`. */
  readonly ofWhat: string;
  readonly population: number;
  /** Children, pupils or half days a year, full precision. */
  readonly amount: number;
  readonly digits: number;
  readonly unit: 'young people' | 'pupils' | 'half days a pupil a year';
  readonly level: AreaType;
  readonly caveat: string;
  /**
   * Where the measure is counted over other pupils than the figures the point is taken from: the county's two counts of
   * the same period, the measure's own and the whole of those figures. Null where the two are the same.
   */
  readonly contrast: {
    readonly counted: number;
    readonly named: number;
    readonly period: string;
    readonly provenance: readonly string[];
  } | null;
  /** Of every figure that went in. */
  readonly provenance: readonly string[];
}

export interface GlossaryTerm {
  readonly term: string;
  readonly expansion: string;
  readonly meaning: string;
  readonly source: string;
}
