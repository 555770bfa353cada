import type { Area } from '../contract/area.ts';
import type { Link } from '../protect/problem.ts';
import type { PublishedNumber } from './readPublished.ts';

/** A withheld figure. */
export interface ProtectedCell {
  /** Area id. */
  readonly area: string;
  /** Area name, for messages. */
  readonly name: string;
  readonly indicator: string;
  /** As printed, `2008/09`. */
  readonly period: string;
  /** Its denominator, which a reader is taken to know from elsewhere; null where it is not known here either. */
  readonly size: number | null;
  /** Where whoever keeps the tables withheld it; null for a figure of a return, withheld by the rule. */
  readonly keptAt: { readonly file: string; readonly line: number } | null;
}

export interface AuditContext {
  readonly cells: readonly ProtectedCell[];
  readonly areas: readonly Area[];
  /** Multipliers by indicator id. */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Ids of the indicators that count each child once; only their counts are of children. */
  readonly counting: ReadonlySet<string>;
  /** Sums over indicators. */
  readonly indicatorLinks: readonly Link[];
  /** Names of the sums that do not hold, by period: whoever believes in them is led astray. */
  readonly untrueLinks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly threshold: number;
  /** Ids of earlier releases: their files stay, and what they hold of a figure withdrawn since is said elsewhere (S08). */
  readonly releases: readonly string[];
}

/** Numbers and withheld cells of one period that sums tie together. */
export interface Family {
  readonly period: string;
  readonly numbers: readonly PublishedNumber[];
  readonly cells: readonly ProtectedCell[];
}
