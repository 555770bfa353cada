import { giveFile } from '../giveFile.ts';
import { button, element } from '../element.ts';
import { composePicture, formatPicture } from './composePicture.ts';
import { formatTable } from './copyTable.ts';
import { formatShownCsv } from './formatShownCsv.ts';
import { formatShownWorkbook } from './formatShownWorkbook.ts';
import { paintPicture } from './paintPicture.ts';
import { readFigure, type ChartWords } from './readFigure.ts';
import { readTable } from './readTable.ts';
import type { FillSaveBox } from './saveBox.ts';

/** Twice as many pixels as the chart has on a plain screen, so that it stays sharp in print. */
const SCALE = 2;

type Say = (text: string) => void;

/** Words to copy by hand or by button. */
function copyField(id: string, label: string, text: string, say: Say): readonly HTMLElement[] {
  const field = element('textarea', { id, class: 'note-text', rows: '3', readonly: '' }, text);
  const copy = button('Copy', () => {
    navigator.clipboard.writeText(text).then(
      () => say(`${label}: copied`),
      () => field.select(),
    );
  });
  copy.append(element('span', { class: 'govuk-visually-hidden' }, ` ${label.toLowerCase()}`));
  return [element('label', { class: 'govuk-label', for: id }, label), field, copy];
}

/** Whether this browser can put a picture on the clipboard; it cannot everywhere, and nowhere without a safe connection. */
const canCopyImages = (): boolean => typeof ClipboardItem === 'function' && navigator.clipboard !== undefined;

function pictureButtons(figure: HTMLElement, words: ChartWords, say: Say): readonly HTMLElement[] {
  const paint = () => paintPicture(composePicture(figure, words), SCALE);
  const onFailure = () => say('The browser did not allow it. Save the picture instead.');
  const svg = button('Save as SVG', () => {
    giveFile(`${words.fileName}.svg`, 'image/svg+xml', formatPicture(composePicture(figure, words)));
    say('Picture saved: it stays sharp at any size');
  });
  const png = button('Save as PNG', () => {
    paint().then((blob) => {
      giveFile(`${words.fileName}.png`, 'image/png', blob);
      say('Picture saved');
    }, onFailure);
  });
  const copy = button('Copy as a picture', () => {
    // The promise goes in as it is: some browsers ask that the clipboard is claimed within the press itself.
    navigator.clipboard
      .write([new ClipboardItem({ 'image/png': paint() })])
      .then(() => say('Picture copied'), onFailure);
  });
  return canCopyImages() ? [svg, png, copy] : [svg, png];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows of the chart as files for a spreadsheet: each says what it is, from where and of which release. */
function fileButtons(
  table: HTMLTableElement,
  figure: HTMLElement,
  words: ChartWords,
  say: Say,
): readonly HTMLElement[] {
  const origin = { source: words.source.replace(/^Source: /, ''), release: words.release, address: words.address };
  const sentence = figure.querySelector('.figure-sentence')?.textContent ?? '';
  const csv = button('Save as CSV', () => {
    giveFile(`${words.fileName}.csv`, 'text/csv;charset=utf-8', formatShownCsv(readTable(table), origin));
    say('Figures saved as CSV');
  });
  const xlsx = button('Save as XLSX', () => {
    // A fresh array of this page, which the browser keeps as it is.
    const bytes = new Blob([formatShownWorkbook(readTable(table), sentence, origin).slice()]);
    giveFile(`${words.fileName}.xlsx`, XLSX, bytes);
    say('Figures saved as XLSX');
  });
  return [csv, xlsx];
}

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
  return table === null ? [] : [...fileButtons(table, figure, words, say), ...copyButton(table, words, say)];
}

/** Fills the opened box of a figure: its rows as files and to copy, its picture, code to show it elsewhere, how to cite it. */
export const fillSaveBox: FillSaveBox = (box, figure) => {
  const words = readFigure(figure);
  const status = element('output', { class: 'tool-status' });
  const say = (text: string) => {
    status.textContent = text;
  };
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
