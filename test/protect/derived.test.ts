import { expect, test } from 'vitest';
import { attackRange, cellForm } from '../../pipeline/protect/attackRange.ts';
import { attackTable } from './smallestSet/attackTable.ts';
import { boundOfRate } from './derived/boundOfRate.ts';
import { buildSystem } from '../../pipeline/protect/buildSystem.ts';
import { candidatesInOrder } from './derived/candidatesInOrder.ts';
import { checkWholeGroup } from '../../pipeline/protect/checkWholeGroup.ts';
import { differenceOfVersions } from './derived/differenceOfVersions.ts';
import { roundToTen } from './derived/roundToTen.ts';
import { uniteReleases } from './derived/uniteReleases.ts';
import { VECTORS } from './readVectors.ts';

const vectorOf = (id: string) => {
  const vector = VECTORS.find((one) => one.id === id);
  if (vector === undefined) throw new Error(`missing vector ${id}`);
  // The casts here and below name what each test reads: the fields differ from vector to vector.
  return vector as unknown as { readonly inputs: Fields; readonly expected: Fields };
};
type Fields = Readonly<Record<string, unknown>>;

const reader = { attacker: 'M1', threshold: 5, primary: [] } as const;

test('a place in a sorted list narrows a hidden count to its neighbours (D14)', () => {
  const { inputs, expected } = vectorOf('D14');
  const order = (inputs['order'] as readonly string[]).map((row) => /\d+/u.exec(row)?.[0] ?? null);
  const counts = order.map((count) => (count === null ? null : Number(count)));
  expect(candidatesInOrder(counts, 1)).toEqual(expected['candidates']);
});

test('a hidden row that stands last may have any count', () => {
  expect(candidatesInOrder([6, 8, null], 2)).toBeNull();
  expect(candidatesInOrder([null, 1], 0)).toEqual([0, 1]);
});

test('everyone of a small group asks for a decision (D16)', () => {
  const { inputs, expected } = vectorOf('D16');
  expect(checkWholeGroup(Number(inputs['numerator']), Number(inputs['denominator']))).toEqual(expected);
  expect(checkWholeGroup(0, 9)).toMatchObject({ flag: 'warn' });
  expect([checkWholeGroup(5, 6), checkWholeGroup(10, 10), checkWholeGroup(0, 0)]).toEqual([null, null, null]);
});

test('two boundary versions give away the small differences between them (D26)', () => {
  const { inputs, expected } = vectorOf('D26');
  const { derived, primary } = differenceOfVersions(inputs['version_a'] as number[], inputs['version_b'] as number[]);
  expect(derived).toEqual(expected['derived']);
  expect(primary.map((place) => `difference ${place + 1}`)).toEqual(expected['primary']);
  expect(differenceOfVersions([50, null], [52, 3]).derived).toEqual([2, null]);
});

test('two releases with different secondary choices give a hidden count away together (D28)', () => {
  const { inputs, expected } = vectorOf('D28');
  const first = inputs['release1'] as Readonly<Record<string, number>>;
  const second = inputs['release2'] as Readonly<Record<string, number>>;
  const releases = [
    {
      published: new Map([
        ['county', first['county'] ?? NaN],
        ['rest 1', first['published_rest_total'] ?? NaN],
      ]),
      hidden: ['X', 'Y'],
      links: [{ total: 'county', parts: ['X', 'Y', 'rest 1'] }],
      extra: [],
    },
    {
      published: new Map([
        ['county', second['county'] ?? NaN],
        ['Y', second['Y'] ?? NaN],
      ]),
      hidden: ['X', 'Z'],
      links: [{ total: 'county', parts: ['X', 'Y', 'Z', 'rest 2'] }],
      extra: [],
    },
  ];
  const x = (expected['derived'] as Readonly<Record<string, number>>)['X'];
  const apart = releases.map((release) => attackTable(release, reader).get('X'));
  expect(apart.every((range) => range !== null && range !== undefined && range.upper > 4)).toBe(true);
  expect(attackTable(uniteReleases(releases), reader).get('X')).toEqual({ lower: x, upper: x });
});

