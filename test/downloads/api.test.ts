import { expect, test } from 'vitest';
import { findSchemaErrors, type ParsedSchema, type SchemaSet } from './findSchemaErrors.ts';
import { jsonOf, OUT, pathsEnding, publishedOnce } from './published.ts';
import { RELEASE } from '../releases/shippedVersion.ts';

const V1 = `${OUT}/v1`;

async function schemas(): Promise<SchemaSet> {
  const folder = await publishedOnce();
  const paths = pathsEnding(folder, '.schema.json');
  return new Map(paths.map((path) => [path.split('/').at(-1) ?? '', jsonOf(folder, path) as ParsedSchema]));
}

/** The schema a file of the interface obeys. */
function schemaNameOf(path: string): string {
  if (path.startsWith(`${V1}/areas/`)) return 'area-file.schema.json';
  if (path.startsWith(`${V1}/indicators/`)) return 'indicator-file.schema.json';
  return `${path.slice(V1.length + 1, -'.json'.length)}.schema.json`;
}

test('every file of the interface obeys its published schema', async () => {
  const folder = await publishedOnce();
  const set = await schemas();
  const files = pathsEnding(folder, '.json').filter(
    (path) => path.startsWith(`${V1}/`) && !/schemas|openapi/.test(path),
  );
  expect(files.length).toBe(7 + 38 + 46);
  for (const path of files) {
    expect(
      findSchemaErrors(jsonOf(folder, path), set.get(schemaNameOf(path)) ?? { const: 'no schema' }, set),
      path,
    ).toEqual([]);
  }
});

test('a figure with neither number nor known reason breaks the schema', async () => {
  const set = await schemas();
  const { observations } = jsonOf(await publishedOnce(), `${V1}/observations.json`);
  const broken = { ...observations[0], missing_reason: 'lost' };
  expect(findSchemaErrors(broken, set.get('observation.schema.json') ?? {}, set)).toHaveLength(1);
});

test('every link of the interface leads to a file', async () => {
  const folder = await publishedOnce();
  const index = jsonOf(folder, `${V1}/index.json`);
  const links = [...index.files, ...index.areas, ...index.indicators].map((link: { href: string }) => link.href);
  const named = index.files.map((file: { schema: string }) => file.schema);
  expect([...links, ...named].filter((href) => !folder.files.has(`${V1}/${href}`))).toEqual([]);
});

test('the OpenAPI description names only files and schemas that are there', async () => {
  const folder = await publishedOnce();
  const { openapi, paths } = jsonOf(folder, `${V1}/openapi.json`);
  expect(openapi).toBe('3.1.0');
  const fixed = Object.keys(paths).filter((path) => !path.includes('{'));
  expect(fixed.filter((path) => !folder.files.has(`${V1}${path}`))).toEqual([]);
  const named = [...JSON.stringify(paths).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
  expect(named.filter((ref) => !folder.files.has(`${V1}/${ref}`))).toEqual([]);
});

const plain = (row: Record<string, unknown>) => [row['period'], row['value'], row['lower_95'], row['source_row']];

test('the interface gives the numbers of the downloads', async () => {
  const folder = await publishedOnce();
  const { observations } = jsonOf(folder, `${V1}/observations.json`);
  const { rows } = jsonOf(folder, `${OUT}/downloads/tables/all-figures_${RELEASE}.json`);
  const figures = rows.filter(
    (row: { mark: string; period: string }) => row.mark !== 'target' && row.period !== 'undated',
  );
  expect(observations.map(plain)).toEqual(figures.map(plain));
});
