import { readTable } from './readTable.ts';

const OWN_TABLES = ['absence', 'absence-districts', 'exclusions'] as const;

/** Years a table of published figures has of a measure, first to last, read past the pipeline. */
export function yearsOf(table: (typeof OWN_TABLES)[number], indicator: string): readonly string[] {
  const rows = readTable(`observations/${table}.csv`).filter((row) => row['indicator'] === indicator);
  return [...new Set(rows.map((row) => row['period'] ?? ''))].toSorted();
}

const absence = yearsOf('absence', 'half-days-primary');

/** First and last year of the absence shipped: what a further year moves is read here, and not written into a test. */
export const FIRST_YEAR = absence[0] ?? '';
export const LAST_YEAR = absence.at(-1) ?? '';
