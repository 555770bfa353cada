import { expect, test } from 'vitest';
import { published } from './builtOnce.ts';

const PAGES = ['persistent-absence-10-primary', 'persistent-absence-10-secondary'] as const;

test.each(PAGES)('%s has a funnel a year, of the 12 districts around Kent', async (id) => {
  const { funnels, indicator } = await published(`indicators/${id}.json`);
  expect(funnels.length).toBe(11);
  for (const { points, average, curve, byLuck } of funnels) {
    expect([points.length, average, indicator.multiplier]).toEqual([12, 'kent', 100]);
    expect(byLuck).toMatchObject({ at95: 0.6, at998: 0.024 });
    const sizes = points.map((point) => point.denominator);
    expect([curve[0]?.denominator, curve.at(-1)?.denominator]).toEqual([Math.min(...sizes), Math.max(...sizes)]);
  }
});

test.each(PAGES)('%s: a district lies outside the funnel exactly when its comparison with Kent says so', async (id) => {
  const { funnels, comparisons } = await published(`indicators/${id}.json`);
  const SAID = {
    better: 'outside 99.8%',
    worse: 'outside 99.8%',
    'may be better': 'between 95% and 99.8%',
    'may be worse': 'between 95% and 99.8%',
    'no clear difference': 'within 95%',
  } as const;
  const pairs = funnels.flatMap(({ points, period, average }) =>
    points.map((point) => {
      const found = comparisons.find(
        (one) => one.area === point.area && one.benchmark === average && one.period.key === period.key,
      );
      const result = Object.entries(SAID).find(([word]) => word === found?.result)?.[1];
      return [`${point.area} ${period.label}`, point.position, result] as const;
    }),
  );
  expect(pairs).toHaveLength(132);
  expect(pairs.filter(([, position, result]) => position !== result)).toEqual([]);
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
