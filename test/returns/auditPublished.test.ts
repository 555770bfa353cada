import { expect, test } from 'vitest';
import type { Area } from '../../pipeline/contract/area.ts';
import { areaId } from '../../pipeline/contract/ids.ts';
import type { ProtectedCell } from '../../pipeline/returns/auditContext.ts';
import { auditPublished } from '../../pipeline/returns/auditPublished.ts';

// Invented places: three LCSPs in one county, north and west neighbours in one district.
const area = (id: string, type: Area['type'], parent: string | null, district: string | null = null): Area => ({
  id: areaId(id),
  name: id.toUpperCase(),
  aliases: [],
  type,
  code: '',
  parent: parent === null ? null : areaId(parent),
  district: district === null ? null : areaId(district),
  lcsps: [],
  page: null,
});
const AREAS = [
  area('kent', 'county', null),
  area('north', 'LCSP', 'kent', 'edge'),
  area('south', 'LCSP', 'kent'),
  area('west', 'LCSP', 'kent', 'edge'),
];

const series = (id: string, numerator: number | null) => ({
  area: id,
  indicator: 'i',
  periods: [{ label: '2007/08' }],
  digits: [2],
  segment: [0],
  numerator: [numerator],
});
const json = (...all: readonly unknown[]): string => JSON.stringify({ series: all });
const hidden = (...ids: readonly string[]): readonly ProtectedCell[] =>
  ids.map((id) => ({
    area: id,
    name: id.toUpperCase(),
    indicator: 'i',
    period: '2007/08',
    size: null,
    keptAt: null,
  }));
const audit = (files: Readonly<Record<string, string>>, cells: readonly ProtectedCell[]): readonly string[] =>
  auditPublished(new Map(Object.entries(files)), {
    cells,
    areas: AREAS,
    threshold: 5,
    counting: new Set(['i']),
    multipliers: new Map([['i', 100]]),
    indicatorLinks: [],
    releases: [],
    untrueLinks: new Map(),
  }).map(({ severity, code, message }) => `${severity} ${code} ${message}`);

test('two withheld counts that keep every small value possible pass', () => {
  const files = { 'indicators/i.json': json(series('kent', 19), series('south', 9), series('north', null)) };
  expect(audit(files, hidden('north', 'west'))).toEqual([]);
});

test('a withheld count that the county less the others gives is named with what gives it away, and no number', () => {
  const files = {
    'indicators/i.json': json(series('kent', 19), series('south', 9), series('west', 7), series('north', null)),
  };
  const [found, ...others] = audit(files, hidden('north'));
  expect(others).toEqual([]);
  expect(found).toBe(
    'error S08 data - i 2007/08: the withheld figure of NORTH can be worked out from KENT, SOUTH and WEST - withhold one of these too, or leave the figures of this period out of the return',
  );
});

test('two withheld counts that can only be one each are both named', () => {
  const files = { 'indicators/i.json': json(series('kent', 11), series('south', 9)) };
  expect(audit(files, hidden('north', 'west')).length).toBe(2);
});

test('an area that has sent nothing is named when the others give its small count away', () => {
  const files = { 'indicators/i.json': json(series('kent', 19), series('south', 9), series('west', 7)) };
  expect(audit(files, [])).toEqual([
    'error S08 data - i 2007/08: NORTH has sent no figure, and the others give its small count away - withhold the figure of another area too',
  ]);
  const enough = { 'indicators/i.json': json(series('kent', 21), series('south', 9), series('west', 7)) };
  expect(audit(enough, [])).toEqual([]);
});

test('figures of several files are put together', () => {
  const csv = 'area_id,indicator_id,period,numerator\nwest,i,2007/08,7\nsouth,i,2007/08,9\n';
  const files = { 'a.json': json(series('kent', 19)), 'b.csv': csv };
  expect(audit(files, hidden('north')).length).toBe(1);
});

test.each([
  ['a series', 'x.json', json({ ...series('north', null), upper: [4.2] })],
  [
    'a comparison',
    'x.json',
    JSON.stringify([{ area: 'north', indicator: 'i', period: { label: '2007/08' }, difference: 0.3 }]),
  ],
  [
    'a row of a table as JSON',
    'x.json',
    JSON.stringify([{ area: 'NORTH', indicator: 'i', period: '2007/08', denominator: 900 }]),
  ],
  ['a row of a table as CSV', 'x.csv', 'area,indicator,period,value,numerator,denominator\nNORTH,i,2007/08,,,900\n'],
])('a number of a withheld figure left in %s is found', (_, path, text) => {
  expect(audit({ [path]: text }, hidden('north'))).toEqual([
    `error S08 ${path} - i 2007/08: ${path} still holds a number of the withheld figure of NORTH - tell whoever keeps the pipeline: nothing was published`,
  ]);
});

test('numbers of other areas, indicators and periods are no finding', () => {
  const other = { ...series('north', 8), periods: [{ label: '2008/09' }] };
  expect(
    audit({ 'x.json': json(other, { ...series('north', 8), indicator: 'j' }, series('south', 8)) }, hidden('north')),
  ).toEqual([]);
});
