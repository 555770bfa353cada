import { useState } from 'react';
import type { ChartTable, TableCell } from '../../theme/chart.ts';
import { parseSortKey, sortRows, type Direction } from '../sorting/sortRows.ts';

interface Order {
  readonly column: number;
  readonly direction: Direction;
}

const keyOf = (cell: TableCell | undefined, isNumeric: boolean) =>
  cell === undefined ? null : parseSortKey(String(cell.sort ?? cell.text), isNumeric);

/** Rows of a table in an order; those set off by a rule, such as the county's, keep last. */
function inOrder({ rows, columns, setOff = [] }: ChartTable, order: Order | null): ChartTable['rows'] {
  if (order === null) return rows;
  const isNumeric = columns[order.column]?.numeric === true;
  const first = Math.min(...setOff, rows.length);
  const keyed = rows.slice(0, first).map((row) => ({ row, key: keyOf(row[order.column], isNumeric) }));
  return [...sortRows(keyed, order.direction), ...rows.slice(first)];
}

const turn = (order: Order | null, column: number): Order => ({
  column,
  direction: order?.column === column && order.direction === 'ascending' ? 'descending' : 'ascending',
});

/** A chart's table, whose headings sort it. */
export function ExploreTable({ table }: { table: ChartTable }) {
  const [order, setOrder] = useState<Order | null>(null);
  const { caption, columns, setOff = [] } = table;
  const setOffRows = setOff.map((at) => table.rows[at]);
  return (
    // A wide table scrolls in its own box, which the keyboard must reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="explore-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table explore-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }, column) => (
              <th
                key={label}
                scope="col"
                className={numeric ? 'numeric' : ''}
                aria-sort={order?.column === column ? order.direction : 'none'}
              >
                <button type="button" className="sort-button" onClick={() => setOrder(turn(order, column))}>
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(table, order).map((cells) => (
            <tr key={cells[0]?.text} className={setOffRows.includes(cells) ? 'row-set-off' : ''}>
              {cells.map(({ text, note = '' }, column) => {
                const Cell = column === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={columns[column]?.label}
                    {...(column === 0 ? { scope: 'row' } : {})}
                    className={columns[column]?.numeric === true ? 'numeric' : ''}
                  >
                    {text}
                    {note === '' ? null : <span className="cell-note"> {note}</span>}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
