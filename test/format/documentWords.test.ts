import { expect, test } from 'vitest';
import { formatBlank, formatPrintedDate, formatReadDate, formatDate } from '../../src/format/dates.ts';
import { formatCountOf, formatList } from '../../src/format/numbers.ts';
import { formatThousandPounds, formatThousandPoundsInWords } from '../../src/pages/money/budget.ts';

test.each([
  ['2010-03-29', '29 March 2010'],
  ['2008-09', 'September 2008'],
  ['2004', '2004'],
  ['', ''],
  ['ongoing', 'ongoing'],
] as const)('the date %s is written %s', (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});

test.each([
  ['by April 2010', '2010-04', 'by April 2010'],
  ['7 October', '2009-10-07', '7 October (2009, as we read it)'],
  ['01/03/09 – 01/06/09', '2009-03-01', '01/03/09 – 01/06/09'],
  ['July to December', '', 'July to December'],
  ['', '', 'no date printed'],
] as const)('the printed date “%s” read as “%s” is shown as “%s”', (printed, iso, shown) => {
  expect(formatReadDate(printed, iso)).toBe(shown);
});

test('a blank of the paper is never a blank on the page', () => {
  expect(formatBlank('  ')).toBe('not printed');
  expect(formatPrintedDate('')).toBe('no date printed');
  expect(formatBlank('0.0')).toBe('0.0');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a, b', 'c'], 'a, b; c'],
] as const)('the names %j run as “%s”', (names, words) => {
  expect(formatList(names)).toBe(words);
});

test('a count agrees with its noun', () => {
  expect(formatCountOf(1, 'priority', 'priorities')).toBe('1 priority');
  expect(formatCountOf(0, 'priority', 'priorities')).toBe('0 priorities');
  expect(formatCountOf(1234, 'cell')).toBe('1,234 cells');
});

test('money keeps the tenth it is printed with, and a minus stands before the pound', () => {
  expect(formatThousandPounds(0)).toBe('0.0');
  expect(formatThousandPounds(19686.5)).toBe('19,686.5');
  expect(formatThousandPoundsInWords(-241.4)).toBe('minus £241.4 thousand');
});
