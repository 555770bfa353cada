import { expect, test } from 'vitest';
import type { DataTable } from '../../pipeline/package/textTables.ts';
import { checkBudgetText } from '../../pipeline/check/checkBudgetText.ts';

function tableOf(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): DataTable {
  return {
    name,
    kind: 'reference',
    title: name,
    description: '',
    file: `data/money/${name}.csv`,
    columns,
    rows: rows.map((cells, index) => ({
      file: `data/money/${name}.csv`,
      line: index + 2,
      cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
    })),
  };
}

const budgetOf = (...rows: readonly (readonly string[])[]): DataTable =>
  tableOf('budget', ['line_no', 'activity_as_printed', 'activity_as_read', 'controllable_2009_10'], rows);
const narrative = tableOf(
  'narrative',
  ['activity', 'amount_thousand', 'budget_line_no'],
  [
    ['Children’s centres', '19686.5', '1'],
    ['Other Centres', '86.0', '2'],
  ],
);

test('a label that stands against another amount in the text is a warning at its row (T08)', () => {
  const shifted = budgetOf(
    ['1', 'Other Centres', 'Children Centres', '19686.5'],
    ['2', 'Primary project', 'Other Centres', '86.0'],
  );
  expect(
    checkBudgetText(shifted, narrative).map(({ code, severity, line, message }) => [code, severity, line, message]),
  ).toEqual([
    [
      'T08',
      'warning',
      2,
      'line 2, controllable_2009_10 - "Other Centres" is 19686.5 in the table and 86.0 in the text - rows may have shifted: read both at the source and record the reading',
    ],
  ]);
});

test('labels that agree, and labels the text does not know, are no finding', () => {
  const straight = budgetOf(
    ['1', 'Children Centres', 'Children Centres', '19686.50'],
    ['2', 'Other Centres', 'Other Centres', '86'],
    ['3', 'Capital Charges', '', '5.0'],
  );
  expect(checkBudgetText(straight, narrative)).toEqual([]);
  expect(checkBudgetText(undefined, narrative)).toEqual([]);
});
