import type { AreaType } from './kinds.ts';
import type { AreaId, IndicatorId, ProvenanceId } from './ids.ts';
import type { Period } from './series.ts';
import type { MarkKind } from './reasons.ts';

/**
 * The answers a figure can get beside its target.
 *
 * - `met`, `not met`: an actual or outturn of the target's own period, definition and unit, from a source that passes the bridge test
 * - `amber`: between a published floor standard and the target; only where a floor is published
 * - `not comparable`: period, definition, unit or bridge test differs
 * - `not assessed`: a figure or the target is missing
 * - `not judged`: polarity none, or the figure is an estimate
 */
export const VERDICT_STATES = ['met', 'not met', 'amber', 'not comparable', 'not assessed', 'not judged'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

/** One figure that went into a verdict. */
export interface VerdictInput {
  /** What it is, such as `Outturn 2008/09` or `Target`. */
  readonly label: string;
  readonly value: number | null;
  readonly digits: number;
  readonly mark: MarkKind | 'target';
  readonly provenance: ProvenanceId;
}

/** A verdict with everything needed to repeat it by hand. */
export interface Verdict {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  /** The target's true period. */
  readonly period: Period;
  readonly state: VerdictState;
  /** Id of the rule in the decision table of the methods page, such as `V1`. */
  readonly rule: string;
  readonly inputs: readonly VerdictInput[];
  /** The sum or comparison as text, such as `5.34 > 5.0`; blank when none was made. */
  readonly arithmetic: string;
  /** One sentence of why. */
  readonly reason: string;
}

/** T1 to T7 of the methods page. */
export const TARGET_NOTE_IDS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;
export type TargetNoteId = (typeof TARGET_NOTE_IDS)[number];

/** Something a reader ought to know of the target itself. */
export interface TargetNote {
  readonly id: TargetNoteId;
  /** One sentence with its figures. */
  readonly sentence: string;
  /** Of the figures in it beside the target, in the order they stand; empty where it has none. */
  readonly provenance: readonly ProvenanceId[];
}

/** Whether a later source measures the same thing as the plan: compared on a period both give. */
export interface BridgeTest {
  readonly passed: boolean;
  /** Null when the two sources share no period. */
  readonly period: Period | null;
  readonly planValue: number | null;
  readonly planDigits: number;
  readonly otherValue: number | null;
  readonly otherDigits: number;
  readonly reason: string;
}

/** What the counts of a distance are: half days missed of those possible, children of a population, or cases among pupils. */
export const DISTANCE_COUNTS = ['half days', 'children', 'cases'] as const;

/**
 * What it would have taken to reach a target, as arithmetic on the counts of its own period; never a forecast. Only of a
 * figure that the verdict's own rule sets against the target and that does not reach it.
 */
export interface TargetDistance {
  readonly counts: (typeof DISTANCE_COUNTS)[number];
  readonly numerator: number;
  readonly denominator: number;
  /** The whole count nearest to the target that reaches it on this denominator. */
  readonly limit: number;
  /** By how much the numerator would have to fall where low is good, or rise where high is; above 0. */
  readonly amount: number;
  /** Pupils of the same place and period, where the counts are half days; null elsewhere and where none are held. */
  readonly pupils: number | null;
  /** The sum as text. */
  readonly arithmetic: string;
  /** Of the figure, the target and the pupils. */
  readonly provenance: readonly ProvenanceId[];
}

/** Where a 95% interval lies to a target: wholly below it, around it, or wholly at or above it. */
export const INTERVAL_SIDES = ['below', 'around', 'at or above'] as const;
export type IntervalSide = (typeof INTERVAL_SIDES)[number];

/** A figure of the target's own period with its interval. It says how sure the side is, and is never a verdict. */
export interface IntervalBesideTarget {
  readonly area: AreaId;
  readonly side: IntervalSide;
  /** Of the figure whose interval it is. */
  readonly provenance: ProvenanceId;
}

/** A target of the plan with the figures it stands beside. */
export interface Target {
  readonly area: AreaId;
  readonly level: AreaType;
  readonly indicator: IndicatorId;
  /** The period the row means; null when no target was printed. */
  readonly period: Period | null;
  /** Null when `to follow` or blank in the plan. */
  readonly value: number | null;
  readonly digits: number;
  readonly direction: 'at most' | 'at least' | null;
  /** Heading it stands under, such as `2009/10`. */
  readonly printedUnder: string;
  readonly asPrinted: string;
  readonly notes: readonly TargetNote[];
  readonly bridge: BridgeTest | null;
  readonly verdict: Verdict;
  /** What the plan's own estimate of the target's period gets: an estimate is shown, never judged. Null when none. */
  readonly estimateVerdict: Verdict | null;
  /** What it would have taken to reach it; null where nothing comparable falls short of it; absent before release 1.3.0. */
  readonly distance?: TargetDistance | null;
  /**
   * Intervals beside it: of the figure that was judged, and of LCSPs' own. Absent where none has an interval or the two
   * sources cannot be set against each other, and in a contract kept before it was told.
   */
  readonly intervals?: readonly IntervalBesideTarget[];
  readonly provenance: ProvenanceId;
}

/** A comparison with a benchmark area, in the words two levels of confidence allow. */
export const COMPARISONS = [
  'better',
  'may be better',
  'no clear difference',
  'may be worse',
  'worse',
  'higher',
  'may be higher',
  'lower',
  'may be lower',
  'not compared',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** How one area stands to Kent for one indicator and period. */
export interface BenchmarkComparison {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly benchmark: AreaId;
  readonly result: Comparison;
  /**
   * Over-dispersion factor of the areas of this indicator and period, by which the intervals compared were widened; null
   * where it could not be measured, and no word stronger than "may be" is used; absent before release 1.1.0.
   */
  readonly dispersion?: number | null;
  /** Share from 0 to 1 of the people counted whose place is doubtful, where that is why nothing is compared. */
  readonly doubtfulShare?: number | null;
  readonly arithmetic: string;
  readonly reason: string;
  /** Area's value less the benchmark's, in the unit; null when either is missing. */
  readonly difference: number | null;
}

/** A trend by the five-point rule. */
export interface Trend {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  readonly from: Period;
  readonly to: Period;
  readonly result: 'rising' | 'falling' | 'no clear trend' | 'too few years' | 'not tested';
  readonly chiSquared: number | null;
  readonly reason: string;
}
