import { element } from '../../element.ts';
import { readFigure, type ChartWords } from '../../saveChart/readFigure.ts';
import { copyField, fileButtons, pictureButtons, statusLine } from '../../saveChart/saveParts.ts';
import type { FillSave } from '../saved.ts';

/** The view's own address stands in place of the page's: it brings back what is saved. */
function wordsOf(figure: HTMLElement, address: string): ChartWords {
  const words = readFigure(figure);
  return { ...words, address, citation: `${words.citation.replace(/ \S+$/, '')} ${address}` };
}

const fill: FillSave = (box, { panel, figure }) => {
  const { status, say } = statusLine();
  const words = wordsOf(figure, location.href);
  box.replaceChildren(
    element(
      'p',
      {},
      ...fileButtons(panel, { ...words, source: panel.source }, say),
      ...(panel.isDrawn ? pictureButtons(figure, words, say) : []),
    ),
    ...copyField(`${figure.id}-cite`, 'How to cite it', words.citation, say),
    ...copyField(`${figure.id}-address`, 'Address of this view', location.href, say),
    status,
  );
};

window.fillExploreSave = fill;
