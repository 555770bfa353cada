import { parse } from 'csv-parse/sync';
import { Schema } from 'tableschema';
import { expect, test } from 'vitest';
import { jsonOf, OUT, publishedOnce } from './published.ts';

/** A table of the published data package, as far as a Table Schema library needs it. */
interface Table {
  readonly path: string;
  readonly schema: object;
}

const folder = await publishedOnce();
const tables: readonly Table[] = jsonOf(folder, `${OUT}/downloads/datapackage.json`).resources;

/** Header and rows of a table as text, the header first. */
const readRows = ({ path }: Table): readonly (readonly string[])[] =>
  parse(folder.textOf(`${OUT}/downloads/${path}`), { bom: true });

/** What the library says against the rows of a table; empty when it can cast every one. */
async function findErrors(descriptor: object, [header, ...rows]: readonly (readonly string[])[]) {
  const schema = await Schema.load(descriptor, { strict: true });
  expect(header).toEqual(schema.fieldNames);
  return rows.flatMap((row, index) => {
    try {
      schema.castRow([...row]);
      return [];
    } catch (error) {
      return [`row ${index + 1}: ${String(error)}`];
    }
  });
}

test.each(tables.map((table) => [table.path, table] as const))(
  '%s is cast row by row by a Table Schema library',
  async (_, table) => {
    expect(await findErrors(table.schema, readRows(table))).toEqual([]);
  },
);

test('the library refuses a cell of another type and a row that is a cell short', async () => {
  const descriptor = {
    fields: [
      { name: 'area', type: 'string', constraints: { required: true } },
      { name: 'count', type: 'integer' },
    ],
  };
  const header = ['area', 'count'];
  expect(await findErrors(descriptor, [header, ['Dover', '4']])).toEqual([]);
  expect(await findErrors(descriptor, [header, ['Dover', 'four']])).toHaveLength(1);
  expect(await findErrors(descriptor, [header, ['Dover']])).toHaveLength(1);
  expect(await findErrors(descriptor, [header, ['', '4']])).toHaveLength(1);
});
