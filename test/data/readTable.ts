import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row of a shipped table: column name to cell text. */
export type Row = Readonly<Record<string, string>>;

/** Rows of a table under `data/`, read with a parser the pipeline does not use, so that the two check each other. */
export function readTable(path: string): readonly Row[] {
  const text = readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
  // csv-parse types its rows loosely; with `columns` every row is a record of texts.
  return parse(text, { columns: true }) as Row[];
}

/** A decimal of at most one place in whole tenths: adding tenths is exact where adding 0.1 is not. */
export function tenths(text: string): number {
  const [whole = '0', part = '0'] = text.replace('-', '').split('.');
  const amount = Number(whole) * 10 + Number(part.slice(0, 1));
  return text.startsWith('-') ? -amount : amount;
}

/** Sum of a column in whole tenths; blank cells count as nothing. */
export function sumTenths(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + tenths(row[column] ?? ''), 0);
}
