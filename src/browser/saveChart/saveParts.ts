import type { ChartTable } from '../../theme/chart.ts';
import { selectShownTable, type TableOrigin } from './shownTable.ts';
import { button, element } from '../element.ts';
import { giveFile } from '../giveFile.ts';
import { composePicture, formatPicture } from './composePicture.ts';
import { formatShownWorkbook } from './formatShownWorkbook.ts';
import { paintPicture } from './paintPicture.ts';
import type { ChartWords } from './readFigure.ts';

/** Words a spreadsheet would take for a formula begin with an apostrophe instead; a number may begin with a minus. */
const guard = (text: string): string => (/^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text);

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const formatRow = (cells: readonly string[]): string => cells.map((cell) => quote(guard(cell))).join(',');

/** A chart's table as CSV (RFC 4180, UTF-8): what is shown, and in each row what it is, from where and of which release. */
export function formatShownCsv(table: ChartTable, { source, release, address }: TableOrigin): string {
  const { columns, rows } = selectShownTable(table);
  const lines = [
    [...columns, 'Table', 'Source', 'Release', 'Address'],
    ...rows.map((cells) => [...cells, table.caption, source, release, address]),
  ];
  return `${lines.map(formatRow).join('\r\n')}\r\n`;
}

/** Twice as many pixels as the chart has on a plain screen, so that it stays sharp in print. */
const SCALE = 2;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Says what came of a press. */
export type Say = (text: string) => void;

/** A line that says what came of a press, and how to write in it. */
export function statusLine(): { readonly status: HTMLElement; readonly say: Say } {
  const status = element('output', { class: 'tool-status' });
  return {
    status,
    say: (text) => {
      status.textContent = text;
    },
  };
}

/** Words to copy by hand or by button; where there is no clipboard, on a disk, the button marks them. */
export function copyField(id: string, label: string, text: string, say: Say): readonly HTMLElement[] {
  const field = element('textarea', { id, class: 'note-text', rows: '3', readonly: '' }, text);
  const copy = button('Copy', () => {
    if (navigator.clipboard === undefined) return field.select();
    navigator.clipboard.writeText(text).then(
      () => say(`${label}: copied`),
      () => field.select(),
    );
  });
  copy.append(element('span', { class: 'govuk-visually-hidden' }, ` ${label.toLowerCase()}`));
  return [element('label', { class: 'govuk-label', for: id }, label), field, copy];
}

/** The rows of a chart as files for a spreadsheet: each says what it is, from where and of which release. */
export function fileButtons(
  { table, sentence }: { readonly table: ChartTable; readonly sentence: string },
  words: ChartWords,
  say: Say,
): readonly HTMLElement[] {
  const csv = button('Save as CSV', () => {
    giveFile(`${words.fileName}.csv`, 'text/csv;charset=utf-8', formatShownCsv(table, words));
    say('Figures saved as CSV');
  });
  const xlsx = button('Save as XLSX', () => {
    // A fresh array of this page, which the browser keeps as it is.
    giveFile(`${words.fileName}.xlsx`, XLSX, new Blob([formatShownWorkbook(table, sentence, words).slice()]));
    say('Figures saved as XLSX');
  });
  return [csv, xlsx];
}

/** Whether this browser can put a picture on the clipboard; it cannot everywhere, and nowhere without a safe connection. */
const canCopyImages = (): boolean => typeof ClipboardItem === 'function' && navigator.clipboard !== undefined;

/** The picture of a chart, as files and to copy. */
export function pictureButtons(figure: HTMLElement, words: ChartWords, say: Say): readonly HTMLElement[] {
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
