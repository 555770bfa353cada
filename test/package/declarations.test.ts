import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DataPackage, Field } from '../../pipeline/check/table/schema.ts';
import type { Columns } from '../../pipeline/package/columns.ts';
import { OBSERVATIONS } from '../../pipeline/package/figureTables.ts';
import { TABLES } from '../../pipeline/package/declarations.ts';

type OwnPackage = { resources: readonly (DataPackage['resources'][number] & { table: string })[] };
const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as OwnPackage;

const isFigures = ({ table }: { table: string }): boolean => table === 'indicator';
const declared = new Map<string, Columns>(Object.entries(TABLES));
for (const { name } of resources.filter(isFigures)) declared.set(name, OBSERVATIONS);

/** What returns alone have: their source stands in no table of the package. */
const OF_RETURNS: Readonly<Record<string, readonly string[]>> = {
  role: ['return'],
  kind: ['return', 'example', 'record'],
};

type Told = { readonly type: string; readonly required: boolean };
const inOrder = (told: readonly (readonly [string, Told])[]): readonly (readonly [string, Told])[] =>
  told.toSorted(([a], [b]) => a.localeCompare(b));

function ofPackage({ name, type, constraints }: Field): readonly [string, Told] {
  return [name, { type, required: constraints?.required ?? false }];
}

test('every table of the data package is declared, and every declared table is in it', () => {
  expect([...declared.keys()].toSorted()).toEqual(resources.map(({ name }) => name).toSorted());
});

test.each(resources)('the columns of $name are declared with their types, and no others', ({ name, schema }) => {
  const columns = Object.entries(declared.get(name) ?? {});
  const ofCode = columns.map(([column, { type, required }]) => [column, { type, required }] as const);
  expect(inOrder(ofCode)).toEqual(inOrder(schema.fields.map(ofPackage)));
});

test.each(resources)('the closed sets of $name are those the data package checks', ({ name, schema }) => {
  for (const { name: column, constraints } of schema.fields) {
    const choices = declared.get(name)?.[column]?.choices ?? null;
    if (choices === null) continue;
    const beyond = name === 'sources' ? (OF_RETURNS[column] ?? []) : [];
    const own = choices.filter((one) => one !== '' && !beyond.includes(one));
    expect(own.toSorted(), column).toEqual((constraints?.enum ?? []).map(String).toSorted());
  }
});

test('no column is named as the place of a row is', () => {
  expect([...declared.values()].filter((columns) => 'at' in columns)).toEqual([]);
});
