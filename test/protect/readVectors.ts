import { readFileSync } from 'node:fs';
import type { Attacker, Bound, Link, PublishedTable, Range } from '../../pipeline/protect/problem.ts';

export type RawRange = readonly [number, number | 'unbounded'];

/** One worked example of `test/reference/vectors.json`; which fields are there depends on its kind. */
export interface Vector {
  readonly id: string;
  readonly kind: 'choose suppressions' | 'audit a given pattern' | 'derived disclosure' | 'rule application';
  readonly title: string;
  readonly threshold: number;
  readonly attacker: Attacker;
  readonly cells: Readonly<Record<string, number>>;
  readonly links: readonly (readonly [string, readonly string[]])[];
  readonly extra: readonly (readonly [Readonly<Record<string, number>>, number, number])[];
  readonly not_suppressible: readonly string[];
  readonly suppressed: readonly string[];
  readonly primary: readonly string[];
  readonly inputs: unknown;
  readonly expected: Expected;
}

export interface Expected {
  readonly primary: readonly string[];
  readonly primary_only_is_safe: boolean;
  readonly primary_only_attack: Readonly<Record<string, RawRange>>;
  readonly min_secondary_exact: number;
  readonly cheapest_secondary_exact: readonly string[];
  readonly attack_after_exact: Readonly<Record<string, RawRange>>;
  readonly min_secondary_full: number;
  readonly cheapest_secondary_full: readonly string[];
  readonly attack_after_full: Readonly<Record<string, RawRange>>;
  readonly attack: Readonly<Record<string, RawRange>>;
  readonly exactly_recoverable: readonly string[];
}

// The cast names the shape of the file; the tests fail where it does not hold.
export const VECTORS = JSON.parse(
  readFileSync(new URL('../reference/vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[];

export const linksOf = (vector: Vector): readonly Link[] => vector.links.map(([total, parts]) => ({ total, parts }));

// The file writes a side that is open as a thousand million or more.
const OPEN = 1e9;
export const boundsOf = (vector: Vector): readonly Bound[] =>
  vector.extra.map(([terms, lower, upper]) => ({
    terms,
    lower: lower <= -OPEN ? -Infinity : lower,
    upper: upper >= OPEN ? Infinity : upper,
  }));

/** The table as a reader sees it with these cells hidden. */
export function tableOf(vector: Vector, hidden: readonly string[]): PublishedTable {
  const published = new Map(Object.entries(vector.cells).filter(([cell]) => !hidden.includes(cell)));
  return { published, hidden, links: linksOf(vector), extra: boundsOf(vector) };
}

export const readRange = ([lower, upper]: RawRange): Range => ({
  lower,
  upper: upper === 'unbounded' ? Infinity : upper,
});
