/** What kind of thing changed between two releases. */
export const CHANGE_KINDS = ['figure', 'population', 'target', 'definition'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** `withdrawn`: it stood in the release before and stands no longer. */
export const CHANGE_STATES = ['new', 'revised', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** One difference between a release and the one before it. */
export interface Change {
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  /** Table of the data package it stands in, such as `observations-absence`. */
  readonly table: string;
  /** Area as its table names it; blank for a definition. */
  readonly area: string;
  /** Indicator id, or the age band of a population. */
  readonly indicator: string;
  /** Period as printed; blank where there is none. */
  readonly period: string;
  /** What differs: `value`, `status`, a column of a target or of the indicator register; blank for a whole row. */
  readonly field: string;
  /** Before and after, as the tables have them; blank where there was nothing. Of a withheld figure only the code `c`. */
  readonly from: string;
  readonly to: string;
  /** From the revision log; blank where nothing has to be logged. */
  readonly reason: string;
  readonly loggedOn: string;
  readonly loggedBy: string;
}

/** Rows of a table before and after; `before` is 0 for a table that is new. */
export interface TableCount {
  readonly table: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** A file kept with a release for good. */
export interface ReleaseFile {
  /** Path from the site root, such as `data/releases/1.0.0/inputs.zip`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One release and what it changed. */
export interface ReleaseChanges {
  /** Such as `1.0.0`; ends in `-draft` when the data differ from the release of that number. */
  readonly id: string;
  /** ISO date of the release; blank while it has not been made. */
  readonly date: string;
  /** The post that released it, or that none is named; blank while it has not been made. */
  readonly by: string;
  /** Commit it was made from; blank while it has not been made. */
  readonly commit: string;
  /** SHA-256 over the names and hashes of all inputs. */
  readonly hash: string;
  /** The release before; null for the first. */
  readonly previous: string | null;
  /** The release that took its place; null for the newest. */
  readonly supersededBy: string | null;
  readonly tables: readonly TableCount[];
  /** Empty for the first release: everything in it is new, and `tables` counts it. */
  readonly changes: readonly Change[];
  /** Path from the site root of its record, which lists every file it published; blank while it has not been made. */
  readonly record: string;
  /** Path from the site root of the packed files its pages were made from; blank while it has not been made. */
  readonly contract: string;
  /** Its inputs as one file; null while it has not been made. */
  readonly inputs: ReleaseFile | null;
}
