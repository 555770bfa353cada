import { expect, test } from 'vitest';
import { attackTable } from './smallestSet/attackTable.ts';
import { auditSuppressions } from './smallestSet/auditSuppressions.ts';
import { chooseSuppressions } from './smallestSet/chooseSuppressions.ts';
import { PROTECTIONS } from './smallestSet/isProtected.ts';
import { primarySuppression } from './smallestSet/primarySuppression.ts';
import { VECTORS, boundsOf, linksOf, readRange, tableOf, type RawRange, type Vector } from './readVectors.ts';

const knowledgeOf = (vector: Vector) => ({
  attacker: vector.attacker ?? 'M1',
  threshold: vector.threshold,
  primary: vector.primary ?? vector.expected.primary,
});
const cellsOf = (vector: Vector): ReadonlyMap<string, number> => new Map(Object.entries(vector.cells));

const toChoose = VECTORS.filter(({ kind }) => kind === 'choose suppressions');
const toAudit = VECTORS.filter(({ kind }) => kind === 'audit a given pattern');

function expectAttack(vector: Vector, hidden: readonly string[], expected: Readonly<Record<string, RawRange>>): void {
  const attack = attackTable(tableOf(vector, hidden), knowledgeOf(vector));
  for (const [cell, range] of Object.entries(expected))
    expect([cell, attack.get(cell)]).toEqual([cell, readRange(range)]);
}

test.each(toChoose)('$id hides what it must before anything else: $title', (vector) => {
  const { primary, primary_only_attack: attack, primary_only_is_safe: safe } = vector.expected;
  expect(primarySuppression(cellsOf(vector), vector.threshold)).toEqual(primary);
  expectAttack(vector, primary, attack);
  const { secondary } = chooseSuppressions({
    cells: cellsOf(vector),
    links: linksOf(vector),
    extra: boundsOf(vector),
    notSuppressible: new Set(vector.not_suppressible),
    threshold: vector.threshold,
  });
  expect(secondary.length === 0).toBe(safe);
});

test.each(toChoose.flatMap((vector) => PROTECTIONS.map((protection) => ({ ...vector, protection }))))(
  '$id is protected ($protection) with the fewest and smallest further cells: $title',
  (vector) => {
    const { protection, expected } = vector;
    const cells = cellsOf(vector);
    const answer = chooseSuppressions({
      cells,
      links: linksOf(vector),
      extra: boundsOf(vector),
      notSuppressible: new Set(vector.not_suppressible),
      threshold: vector.threshold,
      protection,
    });
    const [count, cheapest, attack] =
      protection === 'exact'
        ? [expected.min_secondary_exact, expected.cheapest_secondary_exact, expected.attack_after_exact]
        : [expected.min_secondary_full, expected.cheapest_secondary_full, expected.attack_after_full];
    expect(answer.unprotected).toEqual([]);
    expect(answer.smallest).toBe(true);
    expect(answer.secondary).toHaveLength(count);
    const sum = (names: readonly string[]): number => names.reduce((total, name) => total + (cells.get(name) ?? 0), 0);
    expect(sum(answer.secondary)).toBe(sum(cheapest));
    expect(answer.secondary).toEqual(cheapest);
    expectAttack(vector, [...answer.primary, ...answer.secondary], attack);
  },
);

const overReals = (vector: Vector): boolean => vector.title.includes('as an LP');

test.each(toAudit.filter((vector) => !overReals(vector)))('$id is audited over whole counts: $title', (vector) => {
  expectAttack(vector, vector.suppressed, vector.expected.attack);
  const attack = attackTable(tableOf(vector, vector.suppressed), knowledgeOf(vector));
  const exact = vector.primary.filter((cell) => attack.get(cell)?.lower === attack.get(cell)?.upper);
  expect(exact).toEqual(vector.expected.exactly_recoverable);
});

test.each(toAudit.filter(overReals))('$id shows why real numbers will not do: $title', (vector) => {
  const table = tableOf(vector, vector.suppressed);
  const real = attackTable(table, knowledgeOf(vector), { over: 'reals' });
  for (const [cell, range] of Object.entries(vector.expected.attack)) {
    expect(real.get(cell)?.lower).toBeCloseTo(range[0], 6);
    expect(real.get(cell)?.upper).toBeCloseTo(Number(range[1]), 6);
  }
  const whole = attackTable(table, knowledgeOf(vector));
  expect([...whole.values()]).toEqual(vector.suppressed.map(() => ({ lower: 3, upper: 3 })));
});

test('a cell hidden in every direction and yet exact is named with the published figures that give it away', () => {
  const vector = VECTORS.find(({ id }) => id === 'D20');
  if (vector === undefined) throw new Error('missing vector D20');
  const [finding, ...others] = auditSuppressions(tableOf(vector, vector.suppressed), knowledgeOf(vector));
  expect(others).toEqual([]);
  expect(finding?.cell).toBe('w|b');
  const named = finding?.givenAwayBy ?? [];
  expect(named.filter((cell) => vector.suppressed.includes(cell))).toEqual([]);
  // The figures named are enough: with nothing else published the cell is still exact.
  const table = tableOf(vector, vector.suppressed);
  const published = new Map([...table.published].filter(([cell]) => named.includes(cell)));
  expect(attackTable({ ...table, published }, knowledgeOf(vector)).get('w|b')).toEqual({ lower: 47, upper: 47 });
});
