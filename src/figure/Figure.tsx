import type { ReactNode } from 'react';
import type { ChartMark, ChartModule } from '../theme/chart.ts';
import { ChartTable } from './ChartTable.tsx';
import { Drawings } from './Drawings.tsx';
import { useIsFolded } from './FoldedFigures.tsx';
import { Key } from './Key.tsx';

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
