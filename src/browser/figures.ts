import { addReadout } from './readout/addReadout.ts';
import { addSaveBox } from './saveChart/saveBox.ts';

/** Loaded on the first touch of a figure: lets every chart of the page be read value by value and taken away. */
for (const figure of document.querySelectorAll('figure')) {
  addSaveBox(figure);
  const table = figure.querySelector('table');
  const line = figure.querySelector<HTMLElement>('.chart-readout');
  if (table === null || line === null) continue;
  for (const picture of figure.querySelectorAll<HTMLElement>('.chart')) addReadout(picture, table, line);
}
