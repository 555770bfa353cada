import { array, assert, integer, property, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { attackTable } from './smallestSet/attackTable.ts';
import { auditSuppressions } from './smallestSet/auditSuppressions.ts';
import { chooseSuppressions, type ChooseInput } from './smallestSet/chooseSuppressions.ts';
import type { Link } from '../../pipeline/protect/problem.ts';

const RUNS = { numRuns: 60 };
const knowledge = { attacker: 'M1', threshold: 5, primary: [] } as const;

// A table of counts with both margins, the shape of areas by bands; row and column totals may or may not be hidden.
const grid = record({
  counts: array(array(integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  fixed: subarray(['r0', 'r1', 'r2', 'c0', 'c1', 'c2', 'all']),
});

function tableOf(counts: readonly (readonly number[])[], fixed: readonly string[]): ChooseInput {
  const cells = new Map<string, number>();
  counts.forEach((row, r) => row.forEach((count, c) => cells.set(`${r},${c}`, count)));
  const links: Link[] = [
    ...[0, 1, 2].map((r) => ({ total: `r${r}`, parts: [0, 1, 2].map((c) => `${r},${c}`) })),
    ...[0, 1, 2].map((c) => ({ total: `c${c}`, parts: [0, 1, 2].map((r) => `${r},${c}`) })),
    { total: 'all', parts: ['r0', 'r1', 'r2'] },
    { total: 'all', parts: ['c0', 'c1', 'c2'] },
  ];
  for (const { total, parts } of links)
    cells.set(
      total,
      parts.reduce((sum, part) => sum + (cells.get(part) ?? 0), 0),
    );
  return { cells, links, notSuppressible: new Set(fixed) };
}

function publishedOf(input: ChooseInput, hidden: readonly string[]) {
  const published = new Map([...input.cells].filter(([cell]) => !hidden.includes(cell)));
  return { published, hidden, links: input.links, extra: [] };
}

test('zeros are never hidden', () => {
  assert(
    property(grid, ({ counts, fixed }) => {
      const input = tableOf(counts, fixed);
      const { primary, secondary } = chooseSuppressions(input);
      for (const cell of [...primary, ...secondary]) expect(input.cells.get(cell)).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('a choice that leaves nothing unprotected passes the audit, and its true counts lie in every range', () => {
  assert(
    property(grid, ({ counts, fixed }) => {
      const input = tableOf(counts, fixed);
      const { primary, secondary, unprotected } = chooseSuppressions(input);
      const table = publishedOf(input, [...primary, ...secondary]);
      for (const [cell, range] of attackTable(table, knowledge)) {
        expect(range?.lower).toBeLessThanOrEqual(input.cells.get(cell) ?? NaN);
        expect(range?.upper).toBeGreaterThanOrEqual(input.cells.get(cell) ?? NaN);
      }
      if (unprotected.length === 0) expect(auditSuppressions(table, knowledge)).toEqual([]);
    }),
    RUNS,
  );
});

test('adding a link never makes fewer suppressions', () => {
  assert(
    property(grid, integer({ min: 0, max: 7 }), ({ counts, fixed }, left) => {
      const input = tableOf(counts, fixed);
      const all = chooseSuppressions(input);
      const fewer = chooseSuppressions({ ...input, links: input.links.filter((_, index) => index !== left) });
      if (all.unprotected.length === 0) expect(fewer.unprotected).toEqual([]);
      if (all.unprotected.length === 0) expect(fewer.secondary.length).toBeLessThanOrEqual(all.secondary.length);
    }),
    RUNS,
  );
});

test('full protection never hides less than protection from recovery alone', () => {
  assert(
    property(grid, ({ counts, fixed }) => {
      const input = tableOf(counts, fixed);
      const full = chooseSuppressions({ ...input, protection: 'full' });
      const exact = chooseSuppressions({ ...input, protection: 'exact' });
      if (full.unprotected.length === 0) expect(full.secondary.length).toBeGreaterThanOrEqual(exact.secondary.length);
    }),
    RUNS,
  );
});

test('the order of the cells and of the links does not change the choice', () => {
  assert(
    property(grid, ({ counts, fixed }) => {
      const input = tableOf(counts, fixed);
      const turned = { ...input, cells: new Map([...input.cells].toReversed()), links: input.links.toReversed() };
      expect(chooseSuppressions(turned).secondary).toEqual(chooseSuppressions(input).secondary);
    }),
    RUNS,
  );
});

// Every subset of the nine inner cells and seven totals, tried in turn: slow, sure, and independent of the search.
function bruteForce(input: ChooseInput, primary: readonly string[]): number | null {
  const candidates = [...input.cells].flatMap(([cell, count]) =>
    count > 0 && !primary.includes(cell) && input.notSuppressible?.has(cell) !== true ? [cell] : [],
  );
  let least: number | null = null;
  for (let bits = 0; bits < 2 ** candidates.length; bits += 1) {
    const chosen = candidates.filter((_, index) => (bits >> index) % 2 === 1);
    if (least !== null && chosen.length >= least) continue;
    const attack = attackTable(publishedOf(input, [...primary, ...chosen]), knowledge);
    if (primary.every((cell) => attack.get(cell)?.lower !== attack.get(cell)?.upper)) least = chosen.length;
  }
  return least;
}

test('the search finds as few cells as trying every subset does', () => {
  assert(
    property(grid, ({ counts }) => {
      const totals = ['r0', 'r1', 'r2', 'c0', 'c1', 'c2', 'all'];
      const small = counts.map((row, r) => row.map((count, c) => (r === c ? count : count + 5)));
      const input = tableOf(small, totals);
      const { primary, secondary, unprotected } = chooseSuppressions({ ...input, protection: 'exact' });
      const least = bruteForce(input, primary);
      expect(unprotected.length === 0).toBe(least !== null);
      if (least !== null) expect(secondary).toHaveLength(least);
    }),
    { numRuns: 10 },
  );
});
