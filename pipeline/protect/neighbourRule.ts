import type { Condition, System } from './buildSystem.ts';
import type { Range } from './problem.ts';

/** Everything that is withheld of a table, as the neighbour rule withholds it. */
export interface Withheld {
  /**
   * Of each withheld group of neighbours the cells one of which made the rule withhold it: all of them, or those an
   * earlier release withheld.
   */
  readonly groups: readonly (readonly string[])[];
  /** Denominators of withheld cells, which a reader is taken to know; none smaller than the threshold. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly threshold: number;
}

/** A count whose denominator nobody states is taken to be below this. */
const MOST = 100_000;

/**
 * What the published rule tells a reader beyond the figures: in every withheld group at least one count, or the rest of
 * its denominator, is small. Two columns of 0 and 1 for each cell say which (small count, small rest). A table that
 * obeys these conditions is published in the very same way, for the rule withholds just the groups in which something
 * is small: so whatever is possible under them cannot be ruled out by knowing the rule.
 */
export function withRule(system: System, { groups, sizes, threshold }: Withheld): System {
  const ranges = new Map<string, Range>(system.ranges);
  const conditions: Condition[] = [...system.conditions];
  for (const reasons of groups) {
    const flags = reasons.flatMap((cell) => flagsOf(cell, sizes.get(cell), threshold));
    for (const { name, when } of flags) {
      ranges.set(name, { lower: 0, upper: 1 });
      conditions.push(...when);
    }
    const terms = new Map(flags.map(({ name }) => [name, 1]));
    conditions.push({ terms, lower: 1, upper: Infinity });
  }
  return { conditions, ranges };
}

interface Flag {
  readonly name: string;
  /** What has to hold of the cell where the flag is 1. */
  readonly when: readonly Condition[];
}

function flagsOf(cell: string, size: number | undefined, threshold: number): readonly Flag[] {
  const few = `few in ${cell}`;
  const most = threshold - 1;
  const reach = size ?? MOST;
  const small: Flag = { name: few, when: [upTo([cell, 1], [few, reach], most + reach)] };
  if (size === undefined) return [small];
  const rest = `few not in ${cell}`;
  const nearAll: Condition = {
    terms: new Map([
      [cell, 1],
      [rest, most - size],
    ]),
    lower: 0,
    upper: Infinity,
  };
  return [small, { name: rest, when: [nearAll, upTo([cell, 1], [rest, 1], size)] }];
}

const upTo = (one: readonly [string, number], other: readonly [string, number], upper: number): Condition => ({
  terms: new Map([one, other]),
  lower: -Infinity,
  upper,
});
