import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type ReferenceRow = Readonly<Record<string, string>>;

/** Rows of a file of worked examples (`test/reference/`); every cell a string. */
export function readReference(name: string): readonly ReferenceRow[] {
  const text = readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8');
  const { data, errors } = Papa.parse<ReferenceRow>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`invalid reference file ${name}`);
  return data;
}

/** A number, or null for a blank cell. */
export function numberOrNull(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** Largest error relative to the expected number; absolute where that is 0. */
export function relativeError(actual: number | null, expected: number): number {
  if (actual === null) return Infinity;
  return expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / Math.abs(expected);
}
