import { isConsistent } from './attackRange.ts';
import { buildSystem } from './buildSystem.ts';
import { membersOf, type Link, type PublishedTable } from './problem.ts';

export interface SplitLinks {
  readonly holding: readonly Link[];
  readonly broken: readonly Link[];
  /** Sums of our own that stand for the totals of broken links; never shown, and never to be hidden. */
  readonly sums: ReadonlyMap<string, number>;
}

/**
 * Which links the figures obey. Where a total is not the sum of its known parts the parts are protected against their
 * own sum, for a reader may learn how far the total is out; a link that was only inferred is left out then. A total of one
 * part is left out where it is not that part, or where its sender hides that part, since nothing then says that the two
 * are one. A link that no whole counts of its
 * unknown members could satisfy together with the links before it is left out too. All are reported.
 */
export function splitLinks(table: PublishedTable): SplitLinks {
  const holding: Link[] = [];
  const broken: Link[] = [];
  const sums = new Map<string, number>();
  const hidden = new Set(table.hidden);
  for (const link of table.links) {
    const isOne = link.parts.length === 1;
    if (isOne && hidden.has(link.parts[0] ?? '')) continue;
    const gap = gapOf(link, table.published);
    if (gap === 0 || (gap === null && isPossibleWith(table, [...holding, link]))) {
      holding.push(link);
      continue;
    }
    broken.push(link);
    if (gap === null || isOne || link.isInferred === true) continue;
    const total = `${link.total}, as the sum of its parts (${broken.length})`;
    sums.set(total, (table.published.get(link.total) ?? 0) - gap);
    holding.push({ total, parts: link.parts });
  }
  return { holding, broken, sums };
}

// Total less parts; null where a member is unknown.
function gapOf(link: Link, published: ReadonlyMap<string, number>): number | null {
  let rest = 0;
  for (const [place, cell] of membersOf(link).entries()) {
    const count = published.get(cell);
    if (count === undefined) return null;
    rest += place === 0 ? count : -count;
  }
  return rest;
}

function isPossibleWith(table: PublishedTable, links: readonly Link[]): boolean {
  return isConsistent(buildSystem({ ...table, links }, { attacker: 'M1', threshold: 0, primary: [] }));
}
