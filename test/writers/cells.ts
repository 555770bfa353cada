import Papa from 'papaparse';
import type { Row } from './surprises.ts';

/** A CSV as rows of cells, its header among them. */
export const cellsOf = (text: string): readonly Row[] => Papa.parse<string[]>(text.trimEnd()).data;

/** A value as text; a day without a time of day is written as an instant, as the reader keeps it. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value);

/** Objects as rows of cells in the order of their columns. */
export const rowsOf = (columns: readonly string[], objects: readonly object[]): readonly Row[] =>
  objects.map((row) => columns.map((name) => textOf(Reflect.get(row, name))));
