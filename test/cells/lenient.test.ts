import { expect, test } from 'vitest';
import { readMarkedNumber } from '../../pipeline/cells/lenient/readMarkedNumber.ts';
import { readWrittenCount } from '../../pipeline/cells/lenient/readWrittenCount.ts';
import { readWrittenPeriod } from '../../pipeline/cells/lenient/readWrittenPeriod.ts';

test.each([
  ['6.6 [u]', '6.6', 'u'],
  ['6.6[U]', '6.6', 'u'],
  ['6.6 (r)', '6.6', 'r'],
  ['6.6 p', '6.6', 'p'],
  ['0 [e]', '0', 'e'],
  ['-1.0 (provisional)', '-1.0', 'p'],
])('%s is a number and its status', (text, figure, status) => {
  expect(readMarkedNumber(text, '%')).toEqual({ figure, status });
});

test.each([
  '6.6*',
  '6.6¹',
  '6.6 [note 2]',
  '6.6 [c]',
  '6.6 (low)',
  '6.6 (x)',
  '6.6 c',
  '6.6p',
  '6.6e',
  '6.6 [p] [u]',
  '1,234 [p]',
  '07 [p]',
  '[p]',
  'p',
  '6.6 (final)',
  '6.6 [p',
])('of %s nothing is made', (text) => {
  expect(readMarkedNumber(text, '%')).toBeNull();
});

test('letters behind pounds, or behind a number of no known unit, may be pence', () => {
  expect(readMarkedNumber('6.6 p', '£ thousand')).toBeNull();
  expect(readMarkedNumber('6.6 p', null)).toBeNull();
  expect(readMarkedNumber('6.6 [p]', '£ thousand')).toEqual({ figure: '6.6', status: 'p' });
});

test.each([
  ['1,234', '1234', 'V02'],
  ['12,345,678', '12345678', 'V02'],
  ['1\u00a0234', '1234', 'V02'],
  ['1\u202f234', '1234', 'V02'],
  ['    1,906', '1906', 'V02'],
  ['1,234.0', '1234', 'V02'],
  ['122.0', '122', 'V15'],
  ['122.00', '122', 'V15'],
  ['0.0', '0', 'V15'],
])('%j is the count %s, and said so', (text, count, code) => {
  const read = readWrittenCount(text, false);
  expect([read?.count, read?.problem.code, read?.problem.severity]).toEqual([count, code, 'notice']);
});

test.each([
  '1234',
  '1,23',
  '1,2345',
  '12,34,567',
  '0,123',
  '1 234',
  '1.234',
  '1.234,0',
  '52.000',
  '122.5',
  '-1,234',
  '1,234\u00a0567',
  '',
])('%j is read as no other count', (text) => {
  expect(readWrittenCount(text, false)).toBeNull();
});

test('beside decimal commas no comma parts thousands', () => {
  expect(readWrittenCount('1,234', true)).toBeNull();
  expect(readWrittenCount('1\u00a0234', true)?.count).toBe('1234');
});

test.each([
  ['2008-2009', '2008/09'],
  ['2008/2009', '2008/09'],
  ['2008 – 2009', '2008/09'],
  ['2008 to 2009', '2008/09'],
  ['2008 to 09', '2008/09'],
  ['2008–09', '2008/09'],
  ['1999-2000', '1999/00'],
  ['AY2008-09', '2008/09'],
  ['AY 2008/09', '2008/09'],
  ['Academic year 2008 to 2009', '2008/09'],
  ['school year 2008-09', '2008/09'],
  ['Sep 2008 - Aug 2009', '2008/09'],
  ['September 2008 to August 2009', '2008/09'],
])('%s is the school year %s', (text, period) => {
  expect(readWrittenPeriod(text, 'academic')).toBe(period);
});

test.each([
  '2008-09',
  '2008-9',
  '200809',
  '0809',
  '12/13',
  '2008',
  '2008-2010',
  '2008 to 2010',
  'Financial year 2008 to 2009',
  'FY2008-09',
  'Apr 2008 - Mar 2009',
  'Sep 2008 - Aug 2010',
  'Sepia 2008 - Aug 2009',
  '2006/07 - 2008/09',
  '2008/09 Q1',
  '',
])('of %j no school year is made', (text) => {
  expect(readWrittenPeriod(text, 'academic')).toBeNull();
});

test('the register says which kind of year it is', () => {
  expect(readWrittenPeriod('FY 2008-09', 'financial')).toBe('2008/09');
  expect(readWrittenPeriod('2008-2009', 'calendar')).toBeNull();
  expect(readWrittenPeriod('2008-2009', null)).toBeNull();
});
