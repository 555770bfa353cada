import type { CountRow } from './countCells.ts';
import type { Link } from './problem.ts';

/** How a row is blanked: `suppressed` carries the one mark `c`, the other says that its level is not published. */
export type Blank = 'suppressed' | 'not published at this level';

/** What the counts are tied together by, and what is fixed about them. */
export interface ProtectRules {
  /** Sums over areas: areas = county, areas = trust, trusts = county. */
  readonly areaLinks: readonly Link[];
  /** Sums over age bands, such as 0-19 and its parts; a blank band is all ages. */
  readonly bandLinks?: readonly Link[];
  /** Areas whose figures others have published: they stay as they are. */
  readonly publishedByOthers?: ReadonlySet<string>;
  /** Two levels that do not nest: where a small count is among them, only the first is published. */
  readonly neverBoth?: { readonly keep: ReadonlySet<string>; readonly withhold: ReadonlySet<string> };
  /** What an earlier release did with a row: its published count, `hidden`, or null when it was not there. */
  readonly earlier?: (row: CountRow) => number | 'hidden' | null;
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
  /** Area, with its age band where there is one; the total for `areas do not add up`. */
  readonly cell: string;
}
