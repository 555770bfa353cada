import { readFileSync } from 'node:fs';
import { baseText } from '../import/baseData.ts';

/** The years a table of absence holds, and the next. */
interface HeldYears {
  readonly first: string;
  readonly last: Year;
  readonly next: Year;
  /** A value as the table has it. */
  readonly valueOf: (area: string, indicator: string, period: string) => string;
}

/** A school year as our tables and as the Department's files write it. */
interface Year {
  readonly label: string;
  readonly period: string;
}

function yearFrom(first: number): Year {
  const end = String((first + 1) % 100).padStart(2, '0');
  return { label: `${first}/${end}`, period: `${first}${end}` };
}

function yearsIn(table: string): HeldYears {
  const rows = table.split('\n').map((line) => line.split(','));
  const periods = rows.map(([, , period = '']) => period).filter((period) => /^\d{4}\/\d{2}$/.test(period));
  const sorted = periods.toSorted();
  const last = Number((sorted.at(-1) ?? '').slice(0, 4));
  return {
    first: sorted[0] ?? '',
    last: yearFrom(last),
    next: yearFrom(last + 1),
    valueOf: (area, indicator, period) =>
      rows.find((cells) => cells[0] === area && cells[1] === indicator && cells[2] === period)?.[3] ?? '',
  };
}

const TABLE = 'data/observations/absence.csv';

/** What is published now: a page has that, whatever has been brought in since. */
export const publishedYears = yearsIn(readFileSync(TABLE, 'utf8'));
/** What the release holds that imports are tried on. */
export const baseYears = yearsIn(baseText(TABLE));
