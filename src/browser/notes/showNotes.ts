import { button, element } from '../element.ts';
import { deleteNote, readAllNotes, type PageNotes } from './noteStore.ts';

/** How one place shows notes. */
interface Showing {
  readonly heading: 'h2' | 'h3';
  /** Release of the page: notes written on another one say so. */
  readonly release: string;
  /** Address of the site's root: a list links each page; where the page itself shows its notes there is nothing to link. */
  readonly root?: string;
  readonly changed: () => void;
}

/** A page's file on a disk, which has no index of a folder; its folder elsewhere. */
const addressOf = (root: string, path: string): string =>
  `${root}${path}${location.protocol === 'file:' && !path.endsWith('.html') ? 'index.html' : ''}`;

/** The button that had the focus is gone with its note: the next one takes it, or the box to write in. */
const keepFocus = (): void =>
  (
    document.querySelector<HTMLElement>('.note button') ??
    document.querySelector<HTMLElement>('details[data-tool="notes"] summary')
  )?.focus();

function showPage(page: PageNotes, { heading, release, root, changed }: Showing): HTMLElement {
  const other = page.release === release ? '' : `, written on release ${page.release}`;
  const title =
    root === undefined
      ? page.title
      : element('a', { class: 'govuk-link', href: addressOf(root, page.path) }, page.title);
  const notes = page.notes.map((note) => {
    const remove = button('Delete this note', () => {
      deleteNote(localStorage, page, note.number);
      changed();
      keepFocus();
    });
    remove.classList.add('js-only');
    return element(
      'article',
      { class: 'note' },
      ...(note.about === '' ? [] : [element('p', { class: 'note-about' }, `On: ${note.about}`)]),
      element('p', { class: 'note-words' }, note.text),
      remove,
    );
  });
  return element('div', {}, element(heading, { class: 'govuk-heading-s' }, title, other), ...notes);
}

/** Paths a place names: `data-notes="areas/dover/ areas/swale-rural/"`. */
const namedBy = (place: HTMLElement): readonly string[] => (place.dataset['notes'] ?? '').match(/\S+/g) ?? [];

/** A place that names none asks for the page it stands on. */
const isOwn = (place: HTMLElement): boolean => namedBy(place).length === 0;

/**
 * Fills every `<section data-notes>` of the page with the notes kept on the pages it names, and hides one that has
 * none. They are printed with the page.
 */
export function showNotes(own: { readonly path: string; readonly release: string }, changed: () => void): void {
  const all = readAllNotes(localStorage);
  const places = [...document.querySelectorAll<HTMLElement>('[data-notes]')];
  const named = new Set(places.flatMap(namedBy));
  for (const place of places) {
    // A pack names the page it is: what is kept on it stands once.
    const paths = isOwn(place) ? [own.path].filter((path) => !named.has(path)) : namedBy(place);
    const pages = all.filter(({ path }) => paths.includes(path));
    place.hidden = pages.length === 0;
    const head = element('h2', { class: 'govuk-heading-m' }, 'Notes kept on this device');
    const showing: Showing = { heading: 'h3', release: own.release, changed };
    place.replaceChildren(...(pages.length === 0 ? [] : [head, ...pages.map((page) => showPage(page, showing))]));
  }
}

/** Notes page by page, under headings of their own that lead to the page, for the page that lists them all. */
export const showAllNotes = (
  pages: readonly PageNotes[],
  own: { readonly release: string; readonly root: string },
  changed: () => void,
): readonly HTMLElement[] => pages.map((page) => showPage(page, { heading: 'h2', ...own, changed }));
