/** A total that is the sum of its parts, such as Kent and the 23 areas, a trust and its LCSPs, 0-19 and its bands. */
export interface Link {
  readonly total: string;
  readonly parts: readonly string[];
  /** True where nobody says that the parts make up the total: it may not hold, and then tells nobody anything. */
  readonly isInferred?: boolean;
}

/**
 * Something else that is known of the counts: `lower <= sum of coefficient x count <= upper`. A published rate says
 * this of its numerator; so do a rounded count and two overlapping bands. Infinity where one side is open.
 */
export interface Bound {
  /** Coefficients by cell name. Example: `{ numerator: 1000, denominator: -4.5 }`. */
  readonly terms: Readonly<Record<string, number>>;
  readonly lower: number;
  readonly upper: number;
}

/** A table as its readers see it. A cell in a link that is neither published nor hidden is unknown: 0 or more. */
export interface PublishedTable {
  readonly published: ReadonlyMap<string, number>;
  /** Cells shown with the mark `c`. */
  readonly hidden: readonly string[];
  readonly links: readonly Link[];
  readonly extra: readonly Bound[];
}

/**
 * What a reader who wants to recover a hidden count is taken to know, besides the published figures and the links.
 *
 * - `M0`: counts are whole and not negative
 * - `M1`: also that zeros are always published, so a hidden count is 1 or more (our publication, with one mark)
 * - `M2`: also which cells were hidden for being small and which to protect them, as two marks would tell
 */
export const ATTACKERS = ['M0', 'M1', 'M2'] as const;
export type Attacker = (typeof ATTACKERS)[number];

/** Counts from 1 to one below this are hidden (DCSF rule of the time: "less than five"). Data may set another. */
export const DEFAULT_THRESHOLD = 5;

/** Values a hidden count or a sum of counts may still take; `upper` is Infinity where nothing limits it. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Tells two links of one total apart, whatever the order of their parts. */
export const linkName = ({ total, parts }: Link): string => `${total} = ${parts.toSorted().join(' + ')}`;

/** Members of a link, total first. */
export const membersOf = (link: Link): readonly string[] => [link.total, ...link.parts];
