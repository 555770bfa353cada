import { expect, test } from 'vitest';
import { parsePeriod, shiftPeriod } from '../../pipeline/cells/parsePeriod.ts';
import type { PeriodKind } from '../../pipeline/contract/kinds.ts';

const parse = (text: string, kind: PeriodKind = 'academic', today = '2025-11-01') =>
  parsePeriod(text, { indicator: 'ni-087', kind, today });

test.each([
  ['2008/09', 2008],
  ['1999/00', 1999],
  ['2025/26', 2025],
])('%s is a school year', (text, year) => {
  expect(parse(text)).toEqual({ isPeriod: true, period: text, year });
});

test.each([
  '2008/09 [p]',
  '2008/09*',
  '2008/09 (provisional)',
  '2008/09 [note 12]',
  '2008/09 p',
  '2008/09¹',
  '2008-09[r]',
])('the period of %s is told without its mark', (text) => {
  const mend =
    'write 2008/09; what the mark says is a status where it is one (p, e, b or u), else it belongs in the note';
  expect(parse(text)).toMatchObject({ isPeriod: false, problem: { code: 'D01', mend } });
});

test.each([
  ['', 'D01', 'YYYY/YY'],
  ['2008/9', 'D01', '2008/09'],
  ['2009/1', 'D01', 'YYYY/YY'],
  ['2008-09', 'D01', '2008/09'],
  ['2008–09', 'D01', '2008/09'],
  ['2009 - 10', 'D01', '2009/10'],
  ['2007/2008', 'D01', '2007/08'],
  ['07/08', 'D01', '2007/08'],
  ['98/99', 'D01', '1998/99'],
  ['200809', 'D01', '2008/09'],
  ['2008/09 academic year', 'D01', '2008/09'],
  ['AY2008/09', 'D01', '2008/09'],
  ['2008/09 (school)', 'D01', 'write it as YYYY/YY'],
  ['2008/09 (March)', 'D01', 'give the figure of the whole year'],
  ['2008/09 (2009)', 'D01', 'write it as YYYY/YY'],
  ['2006/07 - 08/09 [p]', 'D01', 'give each year its own figure'],
  ['2008 [p]', 'D01', 'write it as YYYY/YY'],
  ['March 2009', 'D01', 'give the figure of the whole year, the period written as YYYY/YY'],
  ['Academic year 2008 to 2009', 'D01', 'write 2008/09 if that is meant'],
  ['2008-2009', 'D01', '2008/09'],
  ['AY2008-09', 'D01', '2008/09'],
  ['Sep 2008 - Aug 2009', 'D01', '2008/09'],
  ['September 2008 to August 2009', 'D01', '2008/09'],
  ['Sept 08 - Aug 09', 'D01', 'write 2008/09 if that is meant'],
  ['Year ending August 2009', 'D01', 'write 2008/09 if that is meant'],
  ['12 months to 31 March 2009', 'D04', 'academic years only'],
  ['2009-08-31T00:00:00', 'D01', 'give the figure of the whole year'],
  ['31/03/2009', 'D01', 'give the figure of the whole year'],
  ['Year to July 2009', 'D01', 'give the figure of the whole year'],
  ['Aut 08/Spr 09', 'D01', 'give the figure of the whole year'],
  ['0708', 'D01', '2007/08'],
  ['708', 'D01', '2007/08'],
  ['9900', 'D01', '1999/00'],
  ['39692', 'D01', '2008/09'],
  ['Apr 2008 - Mar 2009', 'D04', 'academic years only'],
  ['2008', 'D04', 'academic years only'],
  ['2006/07 - 08/09', 'D01', 'give each year its own figure in a row of its own, the period written as YYYY/YY'],
  ['2008 Autumn and Spring', 'D01', 'give the figure of the whole year'],
  ['2008/09 Q3', 'D01', 'YYYY/YY'],
  ['2008/07', 'D02', '2008/09'],
  ['2007/09', 'D02', '2008/09'],
  ['2031/32', 'D02', 'year'],
  ['1907/08', 'D02', 'year'],
  ['2008/09 financial year', 'D04', 'academic'],
  ['2008', 'D04', 'academic'],
])('%j is refused as %s', (text, code, mend) => {
  const parsed = parse(text);
  expect(parsed).toMatchObject({ isPeriod: false, problem: { code } });
  expect(parsed.isPeriod ? '' : parsed.problem.mend).toContain(mend);
});

test.each([
  ['2008/09', 'D04', 'calendar years only'],
  ['2008-09', 'D04', 'calendar years only'],
  ['CY2008', 'D01', 'write 2008 if that is meant'],
  ['2008 to 2010', 'D01', 'write it as YYYY'],
])('%j is refused as %s of a measure by calendar year', (text, code, mend) => {
  const parsed = parse(text, 'calendar');
  expect(parsed).toMatchObject({ isPeriod: false, problem: { code } });
  expect(parsed.isPeriod ? '' : parsed.problem.mend).toContain(mend);
});

test('the day of the check divides what is past from what is future', () => {
  expect(parse('2025/26', 'academic', '2025-08-31').isPeriod).toBe(false);
  expect(parse('2025/26', 'financial', '2025-08-31').isPeriod).toBe(true);
  expect(parse('2025', 'calendar', '2025-08-31').isPeriod).toBe(true);
  expect(parse('2008-09-01', 'snapshot').isPeriod).toBe(true);
  expect(parse('2008-02-30', 'snapshot').isPeriod).toBe(false);
});

test.each([
  ['2008/09', 1, '2009/10'],
  ['1999/00', 1, '2000/01'],
  ['2008', -1, '2007'],
  ['2008-09-01', 1, null],
])('%s moved by %i is %s', (period, count, moved) => {
  expect(shiftPeriod(period, count)).toBe(moved);
});
