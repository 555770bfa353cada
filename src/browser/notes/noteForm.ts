import { button, element } from '../element.ts';
import { addNote, MOST_CHARACTERS } from './noteStore.ts';
import type { NotePage } from './notePage.ts';

/** A heading or question of the page that a note can be about. */
export interface NoteTargets {
  readonly headings: readonly string[];
  readonly questions: readonly string[];
}

/** Words of an element without the numbers of its source notes. */
function wordsOf(part: Element): string {
  const copy = part.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const link of copy.querySelectorAll('.cite, .note')) link.remove();
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const collect = (selector: string): readonly string[] => [
  ...new Set([...document.querySelectorAll(selector)].map(wordsOf).filter((words) => words !== '')),
];

/** Everything on the page that a note can be about, in the page's own words and order. */
export const findNoteTargets = (): NoteTargets => ({
  headings: collect('main h2:not(.page-notes *)'),
  questions: collect('main .questions > li, main .enquiry-question'),
});

const LONGEST_LABEL = 90;

const cut = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text);

const group = (label: string, words: readonly string[]): readonly Node[] =>
  words.length === 0
    ? []
    : [element('optgroup', { label }, ...words.map((text) => element('option', { value: text }, cut(text))))];

const WARNING =
  'Notes are kept on this device and in this browser only, and are sent nowhere. On a shared device others can read them: export them and delete them before you leave.';

/**
 * The form for a new note on the page, with the warning before it.
 *
 * @param changed called once a note has been kept
 */
export function makeNoteForm(page: NotePage, changed: () => void): HTMLElement {
  const targets = findNoteTargets();
  const about = element(
    'select',
    { id: 'note-about', class: 'govuk-select' },
    element('option', { value: '' }, 'The page as a whole'),
    ...group('A part of the page', targets.headings),
    ...group('A question', targets.questions),
  );
  const words = element('textarea', { id: 'note-text', class: 'note-text', maxlength: String(MOST_CHARACTERS) });
  const status = element('output', { class: 'tool-status' });
  const keep = button('Keep this note', () => {
    const text = words.value.trim();
    if (text === '') {
      status.textContent = 'Write something first.';
      words.focus();
      return;
    }
    try {
      addNote(localStorage, page, about.value, text);
    } catch {
      status.textContent = 'This browser does not let the site keep anything: the note was not kept.';
      return;
    }
    words.value = '';
    status.textContent = 'Kept on this device.';
    changed();
  });
  return element(
    'div',
    { class: 'note-form' },
    element('p', { class: 'govuk-hint' }, WARNING),
    element('label', { class: 'govuk-label', for: 'note-about' }, 'What is the note about?'),
    element('div', { class: 'govuk-form-group' }, about),
    element('label', { class: 'govuk-label', for: 'note-text' }, 'Your note'),
    words,
    keep,
    status,
  );
}
