import type { NumberRange } from '../../select/programmeTerms.ts';

/** One row of the side-by-side: a measure and an area's figure for it, as printed in its own pages. */
export interface PackFigure {
  readonly measure: string;
  /** Whose figure it is: `Dover district`. */
  readonly level: string;
  readonly figure: string;
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
  /** HTML of the two sides, what is not published, the lines of enquiry and the notes. */
  readonly sides: string;
  readonly gaps: string;
  readonly enquiry: string;
  readonly notes: string;
}

/** What the cover says of the release and the terms the day is held under. */
export interface PackCover {
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
