import { attackRange, isPossible, type Form } from '../../../pipeline/protect/attackRange.ts';
import type { System } from '../../../pipeline/protect/buildSystem.ts';

/** How much has to stay open: `exact` forbids recovery only, `full` keeps every small value possible. */
export const PROTECTIONS = ['exact', 'full'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** A count, or a sum of counts, that readers must not be able to narrow down. */
export interface Target {
  /** The cell shown with `c` for its sake. */
  readonly cell: string;
  readonly form: Form;
  /** Smallest and largest value that must stay possible: 1 and the threshold less 1, save where a group is smaller. */
  readonly least: number;
  readonly most: number;
}

/**
 * Whether a target is protected in a system. `full`: it is not exact, and every value from `least` to `most` remains
 * possible. A total of hidden non-zero counts can never be as small as 1 whatever else is hidden; `floorOf` gives the
 * least the marks alone allow, and values below it are not asked for. Where the published figures contradict one
 * another nothing has been audited, so nothing counts as protected.
 */
export function isProtected(
  system: System,
  target: Target,
  options: { readonly protection: Protection; readonly floorOf: () => number },
): boolean {
  const range = attackRange(system, target.form);
  if (typeof range === 'string' || range.lower === range.upper) return false;
  if (options.protection === 'exact') return true;
  if (range.upper < target.most) return false;
  const least = range.lower <= target.least ? target.least : Math.max(target.least, options.floorOf());
  if (range.lower > least) return false;
  return (
    !hasGaps(system) || between(least, target.most).every((value) => isPossible(system, target.form, value) === true)
  );
}

/**
 * Whether a hidden cell is exact or has fewer possible values than the small counts have: what the audit asks of any
 * hidden cell, whether it was hidden for being small or to protect another. Figures that contradict one another count as narrow.
 */
export function isNarrow(system: System, form: Form, threshold: number): boolean {
  const range = attackRange(system, form);
  return typeof range === 'string' || range.lower === range.upper || range.upper - range.lower + 1 < threshold - 1;
}

// Sums and differences leave no gaps between the two ends; other coefficients may.
const hasGaps = (system: System): boolean =>
  system.conditions.some(({ terms }) => [...terms.values()].some((coefficient) => Math.abs(coefficient) !== 1));

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
