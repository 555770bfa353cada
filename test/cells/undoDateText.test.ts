import { expect, test } from 'vitest';
import { parsePeriod } from '../../pipeline/cells/parsePeriod.ts';
import { undoDateText } from '../../pipeline/cells/undoDateText.ts';

test.each([
  ['Sep-08', 'period', 'September 2008', ['2008/09']],
  ['Sept 2008', 'time_period', 'September 2008', ['2008/09']],
  ['01/09/2008', 'period', '1 September 2008', ['2008/09']],
  ['2008-09-01', 'academic_year', '1 September 2008', ['2008/09']],
  ['2008-09-01 00:00:00', 'year', '1 September 2008', ['2008/09']],
  ['1-Sep-08', 'period', '1 September 2008', ['2008/09']],
  ['39692', 'period', '1 September 2008', ['2008/09']],
  ['39295', 'Year', '1 August 2007', ['2007/08']],
  ['09-Oct', 'period', '9 October', ['2009/10']],
  ['06/04/2009', 'period', '6 April 2009', []],
  ['09-May', 'age_band', '9 May', ['5-9']],
  ['05-Sep', 'age_band', '5 September', ['5-9']],
  ['Oct-14', 'Age group', 'October 2014', ['10-14']],
  ['14-Oct', 'age', '14 October', ['10-14']],
  ['14/10/2026', 'Age', '14 October 2026', ['10-14']],
  ['2014-10-01', 'ages', '1 October 2014', ['1-10', '10-14']],
  ['Sep-08', 'geography_version', 'September 2008', ['2008-09']],
  ['Oct 2009', 'geography_version', 'October 2009', ['2009-10']],
  ['Aug-10', 'value', 'August 2010', []],
  ['Oct-17', 'value', 'October 2017', ['10-17']],
  ['13-Aug', 'count', '13 August', ['8-13']],
  ['01/09/2008', 'count', '1 September 2008', []],
])('%s in a column %s is %s, once %j', (text, column, date, typed) => {
  expect(undoDateText(text, column)).toEqual({ date, typed });
});

test.each([
  ['39692', 'count'],
  ['39693', 'period'],
  ['2008/09', 'period'],
  ['10-14', 'age_band'],
  ['Dover-14', 'area'],
  ['32/13/2008', 'period'],
  ['1,2', 'value'],
  ['', 'period'],
])('%s in a column %s is no such date', (text, column) => {
  expect(undoDateText(text, column)).toBeNull();
});

test('a period that a spreadsheet made a date is refused with what it was', () => {
  const parsed = parsePeriod('39692', { indicator: 'x', kind: 'academic', today: '2026-11-01' });
  expect(parsed.isPeriod ? null : `${parsed.problem.code} ${parsed.problem.what} - ${parsed.problem.mend}`).toBe(
    'D01 period "39692" is not written YYYY/YY: it is a date, 1 September 2008, that a spreadsheet made of what was typed - write 2008/09 if that is meant',
  );
});
