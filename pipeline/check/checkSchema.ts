import { problem } from '../findings.ts';
import type { Finding, Place, Problem } from '../findings.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { nearestName } from '../cells/nearestName.ts';
import type { RawTable } from '../read/parseTable.ts';
import { checkField } from './checkField.ts';
import type { FieldContext } from './checkField.ts';
import { checkHeader } from './checkHeader.ts';
import type { ColumnIndex } from './checkHeader.ts';
import { asList } from './schema.ts';
import type { Field, ForeignKey, TableSchema } from './schema.ts';

/** Other tables by the name of their resource, for foreign keys; a table not given is not judged against. `today` is an ISO date. */
export type SchemaOptions = { tables?: ReadonlyMap<string, RawTable>; today: string };

/** A row by column name: typed by its schema where the cell is sound; null where it is blank. */
export type SchemaRow = { line: number; values: ReadonlyMap<string, string | number | boolean | null> };

type Check = {
  table: RawTable;
  schema: TableSchema;
  collector: FindingCollector;
  index: ColumnIndex;
  options: SchemaOptions;
};

/**
 * Checks a reference table against its schema in `data/datapackage.json`: columns (H01-H04), types, required, enum, pattern,
 * range and length of every cell, primary key (K01) and foreign keys (G03). Returns its rows typed, and the findings
 * of reading and checking together.
 */
export function checkSchema(
  table: RawTable,
  schema: TableSchema,
  options: SchemaOptions,
): { value: SchemaRow[]; findings: Finding[] } {
  const collector = collectFindings(table.file);
  const index =
    table.header.length === 0 ? null : checkHeader(table.header, 1, { expected: expectedColumns(schema), collector });
  const check = index === null ? null : { table, schema, collector, index, options };
  const value = check === null ? [] : checkRows(check);
  if (check !== null) {
    checkUnique(check);
    for (const key of schema.foreignKeys ?? []) checkForeignKey(check, key);
  }
  return { value, findings: [...table.findings, ...collector.list()] };
}

function expectedColumns({ fields }: TableSchema): { required: string[]; optional: string[] } {
  const names = (isOptional: boolean): string[] =>
    fields.filter((field) => (field.optionalColumn ?? false) === isOptional).map((field) => field.name);
  return { required: names(false), optional: names(true) };
}

function checkRows({ table, schema, collector, index, options }: Check): SchemaRow[] {
  const context: FieldContext = { today: options.today, missing: new Set(schema.missingValues ?? ['']) };
  const columns = schema.fields.flatMap((field) => {
    const position = index.get(field.name);
    return position === undefined ? [] : [{ field, position, pattern: compilePattern(field) }];
  });
  return table.rows.map(({ line, cells }) => {
    const values = new Map<string, string | number | boolean | null>();
    for (const { field, position, pattern } of columns) {
      const checked = checkField(cells[position] ?? '', field, { ...context, pattern });
      collector.addAll(checked.problems, { line, column: position + 1, field: field.name });
      values.set(field.name, checked.value);
    }
    return { line, values };
  });
}

const compilePattern = (field: Field): RegExp | null =>
  field.constraints?.pattern === undefined ? null : new RegExp(`^(?:${field.constraints.pattern})$`, 'u');

function checkUnique(check: Check): void {
  const { schema } = check;
  const keys = schema.fields.filter((field) => field.constraints?.unique === true).map((field) => [field.name]);
  if (schema.primaryKey !== undefined) keys.push([...asList(schema.primaryKey)]);
  for (const fields of keys) checkKey(check, fields);
}

function checkKey({ table, collector, index }: Check, fields: readonly string[]): void {
  if (!fields.every((field) => index.has(field))) return;
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const parts = fields.map((field) => (cells[index.get(field) ?? -1] ?? '').normalize('NFC').trim());
    const key = joinKey(parts);
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, line);
    else if (parts.some((part) => part !== '')) {
      collector.add(
        problem('K01', { firstLine, key: parts.join(', ').slice(0, 200), values: null }),
        placeOf(index, line, fields),
      );
    }
  }
}

// A separator that no cell can hold: the reader refuses control characters.
const joinKey = (parts: readonly string[]): string => parts.join('\u0000');

function placeOf(index: ColumnIndex, line: number, fields: readonly string[]): Place {
  const [field] = fields;
  const position = field === undefined ? undefined : index.get(field);
  return fields.length === 1 && position !== undefined
    ? { line, column: position + 1, field: field ?? null }
    : { line, column: null, field: null };
}

function checkForeignKey({ table, collector, index, options }: Check, key: ForeignKey): void {
  const fields = asList(key.fields);
  const { resource } = key.reference;
  const target = resource === '' ? table : options.tables?.get(resource);
  if (target === undefined || !fields.every((field) => index.has(field))) return;
  const known = knownKeys(target, asList(key.reference.fields));
  for (const { line, cells } of table.rows) {
    const parts = fields.map((field) => cells[index.get(field) ?? -1] ?? '');
    if (parts.every((part) => part === '') || known.has(joinKey(parts))) continue;
    collector.add(dangling({ fields, parts, target, known }), placeOf(index, line, fields));
  }
}

type Dangling = { fields: readonly string[]; parts: readonly string[]; target: RawTable; known: ReadonlySet<string> };

function dangling({ fields, parts, target, known }: Dangling): Problem {
  const nearest = parts.length === 1 ? nearestName(parts[0] ?? '', known) : null;
  const table = target.file.slice(target.file.lastIndexOf('/') + 1);
  return problem('G03', { field: fields.join(', '), text: parts.join(', '), table, nearest });
}

function knownKeys(table: RawTable, fields: readonly string[]): ReadonlySet<string> {
  const positions = fields.map((field) => table.header.indexOf(field));
  return new Set(table.rows.map(({ cells }) => joinKey(positions.map((position) => cells[position] ?? ''))));
}
