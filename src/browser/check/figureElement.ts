import type { ChartModule, ChartTable, TableCell } from '../../theme/chart.ts';
import { drawSvg } from '../../figure/drawSvg.ts';
import { MARKS } from '../../theme/marks.ts';
import { element } from '../element.ts';

interface Shown<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
  readonly watermark: string | undefined;
}

const WIDTHS = [
  { width: 360, className: 'chart chart-narrow' },
  { width: 640, className: 'chart chart-wide' },
] as const;

const textOf = ({ text, note }: TableCell): string => [text, note ?? ''].filter((part) => part !== '').join(' ');

function tableRow(cells: readonly TableCell[], { columns }: ChartTable): HTMLTableRowElement {
  const made = cells.map((cell, index) => {
    if (index === 0) return element('th', { scope: 'row', class: 'govuk-table__header' }, textOf(cell));
    const numeric = columns[index]?.numeric === true ? ' govuk-table__cell--numeric' : '';
    return element('td', { class: `govuk-table__cell${numeric}` }, textOf(cell));
  });
  return element('tr', { class: 'govuk-table__row' }, ...made);
}

function tableElement(table: ChartTable): HTMLElement {
  const heads = table.columns.map(({ label, numeric }) =>
    element(
      'th',
      { scope: 'col', class: `govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}` },
      label,
    ),
  );
  const made = element(
    'table',
    { class: 'govuk-table chart-table' },
    element('caption', { class: 'govuk-table__caption govuk-table__caption--s' }, table.caption),
    element('thead', { class: 'govuk-table__head' }, element('tr', { class: 'govuk-table__row' }, ...heads)),
    element('tbody', { class: 'govuk-table__body' }, ...table.rows.map((cells) => tableRow(cells, table))),
  );
  return element('section', { class: 'table-scroll', tabindex: '0', 'aria-label': table.caption }, made);
}

/** The drawings with what they show in words, or the reason there are none in their place. */
function pictureElements<Row>({ chart, rows, id, watermark }: Shown<Row>): readonly HTMLElement[] {
  const why = chart.notDrawn(rows);
  if (why !== '') return [element('div', { class: 'chart-gap' }, element('p', { class: 'figure-sentence' }, why))];
  const pictures = WIDTHS.map(({ width, className }) =>
    element('div', { class: className }, drawSvg({ chart, rows, id: `${id}-${width}`, width, document, watermark })),
  );
  return [...pictures, element('p', { class: 'figure-sentence' }, chart.describe(rows))];
}

/** Title, picture, sentence and table of one chart, from its module, drawn in the page: no text passes through HTML. */
export function figureElement<Row>(shown: Shown<Row>): HTMLElement {
  const { chart, rows, id } = shown;
  const key = chart.marks(rows).map((mark) => MARKS[mark].meaning);
  return element(
    'figure',
    { class: 'figure', id, 'aria-labelledby': `${id}-title` },
    element(
      'figcaption',
      { class: 'figure-head' },
      element('h3', { class: 'figure-title', id: `${id}-title` }, chart.title(rows)),
      ...(key.length === 0 ? [] : [element('p', { class: 'figure-subtitle' }, `Marks: ${key.join('; ')}.`)]),
    ),
    ...pictureElements(shown),
    element(
      'details',
      { class: 'govuk-details figure-table' },
      element(
        'summary',
        { class: 'govuk-details__summary' },
        element('span', { class: 'govuk-details__summary-text' }, 'Show the figures as a table'),
      ),
      element('div', { class: 'govuk-details__text' }, tableElement(chart.table(rows))),
    ),
  );
}
