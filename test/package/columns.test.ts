import { expect, test } from 'vitest';
import {
  choice,
  integer,
  laterYesOrNo,
  optionalChoice,
  optionalInteger,
  optionalWritten,
  optionalYesOrNo,
  text,
  written,
  yesOrNo,
  type Column,
} from '../../pipeline/package/columns.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';

/** A column, a cell, and the value it stands for; undefined where it stands for none. */
const CELLS: readonly (readonly [string, Column<unknown>, string, unknown])[] = [
  ['text', text, 'Dover', 'Dover'],
  ['text', text, '', ''],
  ['an integer', integer, '0', 0],
  ['an integer', integer, '', undefined],
  ['an integer', integer, 'many', undefined],
  ['an optional integer', optionalInteger, '', null],
  ['a written number', written, '5.0', { value: 5, digits: 1, text: '5.0' }],
  ['a written number', written, '0', { value: 0, digits: 0, text: '0' }],
  ['an optional written number', optionalWritten, '', null],
  ['a choice', choice(['agreed', 'proposed']), 'agreed', 'agreed'],
  ['a choice', choice(['agreed', 'proposed']), '', undefined],
  ['a choice', choice(['agreed', 'proposed']), 'Agreed', undefined],
  ['an optional choice', optionalChoice(['agreed']), '', ''],
  ['yes or no', yesOrNo, 'no', false],
  ['yes or no', yesOrNo, '', undefined],
  ['optional yes or no', optionalYesOrNo, '', null],
  ['yes or no of a later column', laterYesOrNo, '', false],
  ['yes or no of a later column', laterYesOrNo, 'maybe', undefined],
];

test.each(CELLS)('the cell of %s, %#', (_, column, cell, value) => {
  expect(column.decode(cell)).toEqual(value);
});

function tablesOf(name: string, ...rows: readonly Readonly<Record<string, string>>[]) {
  const file = `data/${name}.csv`;
  const words = { name, kind: 'reference', title: '', description: '', file, columns: [] };
  return new Map([[name, { ...words, rows: rows.map((cells, index) => ({ file, line: index + 2, cells })) }]]);
}

test('a row is read by column, with its place apart from a column of the same name', () => {
  const [row] = typePackage(
    tablesOf('members', { body: 'board', member: 'the schools', position: '2', line: '40' }),
  ).members;
  expect(row).toEqual({
    at: { file: 'data/members.csv', line: 2 },
    body: 'board',
    member: 'the schools',
    position: 2,
    note: '',
    source: '',
    section: '',
    line: 40,
  });
});

test('a cell that the checks must not have let pass is a defect, told with its place', () => {
  const typed = typePackage(tablesOf('members', { position: '1' }, { position: 'first' }));
  expect(() => typed.members).toThrow('invalid position in data/members.csv:3: first');
});

test('only a table that early releases have not may be missing', () => {
  const typed = typePackage(new Map());
  expect(typed['area-facts']).toEqual([]);
  expect(() => typed.bodies).toThrow('missing table bodies');
});
