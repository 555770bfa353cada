import { membersOf } from '../../../pipeline/protect/problem.ts';
import { bareLinks, candidatesOf, failingTargets, isSafe, type SuppressionProblem } from './suppressionProblem.ts';

/**
 * A set of further cells that protects every target it can, for tables too large to search through: covers links with
 * one unpublished member first, then adds the smallest neighbour of a target that still fails, then takes back every
 * cell that turns out not to be needed, largest first. Not always the smallest set. One audit a cell at most.
 */
export function searchGreedy(problem: SuppressionProblem, start: ReadonlySet<string>): readonly string[] {
  const chosen: string[] = [];
  for (;;) {
    const hidden = new Set([...start, ...chosen]);
    const candidates = candidatesOf(problem, hidden);
    const next = coverOf(problem, hidden, candidates) ?? neighbourOf(problem, hidden, candidates);
    if (next === null) break;
    chosen.push(next);
  }
  return isSafe(problem, new Set([...start, ...chosen])) ? takeBack(problem, start, chosen) : chosen;
}

// The candidate that covers most bare links; the smallest of those.
function coverOf(
  problem: SuppressionProblem,
  hidden: ReadonlySet<string>,
  candidates: readonly string[],
): string | null {
  const bare = bareLinks(problem, hidden, new Set(candidates));
  if (bare.length === 0) return null;
  const covers = (cell: string): number => bare.filter((members) => members.includes(cell)).length;
  const most = Math.max(...candidates.map(covers));
  return candidates.find((cell) => covers(cell) === most) ?? null;
}

function neighbourOf(
  problem: SuppressionProblem,
  hidden: ReadonlySet<string>,
  candidates: readonly string[],
): string | null {
  for (const { cell } of failingTargets(problem, hidden)) {
    const links = problem.links.map(membersOf).filter((members) => members.includes(cell));
    const near = candidates.find((candidate) => links.some((members) => members.includes(candidate)));
    if (near !== undefined) return near;
  }
  return null;
}

function takeBack(
  problem: SuppressionProblem,
  start: ReadonlySet<string>,
  chosen: readonly string[],
): readonly string[] {
  const bySize = chosen.toSorted((a, b) => (problem.cells.get(b) ?? 0) - (problem.cells.get(a) ?? 0));
  let kept = bySize;
  for (const cell of bySize) {
    const without = kept.filter((other) => other !== cell);
    if (isSafe(problem, new Set([...start, ...without]))) kept = without;
  }
  return kept;
}
