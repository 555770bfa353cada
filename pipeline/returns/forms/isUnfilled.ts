/** Columns that a form comes with filled in. */
const GIVEN: ReadonlySet<string> = new Set(['area', 'indicator', 'period']);

/** Whether a row of a form is as it came: only what the form itself wrote stands in it. */
export const isUnfilled = (header: readonly string[], cells: readonly string[]): boolean =>
  header.every((name, place) => GIVEN.has(name) || (cells[place] ?? '').trim() === '');
