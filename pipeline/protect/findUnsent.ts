import { attackRange, cellForm } from './attackRange.ts';
import { buildSystem } from './buildSystem.ts';
import type { PublishedTable } from './problem.ts';

/**
 * Parts of sums that have sent nothing, and whose small count the figures of the others give away all the same: Kent less
 * 22 LCSPs is the count of the 23rd. Only sums in which a count of ours stands are looked at: what others published alone
 * is not ours to protect.
 */
export function findUnsent(table: PublishedTable, ours: ReadonlySet<string>, threshold: number): readonly string[] {
  const hidden = new Set(table.hidden);
  const parts = table.links.filter((link) => link.parts.some((part) => ours.has(part))).flatMap((link) => link.parts);
  const unsent = [...new Set(parts)].filter((part) => !table.published.has(part) && !hidden.has(part));
  if (unsent.length === 0) return [];
  const system = buildSystem(table, { attacker: 'M1', threshold, primary: [] });
  return unsent.filter((part) => {
    const range = attackRange(system, cellForm(part));
    // What cannot be shown to be safe is not; figures that contradict one another give nothing away.
    if (typeof range === 'string') return range === 'unsolved';
    return range.upper > 0 && range.upper < threshold;
  });
}
