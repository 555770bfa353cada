import { readFileSync } from 'node:fs';

const rows = readFileSync('data/observations/absence.csv', 'utf8')
  .split('\n')
  .map((line) => line.split(','));

const last =
  rows
    .map(([, , period = '']) => period)
    .filter((period) => /^\d{4}\/\d{2}$/.test(period))
    .toSorted()
    .at(-1) ?? '';

const yearFrom = (first: number) => {
  const end = String((first + 1) % 100).padStart(2, '0');
  return { label: `${first}/${end}`, period: `${first}${end}` };
};

/** The last year absence is published for, and the one after it, whatever has been brought in since. */
export const LAST_HELD = yearFrom(Number(last.slice(0, 4)));
export const NEXT_YEAR = yearFrom(Number(last.slice(0, 4)) + 1);
export const FIRST_HELD =
  rows
    .map(([, , period = '']) => period)
    .filter((period) => /^\d/.test(period))
    .toSorted()[0] ?? '';

/** A value as our table has it. */
export const heldValue = (area: string, indicator: string, period: string): string =>
  rows.find((cells) => cells[0] === area && cells[1] === indicator && cells[2] === period)?.[3] ?? '';
