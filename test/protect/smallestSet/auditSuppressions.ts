import { cellForm } from '../../../pipeline/protect/attackRange.ts';
import { buildSystem, publishedBeside, type Knowledge } from '../../../pipeline/protect/buildSystem.ts';
import { isNarrow } from './isProtected.ts';
import { membersOf, type PublishedTable } from '../../../pipeline/protect/problem.ts';

/** A hidden cell that its neighbours give away. Never the hidden count, nor the bounds within which it can be placed. */
export interface DisclosureFinding {
  readonly cell: string;
  /** Names of the published cells that give it away, totals first. */
  readonly givenAwayBy: readonly string[];
}

/**
 * Audits a published table: a hidden cell that can be worked out exactly, or has fewer possible values than the small
 * counts have, is a finding. Needs no hidden value, so it runs on built files as well as on tables.
 * Published figures that contradict one another cannot be audited: every cell they touch is a finding.
 */
export function auditSuppressions(table: PublishedTable, knowledge: Knowledge): readonly DisclosureFinding[] {
  const system = buildSystem(table, knowledge);
  return table.hidden
    .filter((cell) => isNarrow(system, cellForm(cell), knowledge.threshold))
    .map((cell) => ({ cell, givenAwayBy: givenAwayBy(table, knowledge, cell) }));
}

// Links are dropped one by one while the cell stays given away: those left are what a reader has to put together.
function givenAwayBy(table: PublishedTable, knowledge: Knowledge, cell: string): readonly string[] {
  let kept = table.links.map((_, index) => index);
  const stillGiven = (indexes: readonly number[]): boolean => {
    const links = indexes.flatMap((index) => table.links[index] ?? []);
    return isNarrow(buildSystem({ ...table, links }, knowledge), cellForm(cell), knowledge.threshold);
  };
  for (const index of kept) {
    const without = kept.filter((other) => other !== index);
    if (stillGiven(without)) kept = without;
  }
  const beside = publishedBeside(table, kept);
  const bounds = table.extra.flatMap(({ terms }) => (cell in terms ? Object.keys(terms) : []));
  const names = beside.length > 0 ? beside : bounds.filter((name) => table.published.has(name));
  return totalsFirst(names, new Set(table.links.map((link) => membersOf(link)[0] ?? '')));
}

const totalsFirst = (names: readonly string[], totals: ReadonlySet<string>): readonly string[] =>
  names.toSorted((a, b) => Number(totals.has(b)) - Number(totals.has(a)));
