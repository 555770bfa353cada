import type { AreaId } from './ids.ts';

export const PLACE_KINDS = ['town or village', 'island', 'other name', 'name of a district now'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How well a place is borne out: its parish has the same district, a second source says the same, or one source alone. */
export const NAME_BASES = ['parish agrees', 'two sources', 'one source'] as const;
export type NameBasis = (typeof NAME_BASES)[number];

/** Where a name was read, and the second source that says the same. No figure rests on these. */
export interface NameOrigin {
  /** Id of one of the sources of names. */
  readonly source: string;
  readonly section: string;
  /** Id of the source that bears it out; blank where none was read. */
  readonly agreesWith: string;
}

/** A name people use for a place. In which LCSP it lies no document says. */
export interface PlaceName extends NameOrigin {
  readonly name: string;
  readonly kind: PlaceKind;
  /** The district it is read in; null where it lies outside the county council's area. */
  readonly district: AreaId | null;
  /** The authority it lies in outside that area; blank within. */
  readonly outside: string;
  readonly basis: NameBasis;
}

/** The first half of a postcode. A source may leave a district out: it lies in at least these. */
export interface PostcodeName {
  /** Such as `CT9`. */
  readonly outward: string;
  readonly districts: readonly AreaId[];
  /** Authorities outside the county council's area it also lies in. */
  readonly outside: readonly string[];
  readonly origins: readonly NameOrigin[];
}

/** A word people look for, with the page that answers. */
export interface EverydayWord {
  readonly word: string;
  /** Path from the site root. */
  readonly to: string;
  /** How the figures held count it, in a few words. */
  readonly says: string;
}

export interface NameSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  /** ISO date. */
  readonly readOn: string;
  readonly note: string;
}

/** What names and words are found by; all empty in the contracts of early releases. */
export interface Names {
  readonly places: readonly PlaceName[];
  readonly postcodes: readonly PostcodeName[];
  readonly words: readonly EverydayWord[];
  readonly sources: readonly NameSource[];
}
