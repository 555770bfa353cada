import { expect, test } from 'vitest';
import { HALF_TERMS, WHOLE_TERMS } from '../../pipeline/contract/series.ts';
import { assemblePeriod } from '../../pipeline/assemble/periods.ts';
import { parsePeriod, type PeriodContext } from '../../pipeline/cells/parsePeriod.ts';

const taken: PeriodContext = { indicator: 'half-days-primary', kind: 'academic', today: '2009-05-01', terms: 'taken' };
const said = (text: string, context: PeriodContext = taken): string => {
  const parsed = parsePeriod(text, context);
  return parsed.isPeriod
    ? `${parsed.period} of ${parsed.year}`
    : `${parsed.problem.code} ${parsed.problem.what}; ${parsed.problem.mend}`;
};

test.each([
  ['2008/09 autumn', '2008/09 autumn of 2008'],
  ['2008/09 spring', '2008/09 spring of 2008'],
  ['2008/09 summer', '2008/09 summer of 2008'],
  ['2008/09 half term 1', '2008/09 half term 1 of 2008'],
  ['2008/09 half term 4', '2008/09 half term 4 of 2008'],
  ['2008/09', '2008/09 of 2008'],
])('%s is a period of its own', (text, period) => {
  expect(said(text)).toBe(period);
});

test.each([
  ['2008/09 Autumn', '2008/09 autumn'],
  ['autumn term 2008/09', '2008/09 autumn'],
  ['Autumn 2008', '2008/09 autumn'],
  ['Spring 2009', '2008/09 spring'],
  ['summer 08-09', '2008/09 summer'],
  ['2008/09 autum', '2008/09 autumn'],
  ['Spr 2009', '2008/09 spring'],
  ['Aut 08', '2008/09 autumn'],
  ["Spr '09", '2008/09 spring'],
  ['2008/09 HT1', '2008/09 half term 1'],
  ['2008/09 Half-term 3', '2008/09 half term 3'],
  ['HT5 2009', '2008/09 half term 5'],
  ['half term 2 2008', '2008/09 half term 2'],
  ['Autumn 2 2008/09', '2008/09 half term 2'],
  ['Spring 1 2009', '2008/09 half term 3'],
])('%s is answered with the term it means', (text, meant) => {
  expect(said(text)).toMatch(
    new RegExp(`^D01 .* is not written YYYY/YY ${meant.slice(8)}; write ${meant} if that is meant$`),
  );
});

test('a term that cannot be is refused as a year is', () => {
  expect(said('2008/10 autumn')).toMatch(/^D02 .*not two consecutive years/);
  expect(said('2009/10 autumn')).toMatch(/^D02 .*lies in the future/);
  expect(said('2008/09 half term 6')).toMatch(/^D02 .*lies in the future/);
  expect(said('2008/09 half term 7')).toMatch(/^D01 /);
  expect(said('1908/09 autumn')).toMatch(/^D02 /);
  expect(said('2008/09 winter')).toMatch(/^D01 /);
});

test('a term of a measure that counts children is refused, however it is written, and so is one in a table of years', () => {
  for (const text of ['2008/09 autumn', 'Autumn 2008', '2008/09 Autumn term', '2008/09 half term 1', 'HT1 2008']) {
    expect(said(text, { ...taken, terms: 'counts children' })).toMatch(/^D07 .*could give away a few of them/);
    expect(said(text, { indicator: 'half-days-primary', kind: 'academic', today: '2009-05-01' })).toMatch(
      /^D07 .*by year/,
    );
  }
  expect(said('2008/09 autumn', { ...taken, kind: 'financial' })).toMatch(/^D01 /);
});

test('terms follow each other within their year without a day between, and a year is as it was', () => {
  const [autumn, spring, summer] = ['autumn', 'spring', 'summer'].map((term) =>
    assemblePeriod(`2008/09 ${term}`, 'academic'),
  );
  const year = assemblePeriod('2008/09', 'academic');
  expect([autumn?.start, autumn?.end, spring?.start, spring?.end, summer?.start, summer?.end]).toEqual([
    '2008-09-01',
    '2008-12-31',
    '2009-01-01',
    '2009-03-31',
    '2009-04-01',
    '2009-08-31',
  ]);
  expect([autumn?.key, autumn?.term]).toEqual(['academic-2008-autumn', 'autumn']);
  expect(year).toEqual({
    key: 'academic-2008',
    start: '2008-09-01',
    end: '2009-08-31',
    label: '2008/09',
    kind: 'academic',
  });
});

test('half terms follow each other through their year without a day between, and two of them are one term', () => {
  const halves = HALF_TERMS.map((half) => assemblePeriod(`2008/09 ${half}`, 'academic'));
  expect(halves.map(({ key }) => key)[0]).toBe('academic-2008-half-term-1');
  const dayAfter = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  expect(halves.slice(1).map(({ start }) => start)).toEqual(halves.slice(0, -1).map(({ end }) => dayAfter(end)));
  WHOLE_TERMS.forEach((term, place) => {
    const whole = assemblePeriod(`2008/09 ${term}`, 'academic');
    expect([halves[2 * place]?.start, halves[2 * place + 1]?.end]).toEqual([whole.start, whole.end]);
  });
});
