import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { CountRow } from '../../pipeline/protect/countCells.ts';
import { protectObservations } from '../../pipeline/protect/protectObservations.ts';
import type { ProtectRules } from '../../pipeline/protect/protectRules.ts';

// Invented rows: three LCSPs in two trusts of one county.
interface Row extends CountRow {
  readonly status: string;
}
const row = (area: string, numerator: number | null, denominator: number | null, change: Partial<Row> = {}): Row => ({
  area,
  indicator: 'i',
  period: 'p',
  value: numerator === null || denominator === null ? null : (1000 * numerator) / denominator,
  digits: 2,
  numerator,
  denominator,
  multiplier: 1000,
  hiddenBySender: false,
  status: '',
  ...change,
});

const TRUSTS: Readonly<Record<string, string>> = {
  north: 'trust-1',
  south: 'trust-1',
  west: 'trust-2',
  east: 'trust-3',
};

const protect = (rows: readonly Row[], rules: Partial<ProtectRules> = {}) =>
  protectObservations(rows, {
    read: (given) => given,
    blank: (given) => ({ ...given, value: null, numerator: null, denominator: null, status: 'c' }),
    areaLinks: [
      { total: 'kent', parts: ['north', 'south', 'west'] },
      { total: 'trust-1', parts: ['north', 'south'] },
      { total: 'trust-2', parts: ['west'] },
      { total: 'kent', parts: ['trust-1', 'trust-2'] },
    ],
    neighboursOf: (area) => TRUSTS[area] ?? null,
    publishedByOthers: new Set(['kent', 'trust-1', 'trust-2', 'trust-3']),
    ...rules,
  });
const statuses = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ area, status }) => `${area} ${status}`.trim());

const COUNTY = [row('north', 3, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 19, 2400)];

test('a small count is withheld with its neighbour, whatever others are smaller', () => {
  const { value, findings } = protect(COUNTY);
  expect(statuses(value)).toEqual(['north c', 'south c', 'west', 'kent']);
  expect(
    value
      .filter(({ status }) => status === 'c')
      .map(({ value: v, numerator, denominator }) => [v, numerator, denominator]),
  ).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  expect(findings).toEqual([]);
});

test('a small count without a neighbour takes a pair: of two counts alone both would be known to be small', () => {
  const rows = [row('north', 30, 900), row('south', 9, 800), row('west', 3, 700), row('kent', 42, 2400)];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'south c', 'west c', 'kent']);
  const links = [{ total: 'kent', parts: ['north', 'south', 'west', 'east'] }];
  const four = [...rows.slice(0, 3), row('east', 60, 900), row('kent', 102, 3300)];
  expect(statuses(protect(four, { areaLinks: links }).value)).toEqual(['north c', 'south c', 'west c', 'east', 'kent']);
});

test('nothing is withheld where no count is small, and zeros are published', () => {
  const rows = [row('north', 0, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 16, 2400)];
  const { value, findings } = protect(rows);
  expect([value, findings]).toEqual([rows, []]);
});

test('a group in which all but a few count is withheld as well', () => {
  const rows = [row('north', 898, 900), row('south', 700, 800), row('west', 500, 700), row('kent', 2098, 2400)];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'south c', 'west', 'kent']);
});

test('a rate with its denominator gives its count away and is withheld', () => {
  const rows = [row('north', null, 900, { value: 3.3 }), row('west', 9, 800)];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'west']);
});

test('a count its sender hid is protected from the county total', () => {
  const rows = [
    row('north', null, null, { hiddenBySender: true, status: 'c' }),
    row('south', 9, 800),
    row('west', 7, 700),
    row('kent', 19, 2400),
  ];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'south c', 'west', 'kent']);
});

test('the rate of the county gives a count away as its count does', () => {
  const rows = [row('north', 2, 2343), row('west', 102, 2392), row('kent', null, null, { value: 21.96 })];
  const links = [{ total: 'kent', parts: ['north', 'west'] }];
  expect(statuses(protect(rows, { areaLinks: links }).value)).toEqual(['north c', 'west c', 'kent']);
  const coarse = rows.map((given) => (given.area === 'kent' ? { ...given, value: 22, digits: 0 } : given));
  expect(statuses(protect(coarse, { areaLinks: links }).value)).toEqual(['north c', 'west', 'kent']);
});

test('an area that sent nothing this year is placed by last year’s denominator, and covers nothing then', () => {
  const rows = [row('north', 3, 900), row('west', 60, 700), row('kent', null, null, { value: 38.41, digits: 2 })];
  const links = [{ total: 'kent', parts: ['north', 'west', 'east'] }];
  const far = { areaLinks: links };
  expect(statuses(protect(rows, far).value)).toEqual(['north c', 'west', 'kent']);
  const near = { ...far, sizeElsewhere: ({ area }: { area: string }) => (area === 'east' ? 40 : null) };
  expect(statuses(protect(rows, near).value)).toEqual(['north c', 'west c', 'kent']);
});

test('an area that sent nothing covers the others', () => {
  const rows = [row('north', 3, 900), row('west', 9, 800), row('kent', 19, 2400)];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'west', 'kent']);
});

test('a count that others publish as a trust of one LCSP is theirs: it is not withheld to cover another', () => {
  const rows = [
    row('north', 9, 900),
    row('south', 3, 800),
    row('west', 13, 700),
    row('trust-2', 13, 700),
    row('kent', 25, 2400),
  ];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'south c', 'west', 'trust-2', 'kent']);
});

