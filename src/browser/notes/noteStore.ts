/** A note a reader wrote. Plain text: it is only ever shown as text. */
export interface Note {
  /** Place in the order of writing on its page; unique there. */
  readonly number: number;
  /** Heading or question it is about, in its own words; blank for the page as a whole. */
  readonly about: string;
  readonly text: string;
}

/** The notes of one page, written on one release. */
export interface PageNotes {
  /** Path of the page from the site's root, such as `areas/dover/`. */
  readonly path: string;
  readonly release: string;
  /** Title of the page, so that a list can name it. */
  readonly title: string;
  readonly notes: readonly Note[];
}

/** What of the browser's storage is used: any store of text by key will do. */
export type NoteStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Every key of ours begins with this; release and path follow, parted by spaces, which neither can hold. */
const PREFIX = 'kent-lcsp-note ';

export const MOST_CHARACTERS = 4000;

const keyOf = ({ path, release }: Pick<PageNotes, 'path' | 'release'>): string => `${PREFIX}${release} ${path}`;

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' &&
  value !== null &&
  'number' in value &&
  typeof value.number === 'number' &&
  'about' in value &&
  typeof value.about === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

/** What stands under a key; null when it is not ours or cannot be read. */
function parseEntry(key: string, value: string): PageNotes | null {
  const [release = '', path = ''] = key.slice(PREFIX.length).split(' ');
  try {
    const kept: unknown = JSON.parse(value);
    if (typeof kept !== 'object' || kept === null || !('notes' in kept) || !Array.isArray(kept.notes)) return null;
    const title = 'title' in kept && typeof kept.title === 'string' ? kept.title : path;
    return { path, release, title, notes: kept.notes.filter(isNote) };
  } catch {
    return null;
  }
}

/** Every page with notes, in the order of paths and then releases. */
export function readAllNotes(storage: NoteStorage): readonly PageNotes[] {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  return keys
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parseEntry(key, storage.getItem(key) ?? '') ?? [])
    .filter(({ notes }) => notes.length > 0)
    .toSorted((a, b) => a.path.localeCompare(b.path, 'en') || a.release.localeCompare(b.release, 'en'));
}

const write = (storage: NoteStorage, page: PageNotes): void =>
  page.notes.length === 0
    ? storage.removeItem(keyOf(page))
    : storage.setItem(keyOf(page), JSON.stringify({ title: page.title, notes: page.notes }));

const readPage = (storage: NoteStorage, page: PageNotes): readonly Note[] => {
  const key = keyOf(page);
  return parseEntry(key, storage.getItem(key) ?? '')?.notes ?? [];
};

/**
 * Adds a note to its page's others.
 *
 * @throws when the browser refuses to keep it: no room, or storage switched off
 */
export function addNote(storage: NoteStorage, page: Omit<PageNotes, 'notes'>, about: string, text: string): void {
  const notes = readPage(storage, { ...page, notes: [] });
  const number = Math.max(0, ...notes.map((note) => note.number)) + 1;
  write(storage, { ...page, notes: [...notes, { number, about, text: text.slice(0, MOST_CHARACTERS) }] });
}

export const deleteNote = (storage: NoteStorage, page: PageNotes, number: number): void =>
  write(storage, { ...page, notes: readPage(storage, page).filter((note) => note.number !== number) });

/** Deletes every note of every page and release. */
export function deleteAllNotes(storage: NoteStorage): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  for (const key of keys.filter((key) => key.startsWith(PREFIX))) storage.removeItem(key);
}
