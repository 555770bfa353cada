import type { AreaId, IndicatorId, ProvenanceId } from './ids.ts';

/** How firm a fact was in the documents held, at their date. */
export const STANDINGS = ['proposed', 'agreed', 'in place'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface GovernanceBody {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly reportsTo: string;
  readonly standing: Standing;
  /** ISO date as precise as printed, or blank. */
  readonly from: string;
  readonly fromPrinted: string;
  readonly description: string;
  readonly members: readonly { readonly member: string; readonly note: string }[];
  readonly provenance: ProvenanceId;
}

export interface GovernanceEvent {
  readonly id: string;
  /** ISO date as precise as printed (`2008-09`), or blank where the papers give none. */
  readonly date: string;
  readonly datePrinted: string;
  readonly what: string;
  readonly standing: Standing;
  readonly provenance: ProvenanceId;
}

export interface Proposal {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly standing: Standing;
  /** By whom and when, and what is not known; begins with the word of the standing. */
  readonly standingNote: string;
  readonly actions: readonly {
    readonly number: string;
    readonly text: string;
    readonly guidePrinted: string;
    readonly due: string;
    readonly provenance: ProvenanceId;
  }[];
  readonly provenance: ProvenanceId;
}

export interface Pathfinder {
  readonly place: string;
  readonly countedAs: string;
  readonly note: string;
  readonly provenance: ProvenanceId;
}

export interface WorkforceGroup {
  readonly group: string;
  readonly areaPrinted: string;
  readonly areasRead: string;
  readonly when: string;
  readonly note: string;
  readonly provenance: ProvenanceId;
}

/** What a paper says of one LCSP, or of every LCSP, beyond its population. */
export interface AreaFact {
  /** Null where the paper speaks of every LCSP. */
  readonly area: AreaId | null;
  /** One sentence in our words. */
  readonly fact: string;
  /** What is not said, or how it was read; blank where nothing. */
  readonly note: string;
  readonly provenance: ProvenanceId;
}

/** What a list of the papers is about: why the LCSPs were to change, what they were for, what was learnt. */
export const PAPER_LIST_PARTS = ['change', 'feedback', 'purpose', 'learning'] as const;
export type PaperListPart = (typeof PAPER_LIST_PARTS)[number];

/** A list as a paper prints it, such as the ten functions of an LCSP. */
export interface PaperList {
  readonly id: string;
  /** What the list is, in our words. */
  readonly title: string;
  readonly part: PaperListPart;
  /** Id of the proposal a list of feedback stands under; blank for the others. */
  readonly about: string;
  readonly note: string;
  readonly items: readonly {
    /** Heading the item stands under in the paper, such as `Standard 8`; blank where there is none. */
    readonly theme: string;
    /** As printed. */
    readonly text: string;
    readonly provenance: ProvenanceId;
  }[];
}

export interface Consultation {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly feedback: string;
  readonly targetGroup: string;
  readonly targetArea: string;
  readonly contractor: string;
  readonly purpose: string;
  readonly statutory: string;
  readonly contactPost: string;
  readonly provenance: ProvenanceId;
}

export interface SubCommitteeTerm {
  readonly heading: string;
  readonly text: string;
  readonly standing: Standing;
  readonly provenance: ProvenanceId;
}

/** A child-to-parent link of the mapping table. */
export interface MappingLink {
  readonly child: string;
  readonly parent: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly basis: 'stated' | 'inferred';
  readonly standing: string;
  readonly provenance: ProvenanceId;
}

/** Words of a document that promise a body a report. */
export interface ReportPromise {
  /** Id of the body that is to get it. */
  readonly body: string;
  /** As printed. */
  readonly text: string;
  readonly provenance: ProvenanceId;
}

/** How far a meeting of the sub-committee, or a visit of it, has come. */
export const REVIEW_STANDINGS = ['planned', 'held', 'cancelled'] as const;
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number];

/** A study day is a visit in the morning and a meeting in the afternoon. */
export const MEETING_KINDS = ['meeting', 'visit', 'study day'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Which meeting of the sub-committee takes which LCSP. No paper held names a meeting: none until one is entered. */
export interface PlannedReview {
  readonly area: AreaId;
  /** As the council names the meeting, such as `Study day 1`; of one meeting all but `area` is the same. */
  readonly meeting: string;
  readonly kind: MeetingKind;
  /** ISO date, or blank while none is set. */
  readonly date: string;
  readonly standing: ReviewStanding;
  /** Where it is held; blank where that is not entered. */
  readonly place: string;
  readonly provenance: ProvenanceId;
}

/** An answer to a recommendation. */
export interface Answer {
  /** ISO date. */
  readonly date: string;
  /** Post or body, never a person. */
  readonly post: string;
  readonly text: string;
  readonly provenance: ProvenanceId;
}

/** A recommendation of the sub-committee about one LCSP, with the answers to it; several LCSPs are several entries. */
export interface Recommendation {
  readonly id: string;
  readonly area: AreaId;
  readonly meeting: string;
  readonly date: string;
  readonly text: string;
  /** The measure it speaks of; null where it speaks of none. */
  readonly indicator: IndicatorId | null;
  /** ISO date an answer was asked for by; blank where none was set. */
  readonly dueDate: string;
  /** Oldest first; empty while it is awaited. */
  readonly answers: readonly Answer[];
  readonly provenance: ProvenanceId;
}

/** What a post says of a key action. */
export const PROGRESS_STATES = ['on course', 'late', 'done', 'stopped'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** What a post reported of a key action of the plan, on a day, in a sentence. */
export interface ActionProgress {
  /** Id of the key action. */
  readonly action: string;
  /** The LCSP it is reported for; null where it is reported for the county as a whole. */
  readonly area: AreaId | null;
  readonly state: ProgressState;
  /** Post or body, never a person. */
  readonly post: string;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  readonly provenance: ProvenanceId;
}
