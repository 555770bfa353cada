import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from './readTable.ts';

interface Field {
  readonly name: string;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly (string | number)[];
    readonly pattern?: string;
  };
}
interface Key {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly headerOnly?: boolean;
  readonly schema: { readonly fields: readonly Field[]; readonly foreignKeys?: readonly Key[] };
}

const folder = new URL('../../data/', import.meta.url);
const text = readFileSync(new URL('datapackage.json', folder), 'utf8');
// The file is ours and the tests below fail when its shape is another.
const { resources } = JSON.parse(text) as { resources: readonly Resource[] };
const named = resources.map((resource) => [resource.name, resource] as const);

test('every table under data is described, and every described table is there', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.csv') && !/^(?:returns|lookups)\//.test(file));
  expect(resources.map((resource) => resource.path).sort()).toEqual(files.sort());
});

test.each(named)('the header of %s is its described fields, each with a meaning', (_, resource) => {
  const [header] = readFileSync(new URL(resource.path, folder), 'utf8').split('\n');
  expect(header).toBe(resource.schema.fields.map((field) => field.name).join(','));
  for (const field of resource.schema.fields) expect(field.description).not.toBe('');
});

test.each(named)('the cells of %s keep to its required fields, closed sets and patterns', (_, resource) => {
  const rows = readTable(resource.path);
  if (resource.headerOnly !== true) expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    for (const { name, constraints = {} } of resource.schema.fields) {
      const cell = row[name] ?? '';
      if (cell === '') expect(constraints.required ?? false, name).toBe(false);
      else if (constraints.enum !== undefined) expect(constraints.enum.map(String)).toContain(cell);
      else if (constraints.pattern !== undefined) expect(cell).toMatch(new RegExp(constraints.pattern));
    }
});

test.each(named)('every reference of %s is kept', (_, resource) => {
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target = resources.find((other) => other.name === (reference.resource || resource.name));
    const known = new Set(readTable(target?.path ?? '').map((row) => row[reference.fields]));
    for (const row of readTable(resource.path)) if (row[fields] !== '') expect(known).toContain(row[fields]);
  }
});

test('every indicator is linked to an outcome, and every link of one key action names that action', () => {
  const links = readTable('plan/indicator-outcomes.csv');
  const linked = new Set(links.map((link) => link['indicator']));
  for (const { indicator_id } of readTable('indicators.csv')) {
    expect(linked, `${indicator_id}: add its row to data/plan/indicator-outcomes.csv`).toContain(indicator_id);
  }
  for (const link of links) if (link['basis'] === 'same-action') expect(link['action']).not.toBe('');
});

test('a link is called same-action only where that key action names the outcome', () => {
  const named = new Set(readTable('plan/action-outcomes.csv').map((row) => `${row['action']} ${row['outcome']}`));
  for (const link of readTable('plan/indicator-outcomes.csv')) {
    if (link['action'] !== '') expect(named).toContain(`${link['action']} ${link['outcome']}`);
  }
});

test('each of the 23 LCSPs has a square of its own', () => {
  const tiles = readTable('tiles.csv');
  expect(new Set(tiles.map((tile) => `${tile['column']},${tile['row']}`)).size).toBe(23);
  expect(tiles.map((tile) => tile['area_id'])).toEqual(
    readTable('areas.csv').flatMap((area) => (area['type'] === 'LCSP' ? [area['area_id']] : [])),
  );
});

test('no table holds an e-mail address or a telephone number, and none starts a cell as a formula', () => {
  for (const resource of resources)
    for (const row of readTable(resource.path))
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(/\S@\S|\b0\d{4} ?\d{6}\b/);
        if (!/^-\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@]/);
      }
});

test('the filled rows that show what a return looks like are published figures, one a measure', () => {
  const page = readFileSync(new URL('returns/README.md', folder), 'utf8');
  const [header, ...rows] = (/```csv\n([\s\S]+?)\n```/.exec(page)?.[1] ?? '').split('\n');
  expect(header).toBe('area,indicator,period,value,numerator,denominator,status,source');
  const held = readdirSync(new URL('observations/', folder)).map((file) =>
    readFileSync(new URL(`observations/${file}`, folder), 'utf8'),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter((row) => !held.some((text) => text.includes(`\n${row},`)))).toEqual([]);
  expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(rows.length);
});

test('the template of a return is the eight base columns and nothing else', () => {
  const template = readFileSync(new URL('returns/template.csv', folder), 'utf8');
  expect(template).toBe('area,indicator,period,value,numerator,denominator,status,source\n');
  expect(existsSync(new URL('returns/README.md', folder))).toBe(true);
});
