import { deleteAllNotes, readAllNotes, type PageNotes } from './noteStore.ts';
import { formatCountOf } from '../../format/numbers.ts';
import { giveFile } from '../giveFile.ts';
import { button, element } from '../element.ts';
import type { NotePage } from './notePage.ts';
import { showAllNotes } from './showNotes.ts';

const indent = (text: string): string => text.replace(/^/gm, '  ');

const describePage = ({ title, path, release, notes }: PageNotes): string =>
  [
    `${title} (${path === '' ? 'home page' : path}, release ${release})`,
    ...notes.map(({ about, text }) => indent(about === '' ? `- ${text}` : `- On: ${about}\n${text}`)),
  ].join('\n\n');

/** All notes as plain text, page by page. */
export const formatNotesAsText = (pages: readonly PageNotes[]): string => `${pages.map(describePage).join('\n\n\n')}\n`;

/** All notes as JSON, in the shape they are kept in. */
export const formatNotesAsJson = (pages: readonly PageNotes[]): string => `${JSON.stringify(pages, null, 2)}\n`;

function makeDeleteAll(changed: () => void): HTMLElement {
  const box = element('span');
  const ask = button('Delete all notes', () => {
    const sure = button('Yes, delete them all', () => {
      deleteAllNotes(localStorage);
      changed();
    });
    box.replaceChildren(
      sure,
      button('No, keep them', () => box.replaceChildren(ask)),
    );
    sure.focus();
  });
  box.append(ask);
  return box;
}

/** Lists every note kept on this device on the page made for it, with the ways to export and delete them. */
export function listNotes(place: HTMLElement, own: NotePage, changed: () => void): void {
  const pages = readAllNotes(localStorage);
  const count = pages.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) {
    place.replaceChildren(element('p', { class: 'govuk-body' }, 'No notes are kept on this device.'));
    return;
  }
  place.replaceChildren(
    element('p', { class: 'govuk-body' }, `${formatCountOf(count, 'note')} kept on this device.`),
    element(
      'div',
      { class: 'js-only' },
      button('Export as text', () => giveFile('notes.txt', 'text/plain;charset=utf-8', formatNotesAsText(pages))),
      button('Export as JSON', () => giveFile('notes.json', 'application/json', formatNotesAsJson(pages))),
      makeDeleteAll(changed),
    ),
    ...showAllNotes(pages, own, changed),
  );
}
