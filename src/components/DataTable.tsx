import type { ReactNode } from 'react';

export interface DataColumn {
  readonly label: ReactNode;
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  /** Codes and single words, which need no room to wrap in. */
  readonly brief?: boolean;
}

export interface DataRow {
  readonly key: string;
  /** Anchor of the row. */
  readonly id?: string;
  /** The first cell is the row header. Never blank: a reason stands where there is nothing. */
  readonly cells: readonly ReactNode[];
  /** Set off by a rule, such as a total. */
  readonly setOff?: boolean;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** `wide` for many columns of words or figures, `matrix` for many columns of one word. */
  readonly shape?: 'wide' | 'narrow' | 'matrix';
}

function cellClass(column: DataColumn | undefined): string {
  if (column?.numeric === true) return 'govuk-table__cell govuk-table__cell--numeric';
  return column?.brief === true ? 'govuk-table__cell brief' : 'govuk-table__cell';
}

const headerClass = (column: DataColumn): string =>
  column.numeric === true ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header';

function Row({ row, columns }: { row: DataRow; columns: readonly DataColumn[] }) {
  const [head, ...rest] = row.cells;
  return (
    <tr id={row.id} className={row.setOff === true ? 'govuk-table__row set-off' : 'govuk-table__row'}>
      <th scope="row" className={columns[0]?.brief === true ? 'govuk-table__header brief' : 'govuk-table__header'}>
        {head}
      </th>
      {rest.map((cell, index) => (
        // Cells have no identity of their own: a column's place is its key.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} className={cellClass(columns[index + 1])}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** A table with a caption, one header row and row headers, scrolling inside its own box where it must. */
export function DataTable({ caption, columns, rows, shape = 'narrow' }: Props) {
  return (
    // A box that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={`govuk-table document-table document-table-${shape}`}>
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" className={headerClass(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
