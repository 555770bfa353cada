import type { BroughtFile } from '../../../check/bring/broughtFile.ts';
import { element } from '../../element.ts';

interface Column {
  readonly label: string;
  readonly numeric: boolean;
}

const classOf = (part: 'header' | 'cell', { numeric }: Column): string =>
  `govuk-table__${part}${numeric ? ` govuk-table__${part}--numeric` : ''}`;

/** A table whose first cell of a row names it. */
function tableOf(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = columns.map((column) => element('th', { scope: 'col', class: classOf('header', column) }, column.label));
  const body = rows.map((cells) => {
    const made = columns.map((column, index) =>
      index === 0
        ? element('th', { scope: 'row', class: 'govuk-table__header' }, cells[0] ?? '')
        : element('td', { class: classOf('cell', column) }, cells[index] ?? ''),
    );
    return element('tr', { class: 'govuk-table__row' }, ...made);
  });
  const table = element(
    'table',
    { class: 'govuk-table' },
    element('caption', { class: 'govuk-table__caption govuk-table__caption--s' }, caption),
    element('thead', { class: 'govuk-table__head' }, element('tr', { class: 'govuk-table__row' }, ...head)),
    element('tbody', { class: 'govuk-table__body' }, ...body),
  );
  return element('section', { class: 'table-scroll', tabindex: '0', 'aria-label': caption }, table);
}

/** How many figures are new, changed and the same, of which areas and years. */
export const standingsTable = ({ standings }: BroughtFile): HTMLElement =>
  tableOf(
    'Figures of the file beside those published',
    [
      { label: 'Beside those published', numeric: false },
      { label: 'Figures', numeric: true },
      { label: 'Areas and years', numeric: false },
    ],
    standings.map(({ words, figures, span }) => [
      `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
      String(figures),
      span,
    ]),
  );

/** Changes told one by one; a file with more of them is another edition, and the command tells them all. */
const MOST_CHANGES = 100;

/** Every published figure that the file gives otherwise, in a part that opens: there may be many. */
export function changesTable({ changes }: BroughtFile): HTMLElement {
  const more = changes.length > MOST_CHANGES ? `, the first ${MOST_CHANGES} of ${changes.length}` : '';
  const table = tableOf(
    `Figures that would change${more}`,
    [
      { label: 'Figure', numeric: false },
      { label: 'Published', numeric: true },
      { label: 'In the file', numeric: true },
    ],
    changes
      .slice(0, MOST_CHANGES)
      .map(({ area, measure, period, before, after }) => [
        `${area}, ${period}: ${measure}`,
        before || 'none',
        after || 'none',
      ]),
  );
  return element(
    'details',
    { class: 'govuk-details' },
    element(
      'summary',
      { class: 'govuk-details__summary' },
      element('span', { class: 'govuk-details__summary-text' }, 'Show the figures that would change'),
    ),
    element('div', { class: 'govuk-details__text' }, table),
  );
}
