import type { EnquiryRule } from './enquiryFacts.ts';
import type { NumberRange } from '../../select/programmeTerms.ts';

/** One row of the side-by-side: a measure and an area's figure for it, as printed in its own pages. */
export interface PackFigure {
  readonly measure: string;
  /** Whose figure it is: `Dover district`. */
  readonly level: string;
  readonly figure: string;
}

/** Where a number comes from, in words. */
export interface PackNote {
  /** Of the entry it stands for: what the links of a part's HTML lead to. */
  readonly id: string;
  /** Title of the document the number stands in. */
  readonly source: string;
  /** Place in it, words as printed, what was done, check, row of our data. */
  readonly text: string;
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
  /** Meetings of the sub-committee that have taken or are to take it, in words. */
  readonly reviews: readonly string[];
  /** HTML of the two sides, what is not held, and the lines of enquiry. */
  readonly sides: string;
  readonly gaps: string;
  readonly enquiry: string;
  /** Rules that raised the lines of enquiry, the county's among them. */
  readonly rules: readonly EnquiryRule[];
  /** Lines of enquiry about the county: whichever LCSP has one, it is the same. */
  readonly countyEnquiry: readonly CountyEnquiry[];
  /** What the HTML cites, in the order and by the numbers of this part alone; a pack numbers them anew. */
  readonly notes: readonly PackNote[];
}

/** What the cover says of the release and the terms the day is held under. */
export interface PackCover {
  /** Name of the county. */
  readonly county: string;
  readonly release: string;
  readonly build: string;
  /** How many LCSPs the terms review at a time. */
  readonly atATime: NumberRange;
  /** Words of the paper that proposes study days, and how firm it was. */
  readonly terms: string;
  readonly standing: string;
  readonly termsSource: string;
  /** Symbols used in the pack, each with its meaning. */
  readonly symbols: readonly string[];
}
