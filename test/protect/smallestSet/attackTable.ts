import { attackRange, cellForm, type AttackOptions } from '../../../pipeline/protect/attackRange.ts';
import { buildSystem, type Knowledge } from '../../../pipeline/protect/buildSystem.ts';
import type { PublishedTable, Range } from '../../../pipeline/protect/problem.ts';

/**
 * The range in which each hidden cell can be placed by a reader. For tests and for the audit's own use: a range is as
 * secret as the count, so nothing of it may reach a page, a file or a finding.
 * Null for a cell of which there is no range.
 */
export function attackTable(
  table: PublishedTable,
  knowledge: Knowledge,
  options: AttackOptions = { over: 'integers' },
): ReadonlyMap<string, Range | null> {
  const system = buildSystem(table, knowledge);
  const rangeOf = (cell: string): Range | null => {
    const range = attackRange(system, cellForm(cell), options);
    return typeof range === 'string' ? null : range;
  };
  return new Map(table.hidden.map((cell) => [cell, rangeOf(cell)]));
}
