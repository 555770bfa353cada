import { expect, test } from 'vitest';
import { readTable, type Row } from './readTable.ts';

const indicators = new Map(readTable('indicators.csv').map((row) => [row['indicator_id'], row]));
const absence = readTable('observations/absence.csv');
const districts = readTable('observations/absence-districts.csv');
const exclusions = readTable('observations/exclusions.csv');
const plan = readTable('observations/kpi.csv');

/** Ratio of two whole numbers in units of the last decimal, rounded half away from zero, without floating point. */
function roundedRatio(row: Row): bigint {
  const multiplier = BigInt(indicators.get(row['indicator'])?.['multiplier'] ?? '1');
  const scale = 10n ** BigInt(row['value']?.split('.')[1]?.length ?? 0);
  const [x, n] = [BigInt(row['numerator'] ?? ''), BigInt(row['denominator'] ?? '')];
  return (2n * x * multiplier * scale + n) / (2n * n);
}

/** A count has no part and whole: its value is the count. */
const hasPair = (row: Row): boolean => row['denominator'] !== '';

test('every value with counts is the ratio of its counts', () => {
  const counted = [...absence, ...districts, ...exclusions].filter(hasPair);
  expect(counted.length).toBeGreaterThan(0);
  for (const row of counted) expect(BigInt((row['value'] ?? '').replace('.', ''))).toBe(roundedRatio(row));
});

const cells = [...new Set(districts.map((row) => `${row['indicator']} ${row['period']}`))].map((cell) =>
  cell.split(' '),
);

test('absence by district covers primary and secondary schools in the 11 years from 2006/07 at least', () => {
  expect(cells.filter(([indicator]) => indicator?.startsWith('half-days')).length).toBeGreaterThanOrEqual(22);
});

test.each(cells)('the 12 districts add to Kent: %s, %s', (indicator, period) => {
  const same = (row: Row) => row['indicator'] === indicator && row['period'] === period;
  const parts = districts.filter(same);
  const kent = absence.find((row) => same(row) && row['area'] === 'Kent');
  expect(parts).toHaveLength(12);
  for (const column of ['numerator', 'denominator', 'enrolments', 'schools']) {
    expect(parts.reduce((total, row) => total + Number(row[column]), 0)).toBe(Number(kent?.[column]));
  }
});

test('a district figure is marked u exactly when over a tenth of its pupils were placed by judgement', () => {
  for (const row of districts) {
    const over = 10 * Number(row['enrolments_placed_by_judgement']) > Number(row['enrolments']);
    expect(row['status'] === 'u', `${row['area']} ${row['period']}`).toBe(over);
  }
});

test('no count in a published table lies between 1 and 4, nor does what is left of its pupils', () => {
  for (const row of [...absence, ...districts, ...exclusions]) {
    expect(Number(row['numerator'] === '' ? row['value'] : row['numerator'])).toBeGreaterThanOrEqual(5);
    if (!hasPair(row) || indicators.get(row['indicator'])?.['statistic'] !== 'proportion') continue;
    expect(Number(row['denominator']) - Number(row['numerator'])).toBeGreaterThanOrEqual(5);
  }
});

test('the plan’s table has two periods for each of its 13 indicators and a reason for every blank', () => {
  expect(plan).toHaveLength(26);
  for (const row of plan) expect(row['value'] === '', row['as_printed']).toBe(row['status'] === 'x');
});

test('the plan’s figures for 2008/09 are estimates', () => {
  const figures = plan.filter((row) => row['period'] === '2008/09' && row['value'] !== '');
  expect(figures).toHaveLength(9);
  for (const row of figures) expect(row['status']).toBe('e');
});

test.each([
  ['half-days-primary', '2008/09', '5.34'],
  ['half-days-primary', '2007/08', '5.32'],
  ['half-days-secondary', '2008/09', '7.81'],
  ['half-days-secondary', '2007/08', '7.88'],
])('the published figure for Kent, %s in %s, is %s', (indicator, period, value) => {
  const row = absence.find((r) => r['area'] === 'Kent' && r['indicator'] === indicator && r['period'] === period);
  expect(row?.['value']).toBe(value);
});

test('permanent exclusions in Kent were 1.67 per 1,000 in 2007/08 and 1.22 in 2008/09', () => {
  const kent = exclusions.filter((row) => row['area'] === 'Kent' && row['indicator'] === 'ni-114');
  const value = (period: string) => kent.find((row) => row['period'] === period)?.['value'];
  expect([value('2007/08'), value('2008/09')]).toEqual(['1.67', '1.22']);
});
