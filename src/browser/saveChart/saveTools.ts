import { button, element } from '../element.ts';
import { formatTable } from './copyTable.ts';
import { readFigure, type ChartWords } from './readFigure.ts';
import { readTable } from './readTable.ts';
import type { FillSaveBox } from './saveBox.ts';
import { copyField, fileButtons, pictureButtons, statusLine, type Say } from './saveParts.ts';

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
