import { cellText } from '../cellText.ts';

/** A text cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
const isFormula = (text: string): boolean => /^[=+@]/.test(text) || /^-(?!\d)/.test(text);

const guard = (text: string): string => (isFormula(text) ? `'${text}` : text);

const rowsOf = (table: HTMLTableElement): readonly (readonly string[])[] =>
  [...table.rows].map((row) => [...row.cells].map(cellText));

/** A table as a spreadsheet takes it from the clipboard: caption, then rows with tabs between cells, then the citation. */
export const formatTable = (table: HTMLTableElement, citation: string): string =>
  [
    guard(table.caption?.textContent?.trim() ?? ''),
    ...rowsOf(table).map((cells) => cells.map(guard).join('\t')),
    guard(citation),
  ].join('\n');
