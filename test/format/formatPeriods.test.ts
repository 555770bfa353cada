import { expect, test } from 'vitest';
import { HALF_TERMS, WHOLE_TERMS } from '../../pipeline/contract/series.ts';
import { formatPeriods } from '../../src/format/dates.ts';

const of = (year: string, terms: readonly string[]): readonly string[] => terms.map((term) => `${year} ${term}`);

test.each([
  ['years as they are', ['2007/08', '2008/09'], '2007/08 and 2008/09'],
  ['all terms by their number', of('2008/09', WHOLE_TERMS), 'the 3 terms of 2008/09'],
  [
    'years of the same terms together',
    [...of('2007/08', HALF_TERMS), ...of('2008/09', HALF_TERMS)],
    'the 6 half terms of 2007/08 and 2008/09',
  ],
  ['some terms by their names', of('2008/09', ['autumn', 'spring']), 'autumn and spring of 2008/09'],
  [
    'years beside terms',
    ['2007/08', ...of('2007/08', WHOLE_TERMS), ...of('2008/09', ['autumn'])],
    '2007/08; the 3 terms of 2007/08; autumn of 2008/09',
  ],
  ['what is no school year as it is printed', ['2008', 'September 2008'], '2008 and September 2008'],
])('%s', (_, periods, said) => {
  expect(formatPeriods(periods)).toBe(said);
});
