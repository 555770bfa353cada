/** What a tip says of one row of a figure's table. */
export interface Reading {
  /** The row's own name, such as `Dover district` or `2008/09`. */
  readonly name: string;
  /** `column heading: value` of the other cells. */
  readonly lines: readonly string[];
}

/** Text of a cell without the link to its source. */
function cellText(cell: Element): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const link of copy.querySelectorAll('.cell-source')) link.remove();
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Every row of a figure's table as a reading: what a tip says is what the table says. */
export function readReadings(table: HTMLTableElement): readonly Reading[] {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(cellText);
  return [...(table.tBodies[0]?.rows ?? [])].map((row) => {
    const [name = '', ...values] = [...row.cells].map(cellText);
    return { name, lines: values.map((value, index) => `${headings[index + 1] ?? ''}: ${value}`) };
  });
}
