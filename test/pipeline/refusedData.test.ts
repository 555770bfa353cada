import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { asList, type Resource } from '../../pipeline/check/table/schema.ts';
import { copyShippedData, type MemoryFolder } from '../releases/memoryFolder.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (folder: MemoryFolder, path: string): readonly Row[] => parse(folder.textOf(path), { columns: true });

function writeRows(folder: MemoryFolder, path: string, rows: readonly Row[]): void {
  const [header] = folder.textOf(path).split('\n');
  const columns = Object.keys(rows[0] ?? {});
  folder.write(path, rows.length === 0 ? `${header}\n` : `${Papa.unparse([...rows], { columns, newline: '\n' })}\n`);
}

const edit = (path: string, change: (rows: readonly Row[]) => readonly Row[]) => (folder: MemoryFolder) =>
  writeRows(folder, path, change(rowsOf(folder, path)));

const setFirst = (path: string, cells: Row) => edit(path, ([first, ...rest]) => [{ ...first, ...cells }, ...rest]);

async function errorsOf(change: (folder: MemoryFolder) => void): Promise<readonly string[]> {
  const folder = await copyShippedData();
  change(folder);
  const { findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, code, message }) => `${file} ${code} ${message}`);
}

test.each([
  [
    'a table whose rule for small counts is gone',
    edit('data/disclosure.csv', () => []),
    [
      'data/disclosure.csv P02 disclosure.csv - the file has a header and no data rows - add rows, or leave the file out',
    ],
  ],
  [
    'a district that no LCSP lies in',
    edit('data/mapping.csv', (rows) => rows.filter(({ parent }) => parent !== 'gravesham-district')),
    [
      'data/mapping.csv G06 mapping.csv - no LCSP lies in gravesham-district - add a row for each LCSP in it, or take it out of areas.csv',
    ],
  ],
  [
    'a blank basis',
    setFirst('data/mapping.csv', { basis: '' }),
    ['data/mapping.csv K04 line 2, basis - basis is blank - give the basis; blank is not allowed here'],
  ],
  [
    'a blank role of a source',
    setFirst('data/sources.csv', { role: '' }),
    ['data/sources.csv K04 line 2, role - role is blank - give the role; blank is not allowed here'],
  ],
  [
    'a unit no page can write',
    setFirst('data/indicators.csv', { unit: 'per 100 schools', multiplier: '100' }),
    [
      'data/indicators.csv K05 line 2, unit - unknown unit "per 100 schools" - write one of %, per 1000 pupils, £ thousand, children or not stated',
    ],
  ],
  [
    'a column of ours left out',
    edit('data/sources.csv', (rows) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'role'))),
    ),
    [
      'data/sources.csv H02 line 1 - column "role" is missing - add a column "role"; its cells may be blank where the rules allow it',
    ],
  ],
])('%s is refused with a finding', async (_, change, expected) => {
  expect(await errorsOf(change)).toEqual(expected);
});

test('the tables without checks of their own are published with every cell blank that may be', async () => {
  const change = (folder: MemoryFolder): void => {
    const { resources } = JSON.parse(folder.textOf('data/datapackage.json')) as {
      resources: readonly (Resource & { table: string })[];
    };
    for (const { path, table, schema } of resources.filter((resource) => resource.table === 'reference')) {
      const file = `data/${asList(path)[0]}`;
      // A cell that tells two rows apart may be blank in one of them, not in both.
      const key = asList(schema.primaryKey ?? []);
      const blank = schema.fields
        .filter(({ name, constraints }) => constraints?.required !== true && !key.includes(name))
        .map(({ name }) => [name, '']);
      expect([table, schema.fields.length > 0]).toEqual(['reference', true]);
      writeRows(
        folder,
        file,
        rowsOf(folder, file).map((row) => ({ ...row, ...Object.fromEntries(blank) })),
      );
    }
  };
  expect(await errorsOf(change)).toEqual([]);
});