test('releases that publish different values under one name are not united', () => {
  const releases = [9, 8].map((value) => ({ published: new Map([['Y', value]]), hidden: [], links: [], extra: [] }));
  expect(() => uniteReleases(releases)).toThrow('invalid releases');
});

test('rolling sums unlock the last year once the first is known (D30)', () => {
  const { inputs, expected } = vectorOf('D30');
  const known = inputs as Readonly<Record<string, number>>;
  const table = {
    published: new Map(Object.entries(known)),
    hidden: ['y2009'],
    links: [
      { total: 'sum_2006_2008', parts: ['y2006', 'y2007', 'y2008'] },
      { total: 'sum_2007_2009', parts: ['y2007', 'y2008', 'y2009'] },
    ],
    extra: [],
  };
  const derived = expected['derived'] as Readonly<Record<string, number>>;
  const y2009 = derived['y2009'];
  expect(attackTable(table, { ...reader, attacker: 'M0' }).get('y2009')).toEqual({ lower: y2009, upper: y2009 });
  const published = new Map([...table.published].filter(([name]) => name !== 'y2006'));
  const system = buildSystem({ ...table, published }, { ...reader, attacker: 'M0' });
  const change = {
    terms: new Map([
      ['y2009', 1],
      ['y2006', -1],
    ]),
    constant: 0,
  };
  const gap = derived['y2009 - y2006'];
  expect(attackRange(system, change)).toEqual({ lower: gap, upper: gap });
});

test('the rule of the time hides less than five and rounds the rest to ten (D34)', () => {
  const { inputs, expected } = vectorOf('D34');
  const counts: readonly number[] = inputs as unknown as readonly number[];
  expect(counts.map((count) => roundToTen(count))).toEqual(expected['published']);
});

test('every derived vector and rule has a test here', () => {
  const ids = VECTORS.filter(({ kind }) => kind === 'derived disclosure' || kind === 'rule application').map(
    ({ id }) => id,
  );
  expect(ids).toEqual(['D14', 'D16', 'D26', 'D28', 'D30', 'D34']);
});

test.each([
  { value: 5, digits: 0, denominator: 597, multiplier: 1000, lower: 3, upper: 3 },
  { value: 0.5, digits: 1, denominator: 597, multiplier: 100, lower: 3, upper: 3 },
  { value: 0, digits: 0, denominator: 9470, multiplier: 100, lower: 1, upper: 47 },
])('a rate of $value to $digits decimals of $denominator leaves $lower to $upper', (given) => {
  const { value, digits, denominator, multiplier, lower, upper } = given;
  const extra = boundOfRate({ numerator: 'num', denominator: 'den' }, { value, digits, multiplier });
  const table = { published: new Map([['den', denominator]]), hidden: ['num'], links: [], extra };
  expect(attackTable(table, reader).get('num')).toEqual({ lower, upper });
});

test('two marks would tell what one mark keeps: two fours hidden alone are exact', () => {
  const table = {
    published: new Map([
      ['T', 17],
      ['c', 9],
    ]),
    hidden: ['a', 'b'],
    links: [{ total: 'T', parts: ['a', 'b', 'c'] }],
    extra: [],
  };
  const attack = (attacker: 'M0' | 'M1' | 'M2') =>
    attackTable(table, { attacker, threshold: 5, primary: ['a', 'b'] }).get('a');
  expect([attack('M0'), attack('M1'), attack('M2')]).toEqual([
    { lower: 0, upper: 8 },
    { lower: 1, upper: 7 },
    { lower: 4, upper: 4 },
  ]);
});

test('published figures that contradict one another leave no range', () => {
  const table = {
    published: new Map([
      ['T', 3],
      ['b', 4],
    ]),
    hidden: ['a'],
    links: [{ total: 'T', parts: ['a', 'b'] }],
    extra: [],
  };
  expect(attackRange(buildSystem(table, reader), cellForm('a'))).toBe('contradiction');
});
