import type { AreaId, ProvenanceId } from './ids.ts';

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

/** How far a review by the sub-committee has come. */
export const REVIEW_STANDINGS = ['proposed', 'agreed', 'held'] as const;
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number];

/** Which meeting of the sub-committee takes which LCSP. No paper held names a meeting: none until one is entered. */
export interface PlannedReview {
  readonly area: AreaId;
  /** As the council names the meeting, such as `Study day 1`. */
  readonly meeting: string;
  /** ISO date, or blank while none is set. */
  readonly date: string;
  readonly standing: ReviewStanding;
  readonly provenance: ProvenanceId;
}

/** A recommendation of the sub-committee about one LCSP, with the answer to it; several LCSPs are several entries. */
export interface Recommendation {
  readonly id: string;
  readonly area: AreaId;
  readonly meeting: string;
  readonly date: string;
  readonly text: string;
  /** Blank while it is awaited. */
  readonly answer: string;
  readonly answerDate: string;
  /** Post or body, never a person. */
  readonly answeredBy: string;
  readonly provenance: ProvenanceId;
}
