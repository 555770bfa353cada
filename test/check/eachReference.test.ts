import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { asList, type Field, type Resource, type TableSchema } from '../../pipeline/check/table/schema.ts';
import { copyShippedData, type MemoryFolder } from '../releases/memoryFolder.ts';

type Row = Record<string, string>;

/** A column that refers to rows of other tables, with where they may stand. */
interface Declared {
  readonly table: string;
  readonly column: string;
  readonly separator: string;
  readonly targets: readonly { readonly resource: string; readonly column: string }[];
}

const shipped = await copyShippedData();
const { resources } = JSON.parse(shipped.textOf('data/datapackage.json')) as { resources: readonly Resource[] };
const resourceOf = (name: string): Resource => {
  const found = resources.find((resource) => resource.name === name);
  if (found === undefined) throw new Error(`missing resource ${name}`);
  return found;
};
const pathOf = (name: string): string => `data/${asList(resourceOf(name).path)[0]}`;
const columnsOf = (name: string): readonly string[] => resourceOf(name).schema.fields.map((field) => field.name);

const rowsOf = (folder: MemoryFolder, name: string): Row[] =>
  parse(folder.textOf(pathOf(name)), { columns: true, bom: true });

const writeRows = (folder: MemoryFolder, name: string, rows: readonly Row[]): void =>
  folder.write(pathOf(name), `${Papa.unparse([...rows], { columns: [...columnsOf(name)], newline: '\n' })}\n`);

const declaredIn = ({ name, schema }: Resource): readonly Declared[] => [
  ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) =>
    asList(fields).map((column, index) => ({
      table: name,
      column,
      separator: '',
      targets: [{ resource: reference.resource || name, column: asList(reference.fields)[index] ?? '' }],
    })),
  ),
  ...(schema.references ?? []).map(({ fields, anyOf, separator }) => ({
    table: name,
    column: fields,
    separator: separator ?? '',
    targets: anyOf.map((one) => ({ resource: one.resource, column: one.fields })),
  })),
];

const declared = resources.flatMap(declaredIn);
/** Tables that stand for the package itself, which no test takes rows out of. */
const OF_PACKAGE: ReadonlySet<string> = new Set(['datapackage', 'checks']);

/** A comment stands beside a figure that is held. */
const COMMENTED: Row = {
  area_id: 'kent',
  indicator: 'half-days-primary',
  period: '2008/09',
  figure: '5.34',
  status: '',
};

/** A made-up row for a table that has none yet: what the schema asks for, and links to rows that are there. */
function makeRow(folder: MemoryFolder, { name, schema }: Resource): Row {
  return Object.fromEntries(schema.fields.map((field) => [field.name, makeCell(folder, { name, schema, field })]));
}

function makeCell(
  folder: MemoryFolder,
  { name, schema, field }: { name: string; schema: TableSchema; field: Field },
): string {
  const link = declaredIn({ name, path: '', schema }).find(({ column }) => column === field.name);
  const cell = name === 'commentary' ? COMMENTED[field.name] : undefined;
  if (cell !== undefined) return cell;
  const [target] = link?.targets ?? [];
  if (target !== undefined) return rowsOf(folder, target.resource)[0]?.[target.column] ?? '';
  // What a recommendation was made at has been held.
  if (field.constraints?.enum?.includes('held') === true) return 'held';
  if (field.constraints?.enum !== undefined) return String(field.constraints.enum[0]);
  if (field.name === 'period') return '2008/09';
  if (field.constraints?.pattern !== undefined) return 'an-id-of-this-test';
  if (field.type === 'date') return '2009-01-01';
  return field.type === 'string' ? `a ${field.name} of this test` : '1';
}

/** The shipped data, with a row in every table. */
async function copyWithRows(): Promise<MemoryFolder> {
  const folder = await copyShippedData();
  for (const resource of resources) {
    if (rowsOf(folder, resource.name).length === 0) writeRows(folder, resource.name, [makeRow(folder, resource)]);
  }
  return folder;
}

const errorsOf = async (folder: MemoryFolder) =>
  (await buildData(folder.effects, { data: 'data', published: 'out' })).findings.filter(
    ({ severity }) => severity === 'error',
  );

test('the data with a row in every table are sound', async () => {
  expect(await errorsOf(await copyWithRows())).toEqual([]);
});

