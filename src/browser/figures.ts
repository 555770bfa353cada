import { addTips } from './tips/addTips.ts';
import { addSaveTools } from './saveChart/saveTools.ts';

/** Loaded on the first touch of a figure: lets every chart of the page be read value by value and taken away. */
for (const figure of document.querySelectorAll('figure')) {
  addSaveTools(figure);
  const table = figure.querySelector('table');
  if (table === null) continue;
  for (const picture of figure.querySelectorAll<HTMLElement>('.chart')) addTips(picture, table);
}
