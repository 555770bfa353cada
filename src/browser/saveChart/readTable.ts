import type { ChartTable, TableCell } from '../../theme/chart.ts';
import { cellText } from '../cellText.ts';

const isNumeric = (header: Element): boolean => header.className.includes('numeric');

/** A cell's number or words, and what stands beside them, each by itself. */
function readCell(cell: Element): TableCell {
  const note = cell.querySelector('.cell-note');
  const text = cellText(cell);
  if (note === null) return { text };
  const said = cellText(note);
  return { text: text.slice(0, text.length - said.length).trim(), note: said };
}

/** The table of a figure as its chart made it, read from the page. */
export const readTable = (table: HTMLTableElement): ChartTable => ({
  caption: table.caption?.textContent?.trim() ?? '',
  columns: [...(table.tHead?.rows[0]?.cells ?? [])].map((header) => ({
    label: cellText(header),
    numeric: isNumeric(header),
  })),
  rows: [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(readCell)),
});
