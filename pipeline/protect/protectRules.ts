import type { CountRow } from './countCells.ts';
import type { Link } from './problem.ts';

/** What the counts are tied together by, and what is fixed about them. */
export interface ProtectRules {
  /** Sums over areas: areas = county, areas = trust, trusts = county. */
  readonly areaLinks: readonly Link[];
  /** Sums over indicators: absentees of all schools = those of primary, secondary and special schools. */
  readonly indicatorLinks?: readonly Link[];
  /** Names of links known not to hold: a reader who believes in them is led astray, and told nothing. */
  readonly untrueLinks?: ReadonlySet<string>;
  /**
   * The group of neighbours an area is withheld with, from what anybody can know beforehand (the district it lies in);
   * null where an area is its own.
   */
  readonly neighboursOf: (area: string) => string | null;
  /** Areas whose figures others have published: they stay as they are. */
  readonly publishedByOthers?: ReadonlySet<string>;
  /** What an earlier release did with a row: its published count, `hidden`, or null when it was not there. */
  readonly earlier?: (row: CountRow) => number | 'hidden' | null;
  /** Denominator a reader would take for a row that states none: that of the nearest year. Null where there is none. */
  readonly sizeElsewhere?: (row: Pick<CountRow, 'area' | 'indicator' | 'period'>) => number | null;
  readonly threshold?: number;
}

export const PROTECT_FINDINGS = [
  'cannot be protected',
  'published before',
  'group smaller than the threshold',
  'everyone or no one of a small group',
  'areas do not add up',
] as const;
export type ProtectFindingKind = (typeof PROTECT_FINDINGS)[number];

/** Something a person has to decide or mend. Names places, never a hidden count nor its bounds. */
export interface ProtectFinding {
  readonly kind: ProtectFindingKind;
  readonly indicator: string;
  readonly period: string;
  /** The total for `areas do not add up`. */
  readonly area: string;
}