test('every table but a few refers to another', () => {
  expect(declared.length).toBeGreaterThan(90);
  const without = resources.map(({ name }) => name).filter((name) => !declared.some(({ table }) => table === name));
  expect(without).toEqual(['age-bands', 'sources', 'coverage-reasons', 'disclosure', 'name-sources']);
});

test.each(declared.map((link) => [`${link.table}.${link.column}`, link] as const))(
  '%s leads nowhere: a finding at its cell, and no throw',
  async (_, { table, column, separator }) => {
    const folder = await copyWithRows();
    const rows = rowsOf(folder, table);
    const row = rows.find((one) => one[column] !== '') ?? rows[0];
    if (row === undefined) throw new Error(`missing row in ${table}`);
    row[column] = separator === '' ? 'no-such-row' : `${row[column]}${separator}no-such-row`;
    writeRows(folder, table, rows);
    const found = (await errorsOf(folder)).filter((one) => one.file === pathOf(table) && one.field === column);
    expect(found.map(({ line }) => line)).toEqual([rows.indexOf(row) + 2]);
    expect(found[0]?.message).toContain('"no-such-row"');
    expect(found[0]?.message.split(' - ').length).toBeGreaterThanOrEqual(3);
  },
);

/** Tables that others refer to. */
const registers = [...new Set(declared.flatMap(({ targets }) => targets.map(({ resource }) => resource)))].filter(
  (name) => !OF_PACKAGE.has(name),
);

/** A row of a register that a cell of another row names, found by the links that lead to the register. */
function findReferredRow(folder: MemoryFolder, name: string): Row | undefined {
  const named = declared.flatMap(({ table, column, separator, targets }) =>
    targets
      .filter(({ resource }) => resource === name)
      .map((target) => ({
        column: target.column,
        texts: rowsOf(folder, table).flatMap((row) => {
          const cell = row[column] ?? '';
          return separator === '' ? [cell] : cell.split(separator);
        }),
      })),
  );
  return rowsOf(folder, name).find((row) =>
    named.some(({ column, texts }) => row[column] !== '' && texts.includes(row[column] ?? '')),
  );
}

test.each(registers)('a row of %s that others refer to is taken out: a finding, and no throw', async (name) => {
  const folder = await copyWithRows();
  const gone = findReferredRow(folder, name);
  expect(gone).toBeDefined();
  const kept = rowsOf(folder, name).filter((row) => JSON.stringify(row) !== JSON.stringify(gone));
  writeRows(folder, name, kept);
  expect(await errorsOf(folder)).not.toEqual([]);
});

/** Columns of a package that hold nothing but keys of another table and are not declared to refer to it. */
function findUndeclared(folder: MemoryFolder, links: readonly Declared[]): readonly string[] {
  const targets = registers.flatMap((name) => {
    const key = asList(resourceOf(name).schema.primaryKey ?? []);
    const field = resourceOf(name).schema.fields.find((one) => one.name === key[0]);
    // Whole numbers are keys of lines and positions, and any count would be one of them.
    if (key.length !== 1 || field === undefined || field.type !== 'string') return [];
    const columns = name === 'areas' ? [field.name, 'name'] : [field.name];
    return columns.map((column) => ({ name, known: new Set(rowsOf(folder, name).map((row) => row[column])) }));
  });
  return resources.flatMap(({ name, schema }) => {
    const rows = rowsOf(folder, name);
    return columnsOf(name)
      .filter((column) => {
        const cells = [...new Set(rows.map((row) => row[column]))].filter((cell) => cell !== '');
        if (cells.length === 0 || asList(schema.primaryKey ?? []).join() === column) return false;
        if (links.some((link) => link.table === name && link.column === column)) return false;
        return targets.some((target) => target.name !== name && cells.every((cell) => target.known.has(cell)));
      })
      .map((column) => `${name}.${column}`);
  });
}

test('a column that holds nothing but keys of another table is declared to refer to it', async () => {
  const folder = await copyWithRows();
  expect(findUndeclared(folder, declared)).toEqual([]);
  const lost = declared.filter(({ table, column }) => table !== 'mapping' || column !== 'parent');
  expect(findUndeclared(folder, lost)).toEqual(['mapping.parent']);
});
