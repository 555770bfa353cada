import { expect, test } from 'vitest';
import { describeTable } from '../../pipeline/assemble/describeTable.ts';
import { buildData } from '../../pipeline/build.ts';
import { checkDescription } from '../../pipeline/check/checkDescription.ts';
import { FIRST, LAST } from '../releases/addFurtherYear.ts';
import { copyShippedData } from '../releases/memoryFolder.ts';

const TABLE = {
  columns: ['indicator', 'period'],
  rows: [
    ['ni-087', '2007/08'],
    ['ni-087', '2006/07'],
    ['ni-114', '2017/18'],
    ['ni-114', 'undated'],
  ],
};
const EMPTY = { columns: ['period'], rows: [] };

test.each([
  ['Absence, 2006/07 to 2017/18, of 2 indicators, 4 rows.', []],
  ['The 4 figures of two plans', []],
  ['The four figures held', []],
  ['The plan of 2009/10 prints 13 key actions', []],
  ['Absence, 2006/07 to 2016/17', ['"2006/07 to 2016/17", the table has 2006/07 to 2017/18']],
  ['Cut from the release (132 rows)', ['"132 rows", the table has 4 rows']],
  ['The 23 outcomes printed', ['"23 outcomes", the table has 4 outcomes']],
  ['The eight priorities', ['"eight priorities", the table has four priorities']],
  ['Figures of 13 indicators', ['"13 indicators", the table has 2 indicators']],
  ['What was changed. None yet.', ['"None yet", the table has 4 rows']],
])('%j is held against the table: %j', (text, expected) => {
  expect(checkDescription(text, TABLE).map(({ what }) => what.replace('the description says ', ''))).toEqual(expected);
});

test('a description of an empty table may say that there is none yet', () => {
  expect(checkDescription('What was changed. None yet.', EMPTY)).toEqual([]);
});

test('what can be worked out is put into a description', () => {
  expect(describeTable('Absence, {periods} ({rows} rows)', TABLE)).toBe('Absence, 2006/07 to 2017/18 (4 rows)');
  expect(describeTable('Absence, {periods}', { ...TABLE, rows: TABLE.rows.slice(0, 1) })).toBe('Absence, 2007/08');
  expect(describeTable('Absence, {periods}', EMPTY)).toBe('Absence, no year yet');
});

test('words of the data package that its tables contradict are refused at their line', async () => {
  const folder = await copyShippedData();
  folder.replace('data/datapackage.json', '{periods}', '2006/07 to 2015/16');
  const { findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  const line =
    folder
      .textOf('data/datapackage.json')
      .split('\n')
      .findIndex((text) => text.includes('to 2015/16')) + 1;
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file} ${message}`),
  ).toEqual([
    `data/datapackage.json line ${line}, observations-absence - the description says "2006/07 to 2015/16", the table has ${FIRST} to ${LAST} - write what the table has, or leave it out: {periods} and {rows} stand for its years and its number of rows`,
  ]);
});
