import { expect, test } from 'vitest';
import type { DataTable, DataTables } from '../../pipeline/package/textTables.ts';
import { checkSizes } from '../../pipeline/publish/releases/compareWithLast.ts';

function tablesOf(rows: number, columns: number): DataTables {
  const table: DataTable = {
    name: 'absence',
    kind: 'indicator',
    title: 'Absence',
    description: '',
    file: 'data/absence.csv',
    columns: Array.from({ length: columns }, (_, place) => `column_${place}`),
    rows: Array.from({ length: rows }, (_, place) => ({ file: 'data/absence.csv', line: place + 2, cells: {} })),
  };
  return new Map([[table.name, table]]);
}

test.each([
  ['half the rows', [23, 8], [12, 8], ['12 rows, the last release had 23']],
  ['twice the rows', [23, 8], [46, 8], ['46 rows, the last release had 23']],
  ['a column less', [23, 8], [23, 7], ['7 columns, the last release had 8']],
  ['a few rows more or less', [23, 8], [30, 8], []],
  ['a small table with a few rows more', [3, 8], [7, 8], []],
  ['a table that was empty', [0, 8], [50, 8], []],
] as const)('%s (F04)', (_, [rowsBefore, columnsBefore], [rows, columns], said) => {
  const findings = checkSizes(tablesOf(rowsBefore, columnsBefore), tablesOf(rows, columns));
  expect(findings.map(({ code, severity, message }) => [code, severity, message.split(' - ')[1]])).toEqual(
    said.map((words) => ['F04', 'warning', words]),
  );
});

test('a table that is new is no finding', () => {
  expect(checkSizes(new Map(), tablesOf(50, 8))).toEqual([]);
});
