import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaId, indicatorId, provenanceId } from '../../pipeline/contract/ids.ts';
import type { TargetDistance } from '../../pipeline/contract/verdict.ts';
import { distanceToTarget } from '../../pipeline/stats/distance.ts';
import { describeDistance, describeNoForecast } from '../../src/words/claimsTarget.ts';
import { countyOf, indicatorOf } from '../../src/site/site.ts';
import { readTable } from '../data/readTable.ts';
import { shippedSite } from '../pages/shippedSite.ts';

const site = await shippedSite();
const county = countyOf(site);

const low = { digits: 1, multiplier: 100, polarity: 'low is good' } as const;

test('primary half days missed in Kent, 2008/09, were 94,706 above what 5.0% allows', () => {
  const answer = distanceToTarget({ numerator: 1_494_582, denominator: 27_997_524, target: 5, ...low });
  expect(answer).toMatchObject({
    limit: 1_399_876,
    amount: 94_706,
    arithmetic: '5.0 x 27997524 / 100 = 1399876.2; 1494582 - 1399876 = 94706',
  });
});

test.each([
  { name: 'just at the target', numerator: 50, denominator: 1000, target: 5, limit: 50, amount: 0 },
  { name: 'one above it', numerator: 51, denominator: 1000, target: 5, limit: 50, amount: 1 },
  { name: 'below it', numerator: 49, denominator: 1000, target: 5, limit: 50, amount: 0 },
  { name: 'a target of none', numerator: 3, denominator: 1000, target: 0, limit: 0, amount: 3 },
  // 100 x 0.07 is 7.000000000000001 in binary: the count is taken from whole numbers.
  { name: 'a target no binary fraction is', numerator: 8, denominator: 100, target: 7, limit: 7, amount: 1 },
])('low is good: $name', ({ numerator, denominator, target, limit, amount }) => {
  expect(distanceToTarget({ numerator, denominator, target, ...low })).toMatchObject({ limit, amount });
});

test('high is good: the smallest count that reaches the target, and how many more', () => {
  const high = { ...low, polarity: 'high is good' } as const;
  expect(distanceToTarget({ numerator: 760, denominator: 1001, target: 77, ...high })).toMatchObject({
    limit: 771,
    amount: 11,
  });
  expect(distanceToTarget({ numerator: 770, denominator: 1000, target: 77, ...high })).toMatchObject({ amount: 0 });
});

test('a rate per 1,000 is counted in the same way', () => {
  expect(
    distanceToTarget({
      numerator: 300,
      denominator: 200_000,
      target: 1.4,
      digits: 1,
      multiplier: 1000,
      polarity: 'low is good',
    }),
  ).toMatchObject({ limit: 280, amount: 20 });
});

test('counts of nothing, or of more than all, are refused', () => {
  expect(() => distanceToTarget({ numerator: 1, denominator: 0, target: 5, ...low })).toThrow(/invalid/);
  expect(() => distanceToTarget({ numerator: -1, denominator: 10, target: 5, ...low })).toThrow(/invalid/);
});

test('the limit reaches the target and the count next to it does not, whatever the counts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom('low is good' as const, 'high is good' as const),
      (denominator, hundredths, polarity) => {
        const { limit } = distanceToTarget({
          numerator: 0,
          denominator,
          target: hundredths / 100,
          digits: 2,
          multiplier: 100,
          polarity,
        });
        // In whole numbers: count x 10,000 against hundredths x denominator.
        const reaches = (count: number) =>
          polarity === 'low is good'
            ? count * 10_000 <= hundredths * denominator
            : count * 10_000 >= hundredths * denominator;
        return reaches(limit) && !reaches(polarity === 'low is good' ? limit + 1 : limit - 1);
      },
    ),
  );
});

test('what is published is worked out from the tables again, only where the verdict is that a target was not reached', () => {
  const figures = readTable('observations/absence.csv');
  for (const { verdict, distance, indicator, value, period } of site.kent.targets) {
    if (verdict.state !== 'not met') {
      expect([indicator, distance]).toEqual([indicator, null]);
      continue;
    }
    const row = figures.find(
      (one) => one['area'] === 'Kent' && one['indicator'] === indicator && one['period'] === period?.label,
    );
    const [missed, possible] = [Number(row?.['numerator']), Number(row?.['denominator'])];
    const limit = Math.floor((Number(value) * possible) / 100);
    expect(distance).toMatchObject({ numerator: missed, denominator: possible, limit, amount: missed - limit });
    expect(distance?.pupils).toBe(Number(row?.['enrolments']));
    const target = site.kent.targets.find((one) => one.indicator === indicator);
    const [claim] = target === undefined ? [] : describeDistance(target, indicatorOf(site, indicator), county);
    expect(claim?.text).toContain(`${(missed - limit).toLocaleString('en-GB')} fewer`);
    expect(claim?.text).toContain(`${((missed - limit) / Number(row?.['enrolments'])).toFixed(1)} a pupil`);
  }
  expect(site.kent.targets.filter(({ distance }) => distance).map(({ indicator }) => indicator)).toEqual([
    'half-days-primary',
  ]);
});

const [base] = site.kent.targets.filter(({ indicator }) => indicator === 'half-days-primary');
const withDistance = (distance: TargetDistance | null | undefined) => {
  if (base === undefined) throw new Error('missing target of half days');
  const { distance: _, ...rest } = base;
  return distance === undefined ? rest : { ...rest, distance };
};
const given: TargetDistance = {
  counts: 'children',
  numerator: 760,
  denominator: 1001,
  limit: 771,
  amount: 11,
  pupils: null,
  arithmetic: '',
  provenance: [provenanceId('p')],
};

test('where more would be needed it says more, and nothing of pupils where none are held', () => {
  const [claim] = describeDistance(withDistance(given), indicatorOf(site, indicatorId('half-days-primary')), county);
  expect(claim?.text).toBe(
    'Of Kent’s 1,001 children in 2008/09 the figure counts 760 of them; the target’s 5.0% would have been 771, 11 more.',
  );
  expect(claim?.cites).toEqual(['p']);
});

test('nothing is said where nothing comparable falls short, or a release of before has no distance', () => {
  const indicator = indicatorOf(site, indicatorId('half-days-primary'));
  for (const distance of [null, undefined])
    expect(describeDistance(withDistance(distance), indicator, county)).toEqual([]);
});

test('why there is no forecast names the years held and the breaks among them', () => {
  expect(describeNoForecast(11, 1).text).toContain('11 years are held, with a change of definition among them');
  expect(describeNoForecast(3, 0).text).toContain('3 years are held, too few');
  expect(county.id).toBe(areaId('kent'));
});
