import { expect, test } from 'vitest';
import { quintile, type QuantileDirection } from '../../pipeline/stats/quintile.ts';
import { rank } from '../../pipeline/stats/rank.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { numberOrNull, readReference } from './readReference.ts';

// The population table of the 2009/10 plan, from which the reference file's groups were made (its sampled rows hold
// half of the areas, and a rank needs them all).
const AREAS = readReference('children-0-7.csv');
const shares = AREAS.map((row) => (100 * Number(row['ages_0_7'])) / Number(row['ages_0_19']));
const MISSING = new Set(['Canterbury City & Country', 'Swanley & District']);
const names = AREAS.map(({ area }) => area ?? '');

const GROUPS: Readonly<Record<string, readonly (number | null)[]>> = {
  'share aged 0-7, 23 areas': shares,
  'share aged 0-7 rounded to whole percent (many ties)': shares.map((share) => roundHalfAway(share, 0)),
  'two areas suppressed or missing': shares.map((share, i) => (MISSING.has(names[i] ?? '') ? null : share)),
  'only four areas have a value: no quintiles': names.map((_, i) => (i < 4 ? i + 1 : null)),
  'exactly five areas have a value': names.map((_, i) => (i < 5 ? 5 - i : null)),
  'every area equal': names.map(() => 7.1),
};
const directionOf = (text: string | undefined): QuantileDirection =>
  text === 'highest value = 1' ? 'highest value = 1' : 'lowest value = 1';

test.each(readReference('quintiles-23-areas.csv'))('quintile agrees with $case_id: $set, $area', (row) => {
  const values = GROUPS[row['set'] ?? ''] ?? [];
  const { quantiles } = quintile(values, {
    direction: directionOf(row['direction']),
    groups: Number(row['nquantiles']),
  });
  expect(quantiles[names.indexOf(row['area'] ?? '')]).toBe(numberOrNull(row['expected_quintile']));
});

// The sampled rows of the published groups do not hold whole groups, so what they can show is the order: a value
// further in the direction never falls in an earlier group, and the groups run from 1 to k.
test('the sampled rows of the published groups keep the order of their values', () => {
  const rows = readReference('quantiles.csv');
  const graded = rows.filter((row) => row['expected_quantile'] !== '');
  for (const a of graded) {
    const sign = a['direction'] === 'lowest value = 1' ? 1 : -1;
    const later = graded.filter(
      (b) => b['group'] === a['group'] && sign * (Number(b['value']) - Number(a['value'])) > 0,
    );
    for (const b of later)
      expect(Number(b['expected_quantile'])).toBeGreaterThanOrEqual(Number(a['expected_quantile']));
  }
  expect(graded.length).toBeGreaterThan(40);
});

// The expression of phe_quantile as its authors wrote it, for values that all differ.
const pheQuantile = (rank: number, n: number, k: number): number =>
  Math.max(1, Math.floor(k + 1 - Math.ceil((n + 1 - rank) / (n / k))));

test.each([
  { n: 12, groups: 10 },
  { n: 10, groups: 10 },
  { n: 7, groups: 5 },
  { n: 23, groups: 5 },
  { n: 151, groups: 7 },
])('$n different values fall in $groups groups as phe_quantile puts them', ({ n, groups }) => {
  const values = Array.from({ length: n }, (_, i) => i);
  const expected = values.map((i) => pheQuantile(i + 1, n, groups));
  expect(quintile(values, { direction: 'lowest value = 1', groups }).quantiles).toEqual(expected);
  expect(quintile(values, { direction: 'highest value = 1', groups }).quantiles).toEqual(expected.toReversed());
});

test('areas that are all equal are said to show no difference', () => {
  expect(quintile([7, 7, 7, 7, 7], { direction: 'lowest value = 1' })).toMatchObject({
    noDifference: true,
    reason: 'no difference',
  });
  expect(quintile([7, 7, 7, 7, 8], { direction: 'lowest value = 1' }).noDifference).toBe(false);
});

test('too few values give no quintile and a reason', () => {
  const answer = quintile([1, 2, null, 4, 5], { direction: 'lowest value = 1' });
  expect(answer.quantiles).toEqual([null, null, null, null, null]);
  expect(answer.reason).toBe('4 values cannot make 5 groups');
});

test('equal values share the smallest rank and say that they are equal', () => {
  expect(rank([3, 1, null, 3, 5], 'low is good').map(({ place, equal }) => [place, equal])).toEqual([
    [2, true],
    [1, false],
    [null, false],
    [2, true],
    [4, false],
  ]);
  expect(rank([3, 1, 5], 'high is good').map(({ place }) => place)).toEqual([2, 3, 1]);
  expect(rank([3, 1, 5], 'none')[0]).toEqual({ place: 2, equal: false, of: 3 });
});
