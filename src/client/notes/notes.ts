import { listNotes } from './noteList.ts';
import { makeNoteForm } from './noteForm.ts';
import { readNotePage } from './notePage.ts';
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
  if (list !== null) listNotes(list, page.release, show);
}

if (page !== null) {
  page.box.querySelector('.govuk-details__text')?.replaceChildren(makeNoteForm(page, show));
  document.addEventListener('notes', show);
  show();
}
