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
  band: '',
  value: numerator === null || denominator === null ? null : (1000 * numerator) / denominator,
  numerator,
  denominator,
  multiplier: 1000,
  hiddenBySender: false,
  status: '',
  ...change,
});

const protect = (rows: readonly Row[], rules: Partial<ProtectRules> = {}) =>
  protectObservations(rows, {
    read: (given) => given,
    blank: (given, as) => ({
      ...given,
      value: null,
      numerator: null,
      denominator: null,
      status: as === 'suppressed' ? 'c' : 'x',
    }),
    areaLinks: [
      { total: 'kent', parts: ['north', 'south', 'west'] },
      { total: 'trust-1', parts: ['north', 'south'] },
      { total: 'trust-2', parts: ['west'] },
      { total: 'kent', parts: ['trust-1', 'trust-2'] },
    ],
    ...rules,
  });
const statuses = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ area, status }) => `${area} ${status}`.trim());

const COUNTY = [row('north', 3, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 19, 2400)];

test('a small count hides a second area, the smallest, when the county total is published', () => {
  const { value, findings } = protect(COUNTY, { publishedByOthers: new Set(['kent']) });
  expect(statuses(value)).toEqual(['north c', 'south', 'west c', 'kent']);
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

test('nothing is hidden where no count is small, and zeros are published', () => {
  const rows = [row('north', 0, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 16, 2400)];
  expect(protect(rows)).toEqual({ value: rows, findings: [] });
});

test('a group in which all but a few count is hidden as well', () => {
  const rows = [row('north', 898, 900), row('south', 700, 800), row('west', 500, 700), row('kent', 2098, 2400)];
  const { value } = protect(rows, { publishedByOthers: new Set(['kent']) });
  expect(statuses(value)).toEqual(['north c', 'south', 'west c', 'kent']);
});

test('a rate with its denominator gives its count away and is hidden', () => {
  const rows = [row('north', null, 900, { value: 3.3 }), row('south', 9, 800)];
  expect(statuses(protect(rows).value)).toEqual(['north c', 'south']);
});

test('a count its sender hid is protected from the county total', () => {
  const rows = [
    row('north', null, null, { hiddenBySender: true, status: 'c' }),
    row('south', 9, 800),
    row('west', 7, 700),
    row('kent', 19, 2400),
  ];
  const { value } = protect(rows, { publishedByOthers: new Set(['kent']) });
  expect(statuses(value)).toEqual(['north c', 'south', 'west c', 'kent']);
});

test('an area that sent nothing covers the others', () => {
  const rows = [row('north', 3, 900), row('south', 9, 800), row('kent', 19, 2400)];
  expect(statuses(protect(rows, { publishedByOthers: new Set(['kent']) }).value)).toEqual(['north c', 'south', 'kent']);
});

test('small counts are never published for both levels: the second is held back, but for its zeros', () => {
  const rows = [
    row('north', 3, 900),
    row('south', 9, 800),
    row('west', 0, 700),
    row('trust-1', 12, 1700),
    row('trust-2', 0, 700),
  ];
  const neverBoth = { keep: new Set(['north', 'south', 'west']), withhold: new Set(['trust-1', 'trust-2']) };
  expect(statuses(protect(rows, { neverBoth }).value)).toEqual(['north c', 'south', 'west', 'trust-1 x', 'trust-2']);
  const large = rows.map((given) => (given.area === 'north' ? { ...given, numerator: 5 } : given));
  expect(statuses(protect(large.slice(0, 3), { neverBoth }).value)).toEqual(['north', 'south', 'west']);
});

test('a trust that is one LCSP is hidden with it', () => {
  const rows = [row('north', 9, 900), row('south', 8, 800), row('west', 3, 700), row('trust-2', 3, 700)];
  expect(statuses(protect(rows).value)).toEqual(['north', 'south', 'west c', 'trust-2 c']);
});

test('bands are protected against their sum', () => {
  const bands = ['0-7', '8-13', '14-19'].map((band, i) => row('north', [3, 20, 6][i] ?? 0, 300, { band }));
  const rows = [...bands, row('north', 29, 900)];
  const { value } = protect(rows, { bandLinks: [{ total: '', parts: ['0-7', '8-13', '14-19'] }] });
  expect(value.map(({ status }) => status)).toEqual(['c', '', 'c', '']);
});

test('indicators and periods are protected apart', () => {
  const rows = [
    ...COUNTY,
    ...COUNTY.map((given) => ({ ...given, period: 'q', numerator: (given.numerator ?? 0) * 10 })),
  ];
  expect(statuses(protect(rows).value.slice(4))).toEqual(['north', 'south', 'west', 'kent']);
});

test('a row published earlier with the same count is not hidden again, and is reported', () => {
  const { value, findings } = protect(COUNTY, { earlier: ({ area }) => (area === 'north' ? 3 : null) });
  expect(statuses(value)).toEqual(['north', 'south', 'west', 'kent']);
  expect(findings).toEqual([{ kind: 'published before', indicator: 'i', period: 'p', cell: 'north' }]);
});

test('a row hidden earlier stays hidden, unless it is a true zero', () => {
  const rows = [row('north', 30, 900), row('south', 9, 800), row('west', 0, 700)];
  const { value } = protect(rows, { earlier: ({ area }) => (area === 'north' ? null : 'hidden') });
  expect(statuses(value)).toEqual(['north', 'south c', 'west']);
});

test('two releases never leave different rows hidden: the second keeps the choice of the first', () => {
  const publishedByOthers = new Set(['kent']);
  const first = protect(COUNTY, { publishedByOthers }).value;
  const hidden = new Set(first.filter(({ status }) => status === 'c').map(({ area }) => area));
  const changed = COUNTY.map((given) => (given.area === 'south' ? { ...given, numerator: 6 } : given)).map((given) =>
    given.area === 'kent' ? { ...given, numerator: 16 } : given,
  );
  const earlier = ({ area }: CountRow): 'hidden' | null => (hidden.has(area) ? 'hidden' : null);
  expect(statuses(protect(changed, { publishedByOthers, earlier }).value)).toEqual([
    'north c',
    'south',
    'west c',
    'kent',
  ]);
});

test('what cannot be protected is reported by name and never by number', () => {
  const rows = [row('north', 3, 900), row('south', 0, 800), row('west', 0, 700), row('kent', 3, 2400)];
  const { value, findings } = protect(rows, { publishedByOthers: new Set(['kent']) });
  expect(statuses(value)).toEqual(['north c', 'south', 'west', 'kent']);
  expect(findings.map(({ kind, cell }) => `${cell}: ${kind}`)).toEqual([
    'north: cannot be protected',
    'kent: published before',
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/\d/u);
});

test('areas that do not add up are reported, and protected against their own sum', () => {
  const rows = [row('north', 3, 900), row('south', 9, 800), row('west', 7, 700), row('kent', 40, 2400)];
  const { value, findings } = protect(rows, { publishedByOthers: new Set(['kent']) });
  expect(statuses(value)).toEqual(['north c', 'south', 'west c', 'kent']);
  expect(findings.map(({ kind }) => kind)).toEqual(['areas do not add up']);
});

test('everyone of a small group and a tiny group ask for a decision', () => {
  const { findings } = protect([row('north', 6, 6), row('south', 0, 9), row('west', 2, 3)]);
  expect(findings.map(({ kind, cell }) => `${cell}: ${kind}`)).toEqual([
    'west: group smaller than the threshold',
    'north: everyone or no one of a small group',
    'south: everyone or no one of a small group',
  ]);
});

test('a threshold of the data takes the place of five', () => {
  const rows = [row('north', 7, 900), row('south', 90, 800)];
  expect(statuses(protect(rows, { threshold: 10 }).value)).toEqual(['north c', 'south']);
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
        if ((rows[i]?.numerator ?? 0) > 0 && (rows[i]?.numerator ?? 5) < 5) expect(after.status).toBe('c');
      }
    }),
    { numRuns: 60 },
  );
});
