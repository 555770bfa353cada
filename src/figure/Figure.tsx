import { createContext, useContext, type ReactNode } from 'react';
import { Cites } from '../components/Citations.tsx';
import type { ChartTable as Table, TableCell, TableColumn, ChartMark, ChartModule } from '../theme/chart.ts';
import { Drawings } from './Drawings.tsx';
import { Key } from './Key.tsx';

const FoldContext = createContext(false);

/**
 * Figures inside keep their sentence with their table, one press away: for a page whose own words say what the chart
 * shows beside it.
 */
export function FoldedFigures({ children }: { children: ReactNode }) {
  return <FoldContext value>{children}</FoldContext>;
}

/** True where a figure's sentence stands with its table. */
const useIsFolded = (): boolean => useContext(FoldContext);

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

/** Marks of a key that stand in a table too, where nothing is drawn. */
const isLetter = (mark: ChartMark): boolean => mark === 'suppressed' || mark === 'rounds to zero';

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

interface FigureProps<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
  readonly subtitle?: string;
  /** What the figures are and whose, for the last line. */
  readonly source?: ReactNode;
  /** Heading level of the title; 3 where the figure stands under a section's heading. */
  readonly headingLevel?: 2 | 3 | 4;
  /** Shows the table without a reader having to open it. */
  readonly tableOpen?: boolean;
  /** Name of an island that redraws the figure once touched. */
  readonly island?: string;
}

/** A closed box that its script fills when it is opened; opening it needs no script, so no press is lost. */
function SaveChart() {
  return (
    <details className="govuk-details save-chart js-only">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Save this chart</span>
      </summary>
    </details>
  );
}

/** The chart's two drawings with what they show in words, or the reason there are none in their place. */
function Picture<Row>({ chart, rows, id }: Pick<FigureProps<Row>, 'chart' | 'rows' | 'id'>) {
  const isFolded = useIsFolded();
  const why = chart.notDrawn(rows);
  if (why !== '') {
    return (
      <div className="chart-gap">
        <p className="figure-sentence">{why}</p>
      </div>
    );
  }
  return (
    <>
      <Drawings chart={chart} rows={rows} id={id} />
      <p className="chart-readout js-only">Point at the chart, or press the arrow keys on it, to read its values.</p>
      {!isFolded && <p className="figure-sentence">{chart.describe(rows)}</p>}
    </>
  );
}

/** Title, key, picture, sentence, table and source of one chart, always together. */
export function Figure<Row>({
  chart,
  rows,
  id,
  subtitle,
  source,
  headingLevel = 3,
  tableOpen = false,
  island,
}: FigureProps<Row>) {
  const isDrawn = chart.notDrawn(rows) === '';
  const isFolded = useIsFolded();
  const Heading = HEADINGS[headingLevel];
  const table = <ChartTable table={chart.table(rows)} />;
  // Beside "Save this chart", where the sentence is folded away too.
  const shown =
    tableOpen || !isDrawn ? (
      table
    ) : (
      <details className="govuk-details figure-table">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {isFolded ? 'The figures in words and as a table' : 'Show the figures as a table'}
          </span>
        </summary>
        <div className="govuk-details__text">
          {isFolded && <p className="figure-sentence">{chart.describe(rows)}</p>}
          {table}
        </div>
      </details>
    );
  return (
    <figure
      className="figure"
      id={id}
      aria-labelledby={`${id}-title`}
      {...(island === undefined ? {} : { 'data-island': island })}
    >
      <figcaption className="figure-head">
        <Heading className="figure-title" id={`${id}-title`}>
          {chart.title(rows)}
        </Heading>
        {subtitle === undefined ? null : <p className="figure-subtitle">{subtitle}</p>}
      </figcaption>
      <Key marks={isDrawn ? chart.marks(rows) : chart.marks(rows).filter(isLetter)} />
      <Picture chart={chart} rows={rows} id={id} />
      {!isFolded && shown}
      {source === undefined ? null : <p className="figure-source">Source: {source}</p>}
      {isFolded && shown}
      {isDrawn && <SaveChart />}
    </figure>
  );
}
