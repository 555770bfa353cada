import { bareLinks, candidatesOf, isSafe, type SuppressionProblem } from './suppressionProblem.ts';
import { membersOf } from '../../../pipeline/protect/problem.ts';

/** What a search may spend; it has no clock. */
export interface SearchLimits {
  readonly nodes: number;
  readonly audits: number;
}

export const SEARCH_LIMITS: SearchLimits = { nodes: 60_000, audits: 600 };

/**
 * The fewest further cells, and among those the smallest sum, that protect every target: depth-first, one more cell at
 * a time. A link with one unpublished member must lose another, so only its own members are tried; a cell tried in one
 * branch is left out of the next. Null when nothing protects them within reach; `spent` when the limits ended the
 * search first.
 */
export function searchSmallest(
  problem: SuppressionProblem,
  start: ReadonlySet<string>,
  limits: SearchLimits = SEARCH_LIMITS,
): readonly string[] | null | 'spent' {
  const reachable = reachableCandidates(problem, start);
  const left = { nodes: limits.nodes, audits: limits.audits };
  for (let size = 0; size <= reachable.length; size += 1) {
    const found = searchSize({ problem, start, left }, reachable, size);
    if (found !== null) return found;
  }
  return null;
}

interface Search {
  readonly problem: SuppressionProblem;
  readonly start: ReadonlySet<string>;
  readonly left: { nodes: number; audits: number };
}

interface Best {
  cells: readonly string[] | null;
  cost: number;
}

function searchSize(search: Search, candidates: readonly string[], size: number): readonly string[] | null | 'spent' {
  const best: Best = { cells: null, cost: Infinity };
  const complete = visit(search, { chosen: [], cost: 0, candidates, size }, best);
  return complete ? best.cells : 'spent';
}

interface Node {
  readonly chosen: readonly string[];
  readonly cost: number;
  readonly candidates: readonly string[];
  readonly size: number;
}

// False once the limits are spent: what was found until then need not be the smallest.
function visit(search: Search, node: Node, best: Best): boolean {
  const { problem, start, left } = search;
  left.nodes -= 1;
  if (left.nodes < 0 || left.audits < 0) return false;
  if (node.cost >= best.cost) return true;
  const hidden = new Set([...start, ...node.chosen]);
  const bare = bareLinks(problem, hidden, new Set(node.candidates)).toSorted((a, b) => a.length - b.length)[0];
  if (node.chosen.length === node.size) {
    if (bare !== undefined) return true;
    left.audits -= 1;
    if (isSafe(problem, hidden)) Object.assign(best, { cells: node.chosen, cost: node.cost });
    return true;
  }
  return branch(search, node, best, bare === undefined ? node.candidates : inOrder(node.candidates, bare));
}

function branch(search: Search, node: Node, best: Best, choices: readonly string[]): boolean {
  const tried = new Set<string>();
  for (const cell of choices) {
    tried.add(cell);
    const next = {
      chosen: [...node.chosen, cell],
      cost: node.cost + (search.problem.cells.get(cell) ?? 0),
      candidates: node.candidates.filter((other) => !tried.has(other)),
      size: node.size,
    };
    if (!visit(search, next, best)) return false;
  }
  return true;
}

const inOrder = (candidates: readonly string[], members: readonly string[]): readonly string[] =>
  candidates.filter((cell) => members.includes(cell));

// A cell joined to no hidden one by a chain of links of cells that could be hidden cannot protect it.
function reachableCandidates(problem: SuppressionProblem, start: ReadonlySet<string>): readonly string[] {
  const candidates = candidatesOf(problem, start);
  const movable = new Set([...candidates, ...start]);
  const reached = new Set(start);
  let grew = true;
  while (grew) {
    const before = reached.size;
    for (const members of [...problem.links.map(membersOf), ...problem.extra.map(({ terms }) => Object.keys(terms))]) {
      const open = members.filter((cell) => movable.has(cell) || !problem.cells.has(cell));
      if (open.some((cell) => reached.has(cell))) for (const cell of open) reached.add(cell);
    }
    grew = reached.size > before;
  }
  return candidates.filter((cell) => reached.has(cell));
}
