import type { ChartTable, TableCell } from '../../theme/chart.ts';
import { cellText } from '../cellText.ts';
import { button, element } from '../element.ts';
import { readFigure, type ChartWords } from './readFigure.ts';
import type { FillSaveBox } from './saveBox.ts';
import { copyField, fileButtons, pictureButtons, statusLine, type Say } from './saveParts.ts';

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

/** A text cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
const isFormula = (text: string): boolean => /^[=+@]/.test(text) || /^-(?!\d)/.test(text);

const guard = (text: string): string => (isFormula(text) ? `'${text}` : text);

const rowsOf = (table: HTMLTableElement): readonly (readonly string[])[] =>
  [...table.rows].map((row) => [...row.cells].map(cellText));

/** A table as a spreadsheet takes it from the clipboard: caption, then rows with tabs between cells, then the citation. */
export const formatTable = (table: HTMLTableElement, citation: string): string =>
  [
    guard(table.caption?.textContent?.trim() ?? ''),
    ...rowsOf(table).map((cells) => cells.map(guard).join('\t')),
    guard(citation),
  ].join('\n');

function copyButton(table: HTMLTableElement, words: ChartWords, say: Say): readonly HTMLElement[] {
  if (navigator.clipboard === undefined) return [];
  const copy = button('Copy the table', () => {
    navigator.clipboard.writeText(formatTable(table, words.citation)).then(
      () => say('Table copied: paste it into a spreadsheet'),
      () => say('The browser did not allow it. Mark the table and copy it.'),
    );
  });
  return [copy];
}

function tableButtons(figure: HTMLElement, words: ChartWords, say: Say): readonly HTMLElement[] {
  const table = figure.querySelector('table');
  if (table === null) return [];
  const sentence = figure.querySelector('.figure-sentence')?.textContent ?? '';
  const shown = { ...words, source: words.source.replace(/^Source: /, '') };
  return [...fileButtons({ table: readTable(table), sentence }, shown, say), ...copyButton(table, words, say)];
}

/** Fills the opened box of a figure: its rows as files and to copy, its picture, code to show it elsewhere, how to cite it. */
export const fillSaveBox: FillSaveBox = (box, figure) => {
  const words = readFigure(figure);
  const { status, say } = statusLine();
  const embed =
    words.embedCode === '' ? [] : copyField(`${figure.id}-embed`, 'Code for your own page', words.embedCode, say);
  const inside = [
    element('p', {}, ...tableButtons(figure, words, say)),
    element('p', {}, ...pictureButtons(figure, words, say)),
    ...embed,
    ...copyField(`${figure.id}-cite`, 'How to cite it', words.citation, say),
    status,
  ];
  box.append(element('div', { class: 'govuk-details__text' }, ...inside));
};
