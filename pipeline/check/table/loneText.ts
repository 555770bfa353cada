/** Columns from which a row with one cell filled is no row but a heading or a note in the table's width. */
const FEWEST_COLUMNS = 4;

/** The words of a row that is none, such as `Source: the plan`: one cell of four or more is filled, and with words. */
export function loneText(cells: readonly string[]): string | null {
  if (cells.length < FEWEST_COLUMNS) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [text = ''] = filled;
  return filled.length === 1 && /\p{L}/u.test(text) ? text : null;
}
