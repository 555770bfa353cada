import { cellForm } from '../../../pipeline/protect/attackRange.ts';
import type { Protection, Target } from './isProtected.ts';
import { primarySuppression } from './primarySuppression.ts';
import { DEFAULT_THRESHOLD, type Bound, type Link } from '../../../pipeline/protect/problem.ts';
import { searchGreedy } from './searchGreedy.ts';
import { SEARCH_LIMITS, searchSmallest, type SearchLimits } from './searchSmallest.ts';
import { failingTargets, type SuppressionProblem } from './suppressionProblem.ts';

export interface ChooseInput {
  readonly cells: ReadonlyMap<string, number>;
  readonly links: readonly Link[];
  readonly extra?: readonly Bound[];
  readonly notSuppressible?: ReadonlySet<string>;
  readonly alreadyHidden?: readonly string[];
  readonly threshold?: number;
  /** `full` unless told: every small value stays possible. */
  readonly protection?: Protection;
  /** What to protect where it is more than the small cells themselves, such as small complements. */
  readonly targets?: readonly Target[];
  readonly limits?: SearchLimits;
}

export interface Suppressions {
  /** Cells hidden for being small. */
  readonly primary: readonly string[];
  /** Further cells hidden to protect them, smallest first. */
  readonly secondary: readonly string[];
  /** Cells that can still be recovered or narrowed down; empty when the choice holds. */
  readonly unprotected: readonly string[];
  /** True when no smaller set would do; false when the table was too large to search through. */
  readonly smallest: boolean;
}

/**
 * Which cells to hide: every small count, then the fewest further non-zero cells (of those, the smallest sum) until
 * every value from 1 to the threshold less 1 stays possible for each. Cox (1980), JASA 75, 377-385, with the audit over
 * whole counts. Searched through where the table is small enough, else chosen greedily and audited.
 */
export function chooseSuppressions(input: ChooseInput): Suppressions {
  const threshold = input.threshold ?? DEFAULT_THRESHOLD;
  const targets = input.targets ?? targetsOf(primarySuppression(input.cells, threshold), threshold);
  const problem: SuppressionProblem = {
    cells: input.cells,
    links: input.links.toSorted((a, b) => compareText(linkName(a), linkName(b))),
    extra: input.extra ?? [],
    notSuppressible: input.notSuppressible ?? new Set(),
    alreadyHidden: input.alreadyHidden ?? [],
    threshold,
    protection: input.protection ?? 'full',
    targets: targets.toSorted((a, b) => compareText(a.cell, b.cell)),
  };
  const primary = [...new Set(targets.map(({ cell }) => cell))];
  const start = new Set([...primary, ...problem.alreadyHidden]);
  const searched = start.size === 0 ? [] : searchSmallest(problem, start, input.limits ?? SEARCH_LIMITS);
  const chosen = searched === null || searched === 'spent' ? searchGreedy(problem, start) : searched;
  const failing = failingTargets(problem, new Set([...start, ...chosen]));
  return {
    primary,
    secondary: chosen.toSorted((a, b) => (input.cells.get(a) ?? 0) - (input.cells.get(b) ?? 0) || compareText(a, b)),
    unprotected: [...new Set(failing.map(({ cell }) => cell))],
    smallest: searched !== 'spent',
  };
}

/** The usual targets: each small cell, every value from 1 to the threshold less 1. */
export function targetsOf(primary: readonly string[], threshold: number): readonly Target[] {
  return primary.map((cell) => ({ cell, form: cellForm(cell), least: 1, most: threshold - 1 }));
}

// Cells, links and targets are taken in one order, so that the order of a file's rows never changes the choice.
const linkName = ({ total, parts }: Link): string => [total, ...parts.toSorted(compareText)].join('\n');
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
