import { attackRange, cellForm, type Form } from '../../../pipeline/protect/attackRange.ts';
import { buildSystem, type System } from '../../../pipeline/protect/buildSystem.ts';
import { isNarrow, isProtected, type Protection, type Target } from './isProtected.ts';
import { membersOf, type Bound, type Link } from '../../../pipeline/protect/problem.ts';

/** Counts to protect, as their keeper sees them. */
export interface SuppressionProblem {
  /** Every count that is known, by name; a count hidden by its sender is not here but in `alreadyHidden`. */
  readonly cells: ReadonlyMap<string, number>;
  readonly links: readonly Link[];
  readonly extra: readonly Bound[];
  /** Cells that must stay as they are: published by others, or in an earlier release with this very value. */
  readonly notSuppressible: ReadonlySet<string>;
  /** Cells that stay hidden whatever happens: hidden by their sender, or in an earlier release. */
  readonly alreadyHidden: readonly string[];
  readonly threshold: number;
  readonly protection: Protection;
  /** Cells hidden for being small, and what has to stay possible of each. */
  readonly targets: readonly Target[];
}

/** The system a reader faces once `hidden` cells carry the mark. */
export function systemOf(problem: SuppressionProblem, hidden: ReadonlySet<string>): System {
  const published = new Map([...problem.cells].filter(([cell]) => !hidden.has(cell)));
  const table = { published, hidden: [...hidden], links: problem.links, extra: problem.extra };
  return buildSystem(table, { attacker: 'M1', threshold: problem.threshold, primary: [] });
}

/** Cells that may be hidden to protect others: not zero, not fixed, not hidden already; smallest first. */
export function candidatesOf(problem: SuppressionProblem, hidden: ReadonlySet<string>): readonly string[] {
  return [...problem.cells]
    .filter(([cell, count]) => count !== 0 && !hidden.has(cell) && !problem.notSuppressible.has(cell))
    .toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([cell]) => cell);
}

/**
 * Links whose only unpublished member is a hidden cell, which the others therefore give away, with what else each link
 * could hide. A link none of whose members can be hidden is left out: nothing can be done there.
 */
export function bareLinks(
  problem: SuppressionProblem,
  hidden: ReadonlySet<string>,
  candidates: ReadonlySet<string>,
): readonly (readonly string[])[] {
  return problem.links.flatMap((link) => {
    const members = membersOf(link);
    const open = members.filter((cell) => hidden.has(cell) || !problem.cells.has(cell));
    const cover = members.filter((cell) => candidates.has(cell));
    const only = open.length === 1 ? open[0] : undefined;
    return only !== undefined && hidden.has(only) && cover.length > 0 ? [cover] : [];
  });
}

/** Targets that a reader could still recover or narrow down. */
export function failingTargets(problem: SuppressionProblem, hidden: ReadonlySet<string>): readonly Target[] {
  const system = systemOf(problem, hidden);
  const failing = problem.targets.filter((target) => !isTargetSafe(problem, system, target));
  if (problem.protection === 'exact') return failing;
  const named = new Set(problem.targets.map(({ cell }) => cell));
  const narrow = [...hidden].filter((cell) => !named.has(cell) && isNarrow(system, cellForm(cell), problem.threshold));
  return [...failing, ...narrow.map((cell) => ({ cell, form: cellForm(cell), least: 1, most: problem.threshold - 1 }))];
}

/** As `failingTargets`, but stops at the first. */
export function isSafe(problem: SuppressionProblem, hidden: ReadonlySet<string>): boolean {
  const system = systemOf(problem, hidden);
  if (!problem.targets.every((target) => isTargetSafe(problem, system, target))) return false;
  if (problem.protection === 'exact') return true;
  const named = new Set(problem.targets.map(({ cell }) => cell));
  return [...hidden].every((cell) => named.has(cell) || !isNarrow(system, cellForm(cell), problem.threshold));
}

function isTargetSafe(problem: SuppressionProblem, system: System, target: Target): boolean {
  return isProtected(system, target, { protection: problem.protection, floorOf: () => floorOf(problem, target.form) });
}

// The least the marks alone allow: with every non-zero cell hidden that may be, zeros are still published.
function floorOf(problem: SuppressionProblem, form: Form): number {
  const hidden = new Set([...problem.alreadyHidden, ...problem.targets.map(({ cell }) => cell)]);
  const everything = new Set([...hidden, ...candidatesOf(problem, hidden)]);
  const range = attackRange(systemOf(problem, everything), form);
  return typeof range === 'string' ? 1 : range.lower;
}
