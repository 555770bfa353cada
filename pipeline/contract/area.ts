import type { AreaType } from './kinds.ts';
import type { AreaId } from './ids.ts';

/** One place figures can belong to. */
export interface Area {
  readonly id: AreaId;
  /** Official name; unique within a type only (Dover is an LCSP and a district). */
  readonly name: string;
  /** Other spellings of the name in the documents, such as `Deal & Sandwich`; empty when there are none. */
  readonly aliases: readonly string[];
  readonly type: AreaType;
  /** Code of the Office for National Statistics, blank where there is none (every LCSP). */
  readonly code: string;
  /** The area the published tables place it in; null for the country. */
  readonly parent: AreaId | null;
  /** For an LCSP, the district it is read as lying in (inferred from names, stated by no document); null otherwise. */
  readonly district: AreaId | null;
  /** For a district, the LCSPs read as lying in it, in register order; empty otherwise. */
  readonly lcsps: readonly AreaId[];
  /** Address of its page from the site root, such as `areas/dover/`; null when it has none. */
  readonly page: string | null;
}

/** A square of the schematic tile map: whole columns and rows counted from the north-west. */
export interface Tile {
  readonly area: AreaId;
  readonly column: number;
  readonly row: number;
}

/** Decimals of a share by which areas are put in fifths: shares that are shown as equal stay together. */
export const FIFTH_DIGITS = 1;

/** One age band's count of children. */
export interface BandCount {
  readonly band: string;
  /** `part` bands add to the whole; an `overlap` (10-17) is never stacked or summed. */
  readonly role: 'whole' | 'part' | 'overlap';
  readonly fromAge: number;
  readonly toAge: number;
  /** Children and young people, as printed or summed from what is printed. How they were counted is not said: no interval. */
  readonly count: number;
  /** Share of 0-19, per cent at full precision, computed from the counts. */
  readonly share: number;
  /** The share as the plan prints it, such as `40%`; null for 0-19 and for sums of ours. */
  readonly sharePrinted: string | null;
  /**
   * Which fifth of the LCSPs its share falls in, 1 with the smallest shares to 5 with the largest, by the share to
   * `FIFTH_DIGITS` decimals. Only of an LCSP's parts and overlaps; absent where all are equal or too few are held, and
   * in a contract kept before it was told.
   */
  readonly fifth?: number;
  readonly provenance: string;
}

/** Population of one area: the plan's table, or for a district and only there the sum of its LCSPs. */
export interface Population {
  readonly area: AreaId;
  /** `as printed` or `summed by us from` the named LCSPs. */
  readonly basis: 'as printed' | 'summed';
  readonly label: string;
  readonly bands: readonly BandCount[];
}
