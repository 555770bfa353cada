import { expect, test } from 'vitest';
import { assembleFacts } from '../../pipeline/assemble/assembleFacts.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import { figureRows } from '../../pipeline/publish/downloads/figureRows.ts';
import { FIGURE_COLUMNS } from '../../pipeline/publish/downloads/figureColumns.ts';
import { inputTable } from '../../pipeline/publish/downloads/assembleTables.ts';
import { observationRow } from '../../pipeline/publish/downloads/v1/rows.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { copyShippedData } from '../releases/memoryFolder.ts';
import { jsonOf, OUT, pathsEnding, publishedOnce } from './published.ts';
import { RELEASE } from '../releases/shippedVersion.ts';

type Row = Readonly<Record<string, string | number | null>>;

const rowsOf = async (name: string): Promise<readonly Row[]> =>
  jsonOf(await publishedOnce(), `${OUT}/downloads/${name}_${RELEASE}.json`).rows;

test('a figure stands at full precision beside the value as published', async () => {
  const rows = await rowsOf('half-days-primary');
  const kent = rows.find((row) => row['area'] === 'Kent' && row['period'] === '2008/09' && row['mark'] === 'outturn');
  expect(kent?.['value_as_published']).toBe('5.34');
  expect(kent?.['value']).toBeCloseTo((100 * Number(kent?.['numerator'])) / Number(kent?.['denominator']), 12);
  expect(String(kent?.['value']).length).toBeGreaterThan(6);
});

test('the file of an LCSP says which rows are its own, of the nearest level and for comparison', async () => {
  const rows = await rowsOf('dover');
  const relations = new Set(rows.map((row) => `${row['relation']}: ${row['level']}`));
  expect(relations).toEqual(
    new Set([
      'own: LCSP',
      'nearest level: district',
      'nearest level: county',
      'comparator: county',
      'comparator: region',
      'comparator: country',
    ]),
  );
  expect(new Set(rows.map((row) => row['for_area_id']))).toEqual(new Set(['dover']));
  expect([rows[0]?.['relation'], rows.at(-1)?.['relation']]).toEqual(['own', 'comparator']);
});

test('an LCSP has no figure of its own but counts of children', async () => {
  for (const path of pathsEnding(await publishedOnce(), `_${RELEASE}.json`)) {
    const { rows } = jsonOf(await publishedOnce(), path);
    const own = rows.filter((row: Row) => row['level'] === 'LCSP' && 'indicator_id' in row);
    const measures = own.filter((row: Row) => !String(row['indicator_id']).startsWith('population-'));
    expect(measures, path).toEqual([]);
  }
});

test('the county’s target stands in its file as a row of its own with its verdict', async () => {
  const rows = await rowsOf('kent');
  const target = rows.find((row) => row['mark'] === 'target' && row['indicator_id'] === 'half-days-primary');
  expect([target?.['value_as_published'], target?.['period'], target?.['verdict'], target?.['relation']]).toEqual([
    '5.0',
    '2008/09',
    'not met',
    'own',
  ]);
});

test('a value that is missing has a reason and one that is not has none', async () => {
  const rows = await rowsOf('tables/all-figures');
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.filter((row) => (row['value'] === null) === (row['missing_reason'] === null))).toEqual([]);
});

test('a zero is a number in every file', async () => {
  const facts = assembleFacts(typePackage((await readPackage((await copyShippedData()).effects, 'data')).tables));
  const [first] = facts.observations;
  if (first === undefined) throw new Error('missing observations');
  const [row] = figureRows({ ...facts, observations: [{ ...first, value: 0, valueText: '0', numerator: 0 }] });
  const cell = (name: string) => row?.cells[FIGURE_COLUMNS.findIndex((column) => column.name === name)];
  expect([cell('value'), cell('value_as_published'), cell('numerator')]).toEqual([0, '0', 0]);
});

test('of a withheld figure nothing is published but its code and reason', async () => {
  const facts = assembleFacts(typePackage((await readPackage((await copyShippedData()).effects, 'data')).tables));
  const counted = facts.observations.find((one) => one.numerator !== null && one.estimate.ok);
  if (counted === undefined) throw new Error('missing observation with counts');
  const withheld = { ...counted, status: 'c', missing: 'suppressed', asPrinted: '3', note: 'was 3' } as const;
  const [row] = figureRows({ ...facts, observations: [withheld] });
  const filled = FIGURE_COLUMNS.filter((_, index) => typeof row?.cells[index] === 'number').map(
    (column) => column.name,
  );
  expect(filled).toEqual([]);
  expect(row?.cells).not.toContain('3');
  expect(row?.cells).toContain('suppressed');
  const { value, value_as_published, numerator, denominator, lower_95, upper_95 } = observationRow(withheld, facts);
  expect([value, value_as_published, numerator, denominator, lower_95, upper_95]).toEqual(Array(6).fill(null));
});

test('a withheld row of a table keeps its key and code only', async () => {
  const { tables } = await readPackage((await copyShippedData()).effects, 'data');
  const facts = assembleFacts(typePackage(tables));
  const table = tables.get('observations-absence');
  const [first] = table?.rows ?? [];
  if (table === undefined || first === undefined) throw new Error('missing absence table');
  const withheld = { ...first, cells: { ...first.cells, status: 'c' } };
  const [row] = inputTable({ ...table, rows: [withheld] }, null, facts).rows;
  const kept = table.columns.filter((_, index) => row?.[index] !== null);
  expect(kept).toEqual(['area', 'indicator', 'period', 'status', 'source']);
});

test('every listed download is there with the bytes and hash the list gives', async () => {
  const folder = await publishedOnce();
  const { downloads } = jsonOf(folder, `${OUT}/index.json`);
  expect(downloads.length).toBeGreaterThan(180);
  for (const { path, bytes, sha256 } of downloads) {
    const file = folder.files.get(path.replace(/^data/, OUT));
    expect([file?.length, folder.effects.sha256(file ?? '')], path).toEqual([bytes, sha256]);
  }
});

test('every area with a page and every indicator with a figure has its downloads', async () => {
  const { downloads, areas } = jsonOf(await publishedOnce(), `${OUT}/index.json`);
  const about = (kind: string) =>
    new Set(downloads.filter((file: Row) => file['kind'] === kind).map((file: Row) => file['about']));
  expect(about('area')).toEqual(
    new Set(areas.filter((area: Row) => area['page'] !== null).map((area: Row) => area['id'])),
  );
  expect(about('indicator')).toContain('persistent-absence-10-primary');
});
