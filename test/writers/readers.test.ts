import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonReaders, readOwnJson } from './jsonReaders.ts';
import { ownFiles, readers, readOwnFiles } from './ownFiles.ts';
import { ownTables } from './ownTables.ts';
import { castTables, inferTypes, packageName } from './packageReaders.ts';
import { formatReaders, type ReaderRow } from './surprises.ts';
import { readOwnBook } from './workbookReaders.ts';

/** Readers of npm are pinned, so that what they make of our files is always the same; the others are tried by `npm run matrix`. */
const pinned = readers().filter(({ name }) => /^(arquero|d3) /.test(name));

const cellsOf = (line: string): string => line.replaceAll(/ +/g, ' ').trim();

const guide = readFileSync('docs/guides/programs.md', 'utf8').split('\n').map(cellsOf);

/** Lines of a table that the guide has not. */
const missingIn = (rows: readonly ReaderRow[]): readonly string[] =>
  formatReaders(rows)
    .split('\n')
    .slice(2)
    .map(cellsOf)
    .filter((line) => !guide.includes(line));

test('the guide says what the readers that are pinned make of every published CSV, whole numbers and words among it', async () => {
  const files = ownFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(pinned).toHaveLength(2);
  expect(missingIn(await readOwnFiles(files, pinned))).toEqual([]);
});

const tables = ownTables();

test('the guide says what a reader that is pinned makes of every table as JSON', async () => {
  const [arquero] = jsonReaders();
  expect(arquero?.name).toMatch(/^arquero /);
  expect(missingIn(await readOwnJson(tables, jsonReaders().slice(0, 1)))).toEqual([]);
});

test('by the types of the data package every table is read, and the guide says what is guessed without them', async () => {
  expect(await castTables(tables)).toEqual([]);
  const surprises = await inferTypes(tables);
  expect(missingIn([{ reader: packageName('infer'), files: tables.length, surprises }])).toEqual([]);
});

const table = {
  ...{ name: 'figures', csv: '', json: '', schema: { fields: [] } },
  cells: [
    ['area', 'value', 'status'],
    ['Dover', '0', ''],
    ['Deal', '', 'c'],
  ],
};

test.each([
  [
    'a zero that is lost',
    [
      ['Dover', '', '[z]'],
      ['Deal', '[c]', 'c'],
    ],
    ['value'],
  ],
  [
    'a symbol that becomes a number',
    [
      ['Dover', '0', '[z]'],
      ['Deal', '0', 'c'],
    ],
    ['value'],
  ],
  ['a row that is not there', [['Dover', '0', '[z]']], ['whole rows of a short file, cut at other marks than commas']],
  [
    'symbols for blanks, which are none',
    [
      ['Dover', '0.0', '[z]'],
      ['Deal', '[c]', 'c'],
    ],
    [],
  ],
])('of a workbook %s is found', async (_, rows, columns) => {
  const sheet = [['Figures of areas'], ['area', 'value', 'status'], ...rows];
  const reader = { name: 'careless 1.0', read: async () => new Map([['figures', sheet]]) };
  const [row] = await readOwnBook('', [table], [reader]);
  expect(row?.surprises.map(({ column }) => column)).toEqual(columns);
});

test('a workbook without the sheet of a table is told of', async () => {
  const [row] = await readOwnBook('', [table], [{ name: 'careless 1.0', read: async () => new Map() }]);
  expect(row?.surprises.map(({ became }) => became)).toEqual(['no such sheet']);
});

test('a reader that loses a zero or makes a day of a period is caught at it', async () => {
  const careless = {
    name: 'careless 1.0',
    read: async (paths: readonly string[]) =>
      paths.map((path) =>
        readFileSync(path, 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => line.replace('2008/09', '2008-09-01').split(',')),
      ),
  };
  const [row] = await readOwnFiles(['data/returns/examples/ashford-1.csv'], [careless]);
  expect(row?.surprises.map(({ column, was, became }) => [column, was, became])).toEqual([
    ['period', '2008/09', '2008-09-01'],
  ]);
});