test('indicators whose sum is sent are protected together, and apart where nobody of ours sends it', () => {
  const schools = (area: string, special: number): readonly Row[] =>
    (
      [
        ['primary', 40],
        ['special', special],
        ['all', 40 + special],
      ] as const
    ).map(([indicator, count]) => row(area, count, 900, { indicator }));
  const indicatorLinks = [{ total: 'all', parts: ['primary', 'special'] }];
  const sent = [...schools('north', 3), ...schools('west', 9)];
  expect(protect(sent, { indicatorLinks }).value.map(({ status }) => status)).toEqual(['c', 'c', 'c', '', '', '']);
  const apart = sent.filter(({ indicator }) => indicator !== 'all');
  expect(protect(apart, { indicatorLinks }).value.map(({ status }) => status)).toEqual(['', 'c', '', '']);
});

test('indicators and periods are protected apart', () => {
  const rows = [
    ...COUNTY,
    ...COUNTY.map((given) => ({ ...given, period: 'q', numerator: (given.numerator ?? 0) * 10 })),
  ];
  expect(statuses(protect(rows).value.slice(4))).toEqual(['north', 'south', 'west', 'kent']);
});

test('a row published earlier with the same count is not withheld again, and is reported', () => {
  const { value, findings } = protect(COUNTY, { earlier: ({ area }) => (area === 'north' ? 3 : null) });
  expect(statuses(value)).toEqual(['north', 'south', 'west', 'kent']);
  expect(findings).toEqual([{ kind: 'published before', indicator: 'i', period: 'p', area: 'north' }]);
});

test('a row withheld earlier stays withheld, unless it is a true zero', () => {
  const rows = [row('north', 30, 900), row('south', 9, 800), row('west', 0, 700)];
  const { value } = protect(rows, { earlier: ({ area }) => (area === 'north' ? null : 'hidden') });
  expect(statuses(value)).toEqual(['north c', 'south c', 'west']);
});

test('a later release keeps what the first withheld', () => {
  const first = protect(COUNTY).value;
  const hidden = new Set(first.filter(({ status }) => status === 'c').map(({ area }) => area));
  const changed = COUNTY.map((given) => (given.area === 'north' ? { ...given, numerator: 6 } : given));
  const earlier = ({ area }: CountRow): 'hidden' | null => (hidden.has(area) ? 'hidden' : null);
  expect(statuses(protect(changed, { earlier }).value)).toEqual(['north c', 'south c', 'west', 'kent']);
});

test('what cannot be protected is reported by name and never by number', () => {
  const rows = [row('north', 3, 900), row('south', 0, 800), row('west', 0, 700), row('kent', 3, 2400)];
  const { value, findings } = protect(rows);
  expect(statuses(value)).toEqual(['north c', 'south', 'west', 'kent']);
  expect(findings.map(({ kind, area }) => `${area}: ${kind}`)).toEqual(['north: cannot be protected']);
  expect(JSON.stringify(findings)).not.toMatch(/\d/u);
});

test('areas that do not add up are reported, and protected against their own sum', () => {
  const rows = [row('north', 3, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 40, 2400)];
  const { value, findings } = protect(rows);
  expect(statuses(value)).toEqual(['north c', 'south c', 'west', 'kent']);
  expect(findings.map(({ kind }) => kind)).toEqual(['areas do not add up']);
});

test('everyone of a small group and a tiny group ask for a decision', () => {
  const { findings } = protect([row('north', 6, 6), row('south', 0, 9), row('west', 2, 3)]);
  expect(findings.map(({ kind, area }) => `${area}: ${kind}`)).toEqual([
    'west: group smaller than the threshold',
    'north: everyone or no one of a small group',
    'south: everyone or no one of a small group',
  ]);
});

test('a threshold of the data takes the place of five', () => {
  const rows = [row('north', 7, 900), row('west', 90, 800)];
  expect(statuses(protect(rows, { threshold: 10 }).value)).toEqual(['north c', 'west']);
});

const counts = array(tuple(integer({ min: 0, max: 9 }), integer({ min: 20, max: 900 })), {
  minLength: 3,
  maxLength: 3,
});

test('no hidden row carries a number, no zero is hidden, and what is shown is what was sent', () => {
  assert(
    property(counts, (given) => {
      const areas = ['north', 'south', 'west'].map((area, i) => row(area, ...(given[i] ?? [0, 20])));
      const sum = (pick: (one: Row) => number | null): number =>
        areas.reduce((total, one) => total + (pick(one) ?? 0), 0);
      const rows = [
        ...areas,
        row(
          'kent',
          sum((one) => one.numerator),
          sum((one) => one.denominator),
        ),
      ];
      const { value } = protect(rows);
      for (const [i, after] of value.entries()) {
        if (after.status === 'c') expect([after.value, after.numerator, after.denominator]).toEqual([null, null, null]);
        else expect(after).toEqual(rows[i]);
        if (rows[i]?.numerator === 0) expect(after.status).toBe('');
        const isSmall = (rows[i]?.numerator ?? 0) > 0 && (rows[i]?.numerator ?? 5) < 5;
        if (isSmall && after.area !== 'kent') expect(after.status).toBe('c');
      }
    }),
    { numRuns: 60 },
  );
});
