import { addSorting } from './sorting/addSorting.ts';

const SORTABLE = 'table[data-sortable], table.chart-table';
/** Fewer rows than this are read at a glance. */
const FEWEST_ROWS = 3;

/** Loaded on the first touch of a table: gives every sortable table of the page its buttons. */
for (const table of document.querySelectorAll<HTMLTableElement>(SORTABLE)) {
  if ((table.tBodies[0]?.rows.length ?? 0) >= FEWEST_ROWS) addSorting(table);
}
