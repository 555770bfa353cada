import { expect, test } from 'vitest';
import { FIFTH_DIGITS } from '../../pipeline/contract/area.ts';
import { areaId } from '../../pipeline/contract/ids.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { shippedSite } from '../pages/shippedSite.ts';

const site = await shippedSite();
const series = [...site.indicators.values()].flatMap((file) => file.series);

/** The test of two years, worked out anew from the published limits. */
function expected(one: Series, place: number): string | null {
  const [low, high] = [one.lower, one.upper].map(
    (limits) => [limits[place - 1] ?? null, limits[place] ?? null] as const,
  );
  const isDoubtful = [one.status[place - 1], one.status[place]].includes('u');
  if (low === undefined || high === undefined || isDoubtful || one.segment[place - 1] !== one.segment[place])
    return null;
  const [lowBefore, lowHere] = low;
  const [highBefore, highHere] = high;
  if (lowBefore === null || lowHere === null || highBefore === null || highHere === null) return null;
  if (lowHere > highBefore) return 'increased';
  return highHere < lowBefore ? 'decreased' : 'no clear change';
}

test('a year changed from the one before exactly where their intervals are apart', () => {
  const wrong = series.flatMap((one) =>
    one.periods.flatMap(({ label }, place) =>
      (one.change?.[place] ?? null) === expected(one, place) ? [] : [`${one.id} ${label}`],
    ),
  );
  expect(wrong).toEqual([]);
  const told = new Set(series.flatMap(({ change = [] }) => change));
  expect([...told].map(String).toSorted()).toEqual(['decreased', 'increased', 'no clear change', 'null']);
});

test('no year is tested across a change of definition, from a figure marked u or without intervals', () => {
  const counted = series.filter(({ change }) => change !== undefined);
  const breaks = counted.flatMap((one) =>
    one.segment.flatMap((segment, place) =>
      place > 0 && segment !== one.segment[place - 1] ? [one.change?.[place]] : [],
    ),
  );
  expect(breaks.length).toBeGreaterThan(0);
  expect(new Set(breaks)).toEqual(new Set([null]));
  const doubtful = counted.flatMap((one) =>
    one.status.flatMap((status, place) => (status === 'u' ? [one.change?.[place]] : [])),
  );
  expect(doubtful.length).toBeGreaterThan(0);
  expect(new Set(doubtful)).toEqual(new Set([null]));
  const halfDays = series.filter(({ indicator }) => indicator.startsWith('half-days'));
  expect(halfDays.length).toBeGreaterThan(0);
  expect(halfDays.filter(({ change }) => change !== undefined)).toEqual([]);
});

const typeOf = new Map(site.index.areas.map(({ id, type }) => [id, type]));

test('the range of the districts is that of their figures as shown, without those marked u', () => {
  const ranges = [...site.indicators.values()].flatMap((file) => (file.ranges ?? []).map((range) => ({ file, range })));
  expect(ranges.length).toBeGreaterThan(20);
  for (const { file, range } of ranges) {
    const shown = file.series.flatMap((one) => {
      const place = one.periods.findIndex(({ key }) => key === range.period.key);
      const value = one.value[place] ?? null;
      if (value === null || one.level !== 'district' || one.status[place] === 'u') return [];
      return [roundHalfAway(value, one.digits[place] ?? 0)];
    });
    expect(range).toMatchObject({ lower: Math.min(...shown), upper: Math.max(...shown), districts: shown.length });
    expect(
      range.beside.map(({ area }) => typeOf.get(area)).filter((type) => type === 'district' || type === 'county'),
    ).toEqual([]);
  }
});

test('the South East and England are placed by their figures as shown', () => {
  const places = [...site.indicators.values()].flatMap((file) =>
    (file.ranges ?? []).flatMap((range) =>
      range.beside.map(({ area, side }) => {
        const one = file.series.find((each) => each.area === area && each.basis !== 'plan');
        const place = one?.periods.findIndex(({ key }) => key === range.period.key) ?? -1;
        const value = roundHalfAway(one?.value[place] ?? Number.NaN, one?.digits[place] ?? 0);
        return side === (value < range.lower ? 'below' : value >= range.upper ? 'at or above' : 'within');
      }),
    ),
  );
  expect(places.length).toBeGreaterThan(40);
  expect(places.filter((isRight) => !isRight)).toEqual([]);
});

const lcsps = site.kent.populations.filter(({ area }) => typeOf.get(area) === 'LCSP');
const bands = ['0-7', '8-13', '14-19', '10-17'];

test.each(bands)('the LCSPs are in fifths by the share aged %s, and equal shares in one', (name) => {
  const shares = lcsps.flatMap(({ bands: held }) =>
    held.flatMap(({ band, share, fifth }) =>
      band === name ? [{ share: roundHalfAway(share, FIFTH_DIGITS), fifth }] : [],
    ),
  );
  expect(shares).toHaveLength(23);
  const ordered = shares.toSorted((a, b) => a.share - b.share);
  const fifths = ordered.map(({ fifth }) => fifth ?? 0);
  expect(fifths).toEqual(fifths.toSorted((a, b) => a - b));
  expect([...new Set(fifths)]).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(ordered.map(({ share, fifth }) => `${share} ${fifth}`)).size).toBe(
    new Set(ordered.map(({ share }) => share)).size,
  );
});

test('the whole of an area is in no fifth, nor is a district or the county', () => {
  const others = site.kent.populations.filter((one) => !lcsps.includes(one));
  expect(others.length).toBeGreaterThan(12);
  const none = [
    ...others.flatMap((one) => one.bands),
    ...lcsps.flatMap((one) => one.bands.filter(({ role }) => role === 'whole')),
  ];
  expect(none.filter(({ fifth }) => fifth !== undefined)).toEqual([]);
  expect(site.areas.get(areaId('dover'))?.population.bands.map(({ fifth }) => fifth ?? 0)).toHaveLength(5);
});
