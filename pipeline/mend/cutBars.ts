import type { CutRecord } from './cutRecords.ts';

/** The rows of a table drawn with bars. */
export interface BarTable {
  /** A line that drew a rule, or counted the rows, is a record of one empty cell. */
  readonly records: readonly CutRecord[];
  /** Lines that were passed over. */
  readonly passed: readonly number[];
}

const RULE = /^[\s|+:=-]*-{3}[\s|+:=-]*$/;
// psql and mysql say below the table how many rows it has.
const TALLY = /^(\(\d+ rows?\)|\d+ rows? in set\b.*)$/;

/**
 * Cuts a table whose cells are parted by bars, with bars at both ends or without, as Markdown and the consoles of databases draw
 * it. Null where a line has another number of cells than the first, or a quote or an escape leaves open what a bar means.
 */
export function cutBars(text: string): BarTable | null {
  if (/["\\]/.test(text)) return null;
  const lines = text.replace(/\n$/, '').split('\n');
  const isPassed = (line: string): boolean => RULE.test(line) || TALLY.test(line.trim());
  const rows = lines.filter((line) => line.trim() !== '' && !isPassed(line));
  const isBounded = rows.every((line) => /^\s*\|.*\|\s*$/.test(line));
  const cut = (line: string): readonly string[] => {
    const inner = isBounded ? line.trim().slice(1, -1) : line;
    return inner.split('|').map((cell) => cell.trim());
  };
  const width = cut(rows[0] ?? '').length;
  if (width < 2 || rows.some((line) => cut(line).length !== width)) return null;
  const passed = lines.flatMap((line, at) => (isPassed(line) ? [at + 1] : []));
  const records = lines.map((line, at) => ({
    line: at + 1,
    cells: line.trim() === '' || isPassed(line) ? [''] : cut(line),
  }));
  return { records, passed };
}
