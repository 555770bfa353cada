import { button, element } from '../../element.ts';
import { giveFile } from '../../giveFile.ts';
import { composePicture, formatPicture } from '../../saveChart/composePicture.ts';
import { paintPicture } from '../../saveChart/paintPicture.ts';
import { readFigure, type ChartWords } from '../../saveChart/readFigure.ts';
import type { FillSave, Saved } from '../saved.ts';
import { formatShownCsv } from '../../saveChart/formatShownCsv.ts';
import { formatShownWorkbook } from '../../saveChart/formatShownWorkbook.ts';
import type { TableOrigin } from '../../saveChart/shownTable.ts';

/** Twice as many pixels as the chart has on a plain screen, so that it stays sharp in print. */
const SCALE = 2;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The view's own address stands in place of the page's: it brings back what is saved. */
function wordsOf(figure: HTMLElement, address: string): ChartWords {
  const words = readFigure(figure);
  return { ...words, citation: `${words.citation.replace(/ \S+$/, '')} ${address}` };
}

const originOf = ({ panel }: Saved, address: string): TableOrigin => ({
  source: panel.source,
  release: document.querySelector<HTMLElement>('[data-path]')?.dataset['release'] ?? '',
  address,
});

function tableButtons(saved: Saved, words: ChartWords, say: (text: string) => void): readonly HTMLElement[] {
  const { table, sentence } = saved.panel;
  const origin = originOf(saved, location.href);
  return [
    button('Save the figures as CSV', () => {
      giveFile(`${words.fileName}.csv`, 'text/csv;charset=utf-8', formatShownCsv(table, origin));
      say('Figures saved as CSV');
    }),
    button('Save the figures as XLSX', () => {
      // A fresh array of this page, which the browser keeps as it is.
      const bytes = new Blob([formatShownWorkbook(table, sentence, origin).slice()]);
      giveFile(`${words.fileName}.xlsx`, XLSX, bytes);
      say('Figures saved as XLSX');
    }),
  ];
}

function pictureButtons({ figure }: Saved, words: ChartWords, say: (text: string) => void): readonly HTMLElement[] {
  return [
    button('Save the picture as SVG', () => {
      giveFile(`${words.fileName}.svg`, 'image/svg+xml', formatPicture(composePicture(figure, words)));
      say('Picture saved: it stays sharp at any size');
    }),
    button('Save the picture as PNG', () => {
      paintPicture(composePicture(figure, words), SCALE).then(
        (blob) => {
          giveFile(`${words.fileName}.png`, 'image/png', blob);
          say('Picture saved');
        },
        () => say('The browser did not allow it. Save the picture as SVG instead.'),
      );
    }),
  ];
}

/** Words to copy by hand or by button. */
function copyField(id: string, label: string, text: string, say: (text: string) => void): readonly HTMLElement[] {
  const field = element('textarea', { id, class: 'note-text', rows: '3', readonly: '' }, text);
  const copy = button(`Copy: ${label.toLowerCase()}`, () => {
    if (navigator.clipboard === undefined) return field.select();
    navigator.clipboard.writeText(text).then(
      () => say(`${label}: copied`),
      () => field.select(),
    );
  });
  return [element('label', { class: 'govuk-label', for: id }, label), field, copy];
}

const fill: FillSave = (box, saved) => {
  const status = element('output', { class: 'tool-status' });
  const say = (text: string) => {
    status.textContent = text;
  };
  const words = wordsOf(saved.figure, location.href);
  box.replaceChildren(
    element(
      'p',
      {},
      ...tableButtons(saved, words, say),
      ...(saved.panel.isDrawn ? pictureButtons(saved, words, say) : []),
    ),
    ...copyField(`${saved.figure.id}-cite`, 'How to cite it', words.citation, say),
    ...copyField(`${saved.figure.id}-address`, 'Address of this view', location.href, say),
    status,
  );
};

window.fillExploreSave = fill;
