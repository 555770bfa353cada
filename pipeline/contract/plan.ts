import type { IndicatorId, ProvenanceId } from './ids.ts';

/** The eight priorities of the Children and Young People's Plan, with what hangs from them. */
export interface Priority {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly outcomes: readonly Outcome[];
  readonly provenance: ProvenanceId;
}

export interface Outcome {
  /** As `7c`. */
  readonly id: string;
  readonly priority: string;
  readonly text: string;
  /** Marked (LAA) in the plan. */
  readonly laa: boolean;
  /** What its own words name that can be counted, in our reading; blank where they name nothing. */
  readonly namesToCount: string;
  readonly provenance: ProvenanceId;
}

export interface Deliverable {
  readonly text: string;
  /** As printed, such as `Ongoing 6 monthly and full year reporting`. */
  readonly targetDate: string;
  readonly provenance: ProvenanceId;
}

export interface SubAction {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly accountablePost: string;
}

export interface Action {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly accountablePost: string;
  /** Links printed beside the outcomes, such as `Cabinet decision and member policy`. */
  readonly otherLinks: string;
  readonly subActions: readonly SubAction[];
  readonly deliverables: readonly Deliverable[];
  /** Outcome ids. Action 14 is linked to all priorities and outcomes. */
  readonly outcomes: readonly string[];
  readonly enablers: readonly string[];
  readonly provenance: ProvenanceId;
}

export interface Enabler {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  readonly provenance: ProvenanceId;
}

/**
 * Who says that an indicator goes with an outcome.
 *
 * - `stated`: the plan says so
 * - `same-action`: one key action names the outcome and has what the indicator measures among its deliverables
 * - `editorial`: ours, with a reason
 */
export const LINK_BASES = ['stated', 'same-action', 'editorial'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

/** Which outcome an indicator goes with, and who says so. */
export interface IndicatorLink {
  readonly indicator: IndicatorId;
  readonly outcome: string;
  readonly basis: LinkBasis;
  /** It counts what the outcome's own words speak of, in our reading, and is shown before the others. */
  readonly nearest: boolean;
  /** Id of the key action that names both, or for a link of ours of the one whose deliverable it bears on; else blank. */
  readonly action: string;
  readonly subAction: string;
  readonly reason: string;
  readonly provenance: ProvenanceId;
}

export interface LaaTarget {
  readonly indicator: IndicatorId;
  readonly text: string;
  readonly leadBody: string;
  readonly provenance: ProvenanceId;
}

export interface Target2010 {
  readonly number: number;
  readonly text: string;
  readonly leadBody: string;
  readonly provenance: ProvenanceId;
}
