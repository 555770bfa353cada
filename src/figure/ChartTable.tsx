import { Cites } from '../components/Citations.tsx';
import type { ChartTable as Table, TableCell, TableColumn } from '../theme/chart.ts';

interface CellProps {
  readonly cell: TableCell;
  readonly column: TableColumn | undefined;
  readonly header: boolean;
}

function CellContent({ cell }: { cell: TableCell }) {
  return (
    <>
      {cell.text}
      {cell.note === undefined || cell.note === '' ? null : <span className="cell-note"> {cell.note}</span>}
      <Cites ids={[cell.provenance ?? []].flat()} />
    </>
  );
}

/** True for a number shown as one: figures equal as shown stay equal when sorted, and the page carries no digits twice. */
const sortsAsShown = ({ sort, text }: TableCell): boolean => typeof sort === 'number' && /^[-−]?\d/.test(text);

function Cell({ cell, column, header }: CellProps) {
  const className = column?.numeric === true ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell';
  const sort = cell.sort === undefined || sortsAsShown(cell) ? {} : { 'data-sort': String(cell.sort) };
  if (header) {
    return (
      <th scope="row" className="govuk-table__header" {...sort}>
        <CellContent cell={cell} />
      </th>
    );
  }
  return (
    <td className={className} {...sort}>
      <CellContent cell={cell} />
    </td>
  );
}

function HeadRow({ columns }: { columns: readonly TableColumn[] }) {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        {columns.map(({ label, numeric }) => (
          <th
            key={label}
            scope="col"
            className={numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
          >
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The table equal of a chart: caption, one header row, row headers, numbers to the right with links to their provenance. */
export function ChartTable({ table }: { table: Table }) {
  const { caption, columns, rows, setOff = [] } = table;
  return (
    // A wide table scrolls in its own box, which the keyboard must reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table chart-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <HeadRow columns={columns} />
        <tbody className="govuk-table__body">
          {rows.map((cells, index) => (
            <tr
              key={cells[0]?.text}
              className={setOff.includes(index) ? 'govuk-table__row row-set-off' : 'govuk-table__row'}
            >
              {cells.map((cell, place) => (
                <Cell key={columns[place]?.label ?? place} cell={cell} column={columns[place]} header={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
