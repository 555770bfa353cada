import { expect, test } from 'vitest';
import { yearsOf } from '../data/shippedYears.ts';
import { published } from './builtOnce.ts';

const PAGES = ['persistent-absence-10-primary', 'persistent-absence-10-secondary'] as const;

test.each(PAGES)('%s has a funnel a year, of the 12 districts around Kent', async (id) => {
  const { funnels, indicator } = await published(`indicators/${id}.json`);
  expect(funnels.map(({ period }) => period.label).toSorted()).toEqual(yearsOf('absence-districts', id));
  expect(funnels.length).toBeGreaterThanOrEqual(11);
  for (const { points, average, curve, byLuck } of funnels) {
    expect([points.length, average, indicator.multiplier]).toEqual([12, 'kent', 100]);
    expect(byLuck).toMatchObject({ at95: 0.6, at998: 0.024 });
    const sizes = points.map((point) => point.denominator);
    expect([curve[0]?.denominator, curve.at(-1)?.denominator]).toEqual([Math.min(...sizes), Math.max(...sizes)]);
  }
});

const SAID = {
  better: 'outside 99.8%',
  worse: 'outside 99.8%',
  'may be better': 'between 95% and 99.8%',
  'may be worse': 'between 95% and 99.8%',
  'no clear difference': 'within 95%',
  'not compared': null,
} as const;

test.each(PAGES)('%s: a district lies outside the wider limits exactly when its comparison says so', async (id) => {
  const { funnels, comparisons } = await published(`indicators/${id}.json`);
  const pairs = funnels.flatMap(({ points, period, average }) =>
    points.map((point) => {
      const found = comparisons.find(
        (one) => one.area === point.area && one.benchmark === average && one.period.key === period.key,
      );
      const result = Object.entries(SAID).find(([word]) => word === found?.result)?.[1];
      return [`${point.area} ${period.label}`, point.position, result] as const;
    }),
  );
  expect(pairs).toHaveLength(12 * yearsOf('absence-districts', id).length);
  expect(pairs.filter(([, position, result]) => position !== result)).toEqual([]);
});

test.each(PAGES)(
  '%s: a figure marked u is compared with nothing, and the share placed by judgement says why',
  async (id) => {
    const { series, comparisons, funnels } = await published(`indicators/${id}.json`);
    const doubtful = series.flatMap(({ area, status, periods, placedByJudgement }) =>
      periods.flatMap(({ key }, at) =>
        status[at] === 'u' ? [{ area, key, share: placedByJudgement?.[at] ?? 0 }] : [],
      ),
    );
    expect(doubtful.length).toBeGreaterThan(5);
    for (const { area, key, share } of doubtful) {
      expect(share).toBeGreaterThan(0.1);
      const own = comparisons.filter((one) => one.area === area && one.period.key === key);
      expect(own.length).toBeGreaterThan(0);
      for (const one of own) expect(one).toMatchObject({ result: 'not compared', doubtfulShare: share });
      const placed = funnels.filter(({ period }) => period.key === key).flatMap(({ points }) => points);
      expect(placed.find((point) => point.area === area)?.position).toBeNull();
    }
  },
);

test('no word stronger than “may be” rests on limits nobody could widen', async () => {
  const { comparisons } = await published('indicators/ni-114.json');
  const words = new Set(comparisons.map(({ result }) => result));
  expect(comparisons.every(({ dispersion }) => dispersion === null)).toBe(true);
  expect([...words].filter((word) => word === 'better' || word === 'worse')).toEqual([]);
  expect(words).toContain('may be worse');
});

test('half days missed have no funnel: one child counts many times', async () => {
  expect((await published('indicators/half-days-primary.json')).funnels).toEqual([]);
});

test('districts share a place when their figures are equal as shown', async () => {
  const { rankings } = await published('indicators/half-days-primary.json');
  for (const { areas } of rankings) {
    const places = areas.map((area) => area.place);
    for (const { place, equal } of areas) expect(places.filter((other) => other === place).length > 1).toBe(equal);
    expect(Math.min(...places)).toBe(1);
  }
});
