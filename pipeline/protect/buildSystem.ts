import { membersOf, type Attacker, type Bound, type PublishedTable, type Range } from './problem.ts';

/** One linear condition on the unknown counts. */
export interface Condition {
  readonly terms: ReadonlyMap<string, number>;
  readonly lower: number;
  readonly upper: number;
}

/** Everything a reader knows of the counts that are not published. */
export interface System {
  readonly conditions: readonly Condition[];
  readonly ranges: ReadonlyMap<string, Range>;
}

export interface Knowledge {
  readonly attacker: Attacker;
  readonly threshold: number;
  /** Cells hidden for being small; only attacker `M2` can tell them from the rest. */
  readonly primary: readonly string[];
}

/** Turns a published table into conditions on its unknown counts; published figures become constants. */
export function buildSystem(table: PublishedTable, knowledge: Knowledge): System {
  const links: readonly Bound[] = table.links.map(({ total, parts }) => ({
    terms: Object.fromEntries([[total, 1], ...parts.map((part) => [part, -1])]),
    lower: 0,
    upper: 0,
  }));
  const bounds = [...links, ...table.extra];
  const conditions = bounds.map((bound) => fold(bound, table.published)).filter(({ terms }) => terms.size > 0);
  return { conditions, ranges: knownRanges(table, knowledge, conditions) };
}

function fold(bound: Bound, published: ReadonlyMap<string, number>): Condition {
  const terms = new Map<string, number>();
  let constant = 0;
  for (const [cell, coefficient] of Object.entries(bound.terms)) {
    const value = published.get(cell);
    if (value === undefined) terms.set(cell, coefficient);
    else constant += coefficient * value;
  }
  return { terms, lower: bound.lower - constant, upper: bound.upper - constant };
}

function knownRanges(
  table: PublishedTable,
  knowledge: Knowledge,
  conditions: readonly Condition[],
): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { terms } of conditions) for (const cell of terms.keys()) ranges.set(cell, { lower: 0, upper: Infinity });
  const primary = new Set(knowledge.primary);
  for (const cell of table.hidden) ranges.set(cell, hiddenRange(primary.has(cell), knowledge));
  return ranges;
}

function hiddenRange(isPrimary: boolean, { attacker, threshold }: Knowledge): Range {
  switch (attacker) {
    case 'M0':
      return { lower: 0, upper: Infinity };
    case 'M1':
      return { lower: 1, upper: Infinity };
    case 'M2':
      return isPrimary ? { lower: 1, upper: threshold - 1 } : { lower: threshold, upper: Infinity };
    default: {
      const never: never = attacker;
      throw new TypeError(`invalid attacker ${String(never)}`);
    }
  }
}

/** Published members of some of a table's links: the figures that give a hidden cell away. */
export function publishedBeside(table: PublishedTable, linkIndexes: readonly number[]): readonly string[] {
  const names = linkIndexes.flatMap((index) => {
    const link = table.links[index];
    return link === undefined ? [] : membersOf(link).filter((cell) => table.published.has(cell));
  });
  return [...new Set(names)];
}
