import { isWithholding } from '../../cells/status/withholding.ts';

/** Columns from which a row with one cell filled is no row but a heading or a note in the table's width. */
const FEWEST_COLUMNS = 4;

/** The words of a row that is none, such as `Source: the plan`: one cell of four or more is filled, and with words. */
export function loneText(cells: readonly string[]): string | null {
  if (cells.length < FEWEST_COLUMNS) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [text = ''] = filled;
  return filled.length === 1 && /\p{L}/u.test(text) ? text : null;
}

// A dash or more of a line drawn below the column names.
const RULE = /^[-=_ ]+$/;

/**
 * What stands in a row that has neither a name nor a number, such as units or a line below the column names; null of any other.
 * `keys` are the places of the columns that name what a row is of, `numbers` those of its figures.
 */
export function unitsText(
  cells: readonly string[],
  { keys, numbers }: { readonly keys: readonly number[]; readonly numbers: readonly number[] },
): string | null {
  const isBare = (cell: string): boolean => cell === '' || RULE.test(cell);
  if (cells.length < FEWEST_COLUMNS || !keys.every((place) => isBare(cells[place] ?? ''))) return null;
  const isUnit = (cell: string): boolean => RULE.test(cell) || (/%|\p{L}{3}/u.test(cell) && !isWithholding(cell));
  if (!numbers.some((place) => isUnit(cells[place] ?? ''))) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => /\d/.test(cell))) return null;
  return filled.join(', ');
}
