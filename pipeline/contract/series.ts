import type { AreaType, PeriodKind } from './kinds.ts';
import type { AreaId, IndicatorId, PeriodKey, ProvenanceId } from './ids.ts';
import type { MarkKind, MissingReason, StatusCode } from './reasons.ts';

/** A stretch of time; never a bare year. */
export interface Period {
  readonly key: PeriodKey;
  /** ISO date of the first day, such as `2008-09-01`. */
  readonly start: string;
  /** ISO date of the last day. */
  readonly end: string;
  /** As read aloud and printed: `2008/09`. */
  readonly label: string;
  readonly kind: PeriodKind;
  /** The term or half term of a school year that it is, where it is no whole year; such a period stands in series of terms only. */
  readonly term?: SchoolTerm;
}

/** Terms of a school year in their order, as a period names them: `2008/09 autumn`. */
export const WHOLE_TERMS = ['autumn', 'spring', 'summer'] as const;
/** Its half terms, two to a term: `2008/09 half term 1`. */
export const HALF_TERMS = [
  'half term 1',
  'half term 2',
  'half term 3',
  'half term 4',
  'half term 5',
  'half term 6',
] as const;
export type HalfTerm = (typeof HALF_TERMS)[number];
/** Every part of a school year a period may name. Whole and half terms never stand in one series. */
export type SchoolTerm = (typeof WHOLE_TERMS)[number] | HalfTerm;

export const isHalfTerm = (term: SchoolTerm): term is HalfTerm => term.startsWith('half');

/**
 * Where a series comes from: the plan's own table, a later published outturn, a sum of ours from
 * published school rows, or an LCSP's return. Two bases are never joined by a line.
 */
export const BASES = ['plan', 'outturn', 'derived', 'return'] as const;
export type Basis = (typeof BASES)[number];

/** What a figure with an interval is to the one before, by whether their 95% intervals overlap. */
export const TESTED_CHANGES = ['increased', 'decreased', 'no clear change'] as const;
export type TestedChange = (typeof TESTED_CHANGES)[number];

/**
 * Figures of one indicator for one area from one basis. Every array has the length of `periods`.
 *
 * Example: Kent, half days missed in primary schools, outturn: periods 2006/07 to 2016/17, `value`
 * [5.2218, 5.3189, ...], `digits` [2, 2, ...], `segment` [0, 0, 0, 0, 0, 0, 1, ...] (a sixth half-term
 * was added in 2012/13, so no line joins 2011/12 to 2012/13).
 */
export interface Series {
  readonly id: string;
  readonly area: AreaId;
  readonly level: AreaType;
  readonly indicator: IndicatorId;
  readonly basis: Basis;
  readonly periods: readonly Period[];
  /** In the indicator's unit, full precision (from the counts where there are counts), or null with a reason. */
  readonly value: readonly (number | null)[];
  /** Decimals the source gives the value with; what display rounds to. */
  readonly digits: readonly number[];
  /** 95% interval where the method allows one, else null. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** 99.8% interval where the method allows one, else null. */
  readonly lower998: readonly (number | null)[];
  readonly upper998: readonly (number | null)[];
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[];
  readonly missing: readonly (MissingReason | null)[];
  readonly status: readonly StatusCode[];
  /**
   * Share from 0 to 1 of the pupils behind the figure who are at schools whose district was placed by judgement: why a
   * figure is marked `u`. Null where the figure rests on no such placing; absent before release 1.1.0.
   */
  readonly placedByJudgement?: readonly (number | null)[];
  readonly mark: readonly MarkKind[];
  /** The words as printed where they differ from the number, such as `1.3% (provisional)`; else blank. */
  readonly asPrinted: readonly string[];
  /** A line may join neighbours of equal segment only. */
  readonly segment: readonly number[];
  /**
   * What each year is to the year before, where both are of one segment and have 95% intervals, and neither is marked `u`;
   * null elsewhere, the whole column absent where nothing could be tested, and in a contract kept before it was told.
   */
  readonly change?: readonly (TestedChange | null)[];
  readonly provenance: readonly ProvenanceId[];
  /** The interval's method in words, or why there is none. */
  readonly intervalNote: string;
}

/** One row of a series, for readers that want rows. */
export interface Point {
  readonly period: Period;
  readonly value: number | null;
  readonly digits: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: MissingReason | null;
  readonly status: StatusCode;
  readonly placedByJudgement: number | null;
  readonly mark: MarkKind;
  readonly asPrinted: string;
  readonly segment: number;
  readonly provenance: ProvenanceId;
}
