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

/** Which outcome an indicator would show working, and who says so. */
export interface IndicatorLink {
  readonly indicator: IndicatorId;
  readonly outcome: string;
  /** `stated` by the plan through an action's deliverables, or `editorial`: ours, with a reason. */
  readonly basis: 'stated' | 'editorial';
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
