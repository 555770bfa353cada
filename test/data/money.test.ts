import { expect, test } from 'vitest';
import { readTable, sumTenths, tenths } from './readTable.ts';

const budget = readTable('money/budget.csv');
const totals = readTable('money/budget-totals.csv');
const narrative = readTable('money/narrative.csv');
const variation = readTable('money/variation.csv');
const mtp = readTable('money/mtp.csv');

const COLUMNS = [
  'expenditure_2008_09',
  'fte_2008_09',
  'fte_2009_10',
  'employee_costs',
  'running_costs',
  'contracts_projects',
  'gross_expenditure',
  'external_income',
  'internal_income',
  'controllable_2009_10',
] as const;

const labelled = (label: string) => totals.filter((row) => row['label'] === label);

test.each(COLUMNS)('the 21 activities add to the printed total of %s', (column) => {
  expect(sumTenths(budget, column)).toBe(sumTenths(labelled('Controllable Totals'), column));
});

test.each(['expenditure_2008_09', 'controllable_2009_10'])(
  'totals and overheads add to the cost of the unit: %s',
  (c) => {
    const parts = totals.filter((row) => row['kind'] !== 'grand total');
    expect(sumTenths(parts, c)).toBe(sumTenths(labelled('Total Cost of Unit'), c));
  },
);

test('every activity’s costs make its gross and its gross less income is controllable', () => {
  for (const row of budget) {
    const costs = tenths(row['employee_costs'] ?? '') + tenths(row['running_costs'] ?? '');
    const income = tenths(row['external_income'] ?? '') + tenths(row['internal_income'] ?? '');
    expect(costs).toBe(tenths(row['gross_expenditure'] ?? ''));
    expect(costs + income).toBe(tenths(row['controllable_2009_10'] ?? ''));
  }
});

test('every amount of the narrative is the controllable amount of the budget line it is read as', () => {
  const priced = narrative.filter((row) => row['amount_thousand'] !== '');
  expect(priced).toHaveLength(20);
  for (const row of priced) {
    const line = budget.find((other) => other['line_no'] === row['budget_line_no']);
    expect(line?.['controllable_2009_10'], row['activity']).toBe(row['amount_thousand']);
  }
});

test('the label slip touches the last four lines only and leaves no amount for Capital Charges', () => {
  const differing = budget.filter((row) => row['activity_as_printed'] !== row['activity_as_read']);
  expect(differing.map((row) => row['line_no'])).toEqual(['18', '19', '20', '21']);
  expect(budget.some((row) => row['activity_as_read'] === 'Capital Charges')).toBe(false);
});

test('the variation statement adds from the opening to the closing budget', () => {
  expect(sumTenths(variation.slice(0, -1), 'amount_thousand')).toBe(sumTenths(variation.slice(-1), 'amount_thousand'));
});

test('the parts of the net increase in LCSP support add to it', () => {
  const whole = mtp.filter((row) => mtp.some((part) => part['part_of'] === row['label']));
  expect(whole).toHaveLength(1);
  const parts = mtp.filter((row) => row['part_of'] !== '');
  expect(sumTenths(parts, 'amount_thousand')).toBe(sumTenths(whole, 'amount_thousand'));
});
