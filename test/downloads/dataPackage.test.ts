import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSchemaErrors, type ParsedSchema } from './findSchemaErrors.ts';
import { jsonOf, OUT, publishedOnce } from './published.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly (string | number)[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
  };
}

interface PublishedTable {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string | readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const tablesOf = async (): Promise<readonly PublishedTable[]> =>
  jsonOf(await publishedOnce(), `${OUT}/downloads/datapackage.json`).resources;

const rowsOf = async (table: PublishedTable): Promise<readonly Record<string, string>[]> =>
  parse((await publishedOnce()).textOf(`${OUT}/downloads/${table.path}`), { columns: true });

const profile = (): ParsedSchema =>
  JSON.parse(readFileSync('test/downloads/schemas/tabular-data-package.json', 'utf8'));

test('the published data package obeys the JSON Schema of Data Package v1', async () => {
  const described = jsonOf(await publishedOnce(), `${OUT}/downloads/datapackage.json`);
  expect(findSchemaErrors(described, profile(), new Map())).toEqual([]);
  const { name: _, ...nameless } = described.resources[0];
  expect(findSchemaErrors({ ...described, resources: [nameless] }, profile(), new Map())).not.toEqual([]);
});

test('the data package we are given obeys it too', () => {
  expect(findSchemaErrors(JSON.parse(readFileSync('data/datapackage.json', 'utf8')), profile(), new Map())).toEqual([]);
});

test('bytes and hash of every table are true', async () => {
  const folder = await publishedOnce();
  for (const { path, bytes, hash } of await tablesOf()) {
    const file = folder.files.get(`${OUT}/downloads/${path}`);
    expect([file?.length, `sha256:${folder.effects.sha256(file ?? '')}`], path).toEqual([bytes, hash]);
  }
});

/** Everything in a table that its Table Schema forbids: other columns than its fields, and cells against their field. */
function faultsOf(csv: string, fields: readonly Field[]): readonly string[] {
  const [header = [], ...rows]: readonly (readonly string[])[] = parse(csv);
  const names = fields.map((field) => field.name);
  if (header.join() !== names.join()) return [`columns ${header.join()}, not ${names.join()}`];
  return rows.flatMap((row) =>
    fields
      .filter((field, column) => !obeys(row[column] ?? '', field))
      .map((field) => `${field.name}: ${row[names.indexOf(field.name)]}`),
  );
}

test('every table has the columns of its schema, and every cell obeys its field', async () => {
  const folder = await publishedOnce();
  for (const { name, path, schema } of await tablesOf()) {
    expect(faultsOf(folder.textOf(`${OUT}/downloads/${path}`), schema.fields), name).toEqual([]);
  }
});

test.each([
  { csv: 'area,count\nDover,12\n', faults: [] },
  { csv: 'area,count\nDover,twelve\n', faults: ['count: twelve'] },
  { csv: 'area,count\n,12\n', faults: ['area: '] },
  { csv: 'area\nDover\n', faults: ['columns area, not area,count'] },
  { csv: 'count,area\n12,Dover\n', faults: ['columns count,area, not area,count'] },
])('$csv is found to break its schema in $faults', ({ csv, faults }) => {
  const fields = [
    { name: 'area', type: 'string', constraints: { required: true } },
    { name: 'count', type: 'integer' },
  ];
  expect(faultsOf(csv, fields)).toEqual(faults);
});

test('keys are unique and links lead somewhere', async () => {
  const tables = await tablesOf();
  for (const table of tables) {
    const rows = await rowsOf(table);
    const key = [table.schema.primaryKey ?? []].flat();
    const keys = rows.map((row) => key.map((name) => row[name]).join('\u0000'));
    if (key.length > 0) expect(new Set(keys).size, table.name).toBe(rows.length);
    for (const { fields, reference } of table.schema.foreignKeys ?? []) {
      const target = tables.find((one) => one.name === (reference.resource || table.name));
      if (target === undefined) throw new Error(`missing table ${reference.resource}`);
      const known = new Set((await rowsOf(target)).map((row) => row[reference.fields]));
      expect(
        rows.map((row) => row[fields] ?? '').filter((cell) => cell !== '' && !known.has(cell)),
        table.name,
      ).toEqual([]);
    }
  }
});

function obeys(cell: string, { type, constraints = {} }: Field): boolean {
  if (cell === '') return constraints.required !== true;
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return false;
  if (type === 'number' && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell)) return false;
  if (type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false;
  if (constraints.enum !== undefined && !constraints.enum.map(String).includes(cell)) return false;
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) return false;
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return false;
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum) return false;
  return constraints.maxLength === undefined || cell.length <= constraints.maxLength;
}

test('the manifest lists every published file but itself, with true bytes and hashes and the licence', async () => {
  const folder = await publishedOnce();
  const manifest = jsonOf(folder, `${OUT}/manifest.json`);
  const published = [...folder.files.keys()].filter(
    (path) => path.startsWith(`${OUT}/`) && path !== `${OUT}/manifest.json`,
  );
  expect(manifest.files.map((file: { path: string }) => `${OUT}/${file.path}`).toSorted()).toEqual(
    published.toSorted(),
  );
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = folder.files.get(`${OUT}/${path}`);
    expect([file?.length, folder.effects.sha256(file ?? '')], path).toEqual([bytes, sha256]);
  }
  expect(manifest.licences[0].path).toContain('open-government-licence');
});
