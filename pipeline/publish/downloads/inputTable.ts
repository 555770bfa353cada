import type { Facts } from '../../assemble/facts.ts';
import { textOf, type DataRow, type DataTable } from '../../package/textTables.ts';
import type { Field, TableSchema } from '../../check/table/schema.ts';
import { describeLicences } from './describeLicences.ts';
import type { Cell, Column, TableFile } from './tableFile.ts';

/** A table of `data/` as a download: the same columns and rows, the numbers typed by the schema. */
export function inputTable(table: DataTable, schema: TableSchema | null, facts: Facts): TableFile {
  const columns = table.columns.map((name) => columnOf(name, schema?.fields ?? []));
  return {
    stem: `downloads/tables/${table.name}`,
    kind: 'table',
    about: '',
    title: table.title,
    description: table.description,
    columns,
    rows: table.rows.map((row) => columns.map((column) => cellOf(row, column))),
    schema,
    licences: describeLicences(
      facts,
      table.rows.map((row) => textOf(row, table.name === 'sources' ? 'source_id' : 'source')),
    ),
  };
}

function columnOf(name: string, fields: readonly Field[]): Column {
  const field = fields.find((candidate) => candidate.name === name);
  return { name, type: field?.type ?? 'string', description: field?.description ?? field?.title ?? '' };
}

/** Columns that stay with a withheld figure: they say whose it is and that it is withheld, nothing else. */
const KEPT_WHEN_WITHHELD = ['area', 'indicator', 'period', 'status', 'source'];

/**
 * The text of the cell, kept as written: `5.0` stays `5.0` in a CSV, and becomes the number 5 in JSON only.
 * Of a withheld figure (`c`) only its key and code are given.
 */
function cellOf(row: DataRow, column: Column): Cell {
  if (textOf(row, 'status') === 'c' && !KEPT_WHEN_WITHHELD.includes(column.name)) return null;
  const text = row.cells[column.name] ?? '';
  return text === '' ? null : text;
}
