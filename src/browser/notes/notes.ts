import { listNotes } from './noteList.ts';
import { makeNoteForm } from './noteForm.ts';
import { readNotePage, type NotePage } from './notePage.ts';
import { showNotes } from './showNotes.ts';

/**
 * Loaded when the box for notes is touched, or when this device keeps notes. Another script that names other pages in
 * a `data-notes` part calls for a new look with `document.dispatchEvent(new Event('notes'))`.
 */
const page = readNotePage();

function show(): void {
  if (page === null) return;
  showNotes(page, show);
  const list = document.querySelector<HTMLElement>('[data-note-list]');
  if (list !== null) listNotes(list, page, show);
}

/** Puts the form in its box anew, unless something is being written: the page may have got other questions since. */
function fillBox({ box }: NotePage): void {
  const isWriting = (box.querySelector('textarea')?.value ?? '') !== '';
  if (page === null || isWriting) return;
  box.querySelector('.govuk-details__text')?.replaceChildren(makeNoteForm(page, show));
}

if (page !== null) {
  fillBox(page);
  page.box.addEventListener('toggle', () => {
    if (page.box.open) fillBox(page);
  });
  document.addEventListener('notes', show);
  // Another tab may have written or deleted.
  window.addEventListener('storage', show);
  show();
}
