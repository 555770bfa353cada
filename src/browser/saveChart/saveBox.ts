import { element } from '../element.ts';
import { loadScript } from '../loadScript.ts';

/** Fills the opened box “Save this chart” of a figure. */
export type FillSaveBox = (box: HTMLElement, figure: HTMLElement) => void;

declare global {
  interface Window {
    /** Brought by the script `save`. */
    fillSaveBox?: FillSaveBox;
  }
}

/** Address of the script that saves; the page's own tag says it. */
const addressOfSave = (): string => document.querySelector<HTMLElement>('script[data-save]')?.dataset['save'] ?? '';

function fill(box: HTMLElement, figure: HTMLElement): void {
  loadScript(addressOfSave()).then(
    () => window.fillSaveBox?.(box, figure),
    () => box.append(element('p', { class: 'govuk-body' }, 'What saves it could not be loaded.')),
  );
}

/** Brings what saves a chart when its box is first opened; one opened already at once. */
export function addSaveBox(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLDetailsElement>('.save-chart');
  if (box === null) return;
  if (box.open) fill(box, figure);
  else box.addEventListener('toggle', () => fill(box, figure), { once: true });
}
