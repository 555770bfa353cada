import type { Area, BandCount } from '../../../pipeline/contract/area.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Action } from '../../../pipeline/contract/plan.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { BenchmarkComparison, Target, TargetNote } from '../../../pipeline/contract/verdict.ts';

import type { OtherMeasure } from '../../select/otherMeasures.ts';

/** A target with the note on it that raised a question. */
export interface NotedTarget {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly note: TargetNote;
}

/** The best figure of an LCSP where it is clear of the county's at 99.8%, on the unwelcome side. */
export interface WorseFigure {
  readonly indicator: Indicator;
  /** Whose figure it is: the LCSP itself, or its district. */
  readonly area: Area;
  readonly point: Point;
  readonly county: Point;
  readonly comparison: BenchmarkComparison;
}

/** Where the districts of one measure lie, ends first. */
export interface SpreadOfDistricts {
  readonly indicator: Indicator;
  readonly low: { readonly area: Area; readonly point: Point };
  readonly high: { readonly area: Area; readonly point: Point };
  readonly here: Point | undefined;
  readonly county: Point;
}

/** A figure marked `u`. */
export interface UnreliableFigure {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly point: Point;
}

/** A dated change of definition of a measure that has a target. */
export interface ChangedDefinition {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly change: DefinitionChange;
}

/** What the data hold that is worth asking about, by the rule that finds it; words are in `claimsEnquiry.ts`. */
export type EnquiryFact =
  | { readonly rule: 'E1'; readonly figures: readonly WorseFigure[] }
  | { readonly rule: 'E6' | 'E7' | 'E8'; readonly targets: readonly NotedTarget[] }
  | { readonly rule: 'E3'; readonly spread: SpreadOfDistricts }
  | { readonly rule: 'E5'; readonly measures: readonly Indicator[]; readonly all: number; readonly hasTerms: boolean }
  | { readonly rule: 'E2'; readonly band: BandCount; readonly countyBand: BandCount }
  | { readonly rule: 'E4'; readonly figures: readonly UnreliableFigure[] }
  | {
      readonly rule: 'E9';
      readonly actions: readonly Action[];
      readonly others: readonly OtherMeasure[];
      readonly all: number;
    }
  | { readonly rule: 'E10'; readonly changes: readonly ChangedDefinition[] };

export type EnquiryRule = EnquiryFact['rule'];

/** Every rule, in order of consequence. */
export const ENQUIRY_ORDER = [
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
  'E10',
] as const satisfies readonly EnquiryRule[];

/** Rules on the county's targets and actions: what they raise is asked once, however many areas are looked at. */
const COUNTY_RULES: ReadonlySet<EnquiryRule> = new Set(['E6', 'E7', 'E8', 'E9', 'E10']);

export const isCountyFact = ({ rule }: EnquiryFact): boolean => COUNTY_RULES.has(rule);

/** An area with its district and the county, as questions name them. */
export interface EnquiryPlace {
  readonly area: Area;
  readonly district: Area;
  readonly county: Area;
}
