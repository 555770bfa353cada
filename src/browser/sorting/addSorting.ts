import { element } from '../element.ts';
import { parseSortKey, sortRows, type Direction } from './sortRows.ts';

const isNumeric = (header: HTMLTableCellElement): boolean => header.className.includes('numeric');

const cellText = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['sort'] ?? cell?.textContent ?? '';
};

/** A line only screen readers hear, after the table, for the order it is in. */
function addLiveLine(table: HTMLTableElement): HTMLElement {
  const line = element('p', { class: 'govuk-visually-hidden', role: 'status' });
  (table.closest('.table-scroll') ?? table).after(line);
  return line;
}

/** Puts the rows of a body in order; rows set off by a rule, such as Kent's, stay where they stand at the end. */
function orderBody(body: HTMLTableSectionElement, header: HTMLTableCellElement, direction: Direction): void {
  const rows = [...body.rows];
  const fixed = rows.filter((row) => row.matches('.set-off, .row-set-off'));
  const keyed = rows
    .filter((row) => !fixed.includes(row))
    .map((row) => ({ row, key: parseSortKey(cellText(row, header.cellIndex), isNumeric(header)) }));
  body.append(...sortRows(keyed, direction), ...fixed);
}

function addButton(header: HTMLTableCellElement): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'sort-button' }, ...header.childNodes);
  header.append(button);
  header.setAttribute('aria-sort', 'none');
  return button;
}

/**
 * Makes the column headings of a table buttons that sort it: first press ascending, second descending. The order is
 * told by `aria-sort` and said aloud. Cells without a number keep last.
 */
export function addSorting(table: HTMLTableElement): void {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  const live = addLiveLine(table);
  for (const header of headers) {
    const name = header.textContent?.trim() ?? '';
    addButton(header).addEventListener('click', () => {
      const direction = header.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of headers) other.setAttribute('aria-sort', other === header ? direction : 'none');
      for (const body of table.tBodies) orderBody(body, header, direction);
      live.textContent = `Sorted by ${name}, ${direction}`;
    });
  }
}
