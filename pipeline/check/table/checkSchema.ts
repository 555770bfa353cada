import { problem, type Finding, type Place } from '../../findings/finding.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import type { RawTable } from '../../read/rawTable.ts';
import { checkField, type FieldContext } from './checkField.ts';
import { checkHeader, type ColumnIndex } from './checkHeader.ts';
import { asList, type Field, type TableSchema } from './schema.ts';

/** `today` is an ISO date. */
export type SchemaOptions = { today: string };

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
 * range and length of every cell, and primary key (K01); what it refers to is `checkForeignKeys`'s. Returns its rows
 * typed, and the findings of reading and checking together.
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
  if (check !== null) checkUnique(check);
  return { value, findings: [...table.findings, ...collector.list()] };
}

function expectedColumns({ fields }: TableSchema): { required: string[]; optional: string[] } {
  const names = (isOptional: boolean): string[] =>
    fields.filter((field) => (field.optionalColumn ?? false) === isOptional).map((field) => field.name);
  return { required: names(false), optional: names(true) };
}

function checkRows({ table, schema, collector, index, options }: Check): SchemaRow[] {
  const context: FieldContext = {
    today: options.today,
    missing: new Set(schema.missingValues ?? ['']),
    hasStatus: schema.fields.some(({ name }) => name === 'status'),
  };
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
        keyPlace(index, line, fields),
      );
    }
  }
}

// A separator that no cell can hold: the reader refuses control characters.
const joinKey = (parts: readonly string[]): string => parts.join('\u0000');

function keyPlace(index: ColumnIndex, line: number, fields: readonly string[]): Place {
  const [field] = fields;
  const position = field === undefined ? undefined : index.get(field);
  return fields.length === 1 && position !== undefined
    ? { line, column: position + 1, field: field ?? null }
    : { line, column: null, field: null };
}
