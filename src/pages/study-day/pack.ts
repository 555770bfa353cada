import type { EnquiryRule } from './enquiryRules.ts';
import type { NumberRange } from '../../select/programmeTerms.ts';

/** One row of the side-by-side: a measure and an area's figure for it, as printed in its own pages. */
export interface PackFigure {
  readonly measure: string;
  /** Whose figure it is: `Dover district`. */
  readonly level: string;
  /** True for a measure the LCSP has sent or that was worked out for it; its population is none. */
  readonly isOwn: boolean;
  readonly figure: string;
}

/** Where a number comes from, in words. */
export interface PackNote {
  /** Of the entry it stands for: what the links of a part's HTML lead to. */
  readonly id: string;
  /** Title of the document the number stands in, and the section of it. */
  readonly source: string;
  /** Line of the section, a short figure as printed, row of our data. */
  readonly text: string;
  /** Longer words as printed, what was done and how it was checked: on a screen only, for a pack on paper is to be carried. */
  readonly more: string;
}

/** What scrutiny asks of the numbers behind a question, by the rule that raised it. */
export interface PackTerms {
  readonly rule: EnquiryRule;
  readonly madeFor: string;
  readonly assumed: string;
}

/** A line of enquiry about the county as an item of a list, by the rule that raised it. */
export interface CountyEnquiry {
  readonly rule: EnquiryRule;
  readonly html: string;
}

/** One LCSP's part of a pack, rendered: what a pack of any LCSPs is put together from. Plain data. */
export interface PackPart {
  readonly id: string;
  /** With its level: `Dover LCSP`. */
  readonly name: string;
  /** Build the part was rendered from; parts of different builds are never mixed. */
  readonly build: string;
  readonly figures: readonly PackFigure[];
  /** HTML of its row on the cover: ages and attendance as small charts. */
  readonly line: string;
  /** HTML of its side: who lives here, attendance, and what posts say of its figures. */
  readonly side: string;
  /** How many comments stand on its side. */
  readonly comments: number;
  /** HTML of the county's side, which is the same for most LCSPs: exclusions, NEET, targets, priorities and actions. */
  readonly county: string;
  /** HTML of what was asked of it last time and what came of it; blank where nothing was. */
  readonly recommended: string;
  /** HTML of what is not held, and of the lines of enquiry. */
  readonly gaps: string;
  readonly enquiry: string;
  /** How many questions its lines of enquiry are. */
  readonly questions: number;
  /** Of the rules that raised the lines of enquiry, the county's among them. */
  readonly terms: readonly PackTerms[];
  /** Lines of enquiry about the county: whichever LCSP has one, it is the same. */
  readonly countyEnquiry: readonly CountyEnquiry[];
  /** What the HTML cites, in the order and by the numbers of this part alone; a pack numbers them anew. */
  readonly notes: readonly PackNote[];
  /** HTML of a link to its ready pack, named by its address: there its notes stand in full. */
  readonly readyPack: string;
}

/** Caption and columns of the cover's small charts. */
export interface PackLines {
  readonly caption: string;
  readonly columns: readonly string[];
}

/** What the cover says of the release and the terms the day is held under. */
export interface PackCover {
  /** Name of the county. */
  readonly county: string;
  readonly release: string;
  readonly build: string;
  /** How many LCSPs the terms review at a time. */
  readonly atATime: NumberRange;
  /** How firm the paper is that proposes study days. */
  readonly standing: string;
  /** HTML of what the figures beside a recommendation are and which day is counted at; blank while nothing is entered. */
  readonly asked: string;
  /** What the small charts of the cover show, under which columns. */
  readonly lines: PackLines;
  /** HTML of what stands under the agenda: words of that paper, what to ask of every figure, symbols. */
  readonly foot: string;
}
