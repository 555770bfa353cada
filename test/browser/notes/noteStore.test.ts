import { expect, test } from 'vitest';
import { formatNotesAsJson, formatNotesAsText } from '../../../src/browser/notes/noteList.ts';
import {
  addNote,
  deleteAllNotes,
  deleteNote,
  MOST_CHARACTERS,
  readAllNotes,
  type NoteStorage,
} from '../../../src/browser/notes/noteStore.ts';

/** A browser's storage, as far as notes use it. */
function makeStorage(entries: Readonly<Record<string, string>> = {}): NoteStorage {
  const kept = new Map(Object.entries(entries));
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const DOVER = { path: 'areas/dover/', release: '1.0.0', title: 'Dover' };

const textsIn = (storage: NoteStorage): readonly string[] =>
  readAllNotes(storage).flatMap(({ notes }) => notes.map(({ text }) => text));

test('reading keeps nothing', () => {
  const storage = makeStorage();
  expect(readAllNotes(storage)).toEqual([]);
  expect(storage.length).toBe(0);
});

test('notes stand under the page and release they were written on, in the order of writing', () => {
  const storage = makeStorage();
  addNote(storage, DOVER, '', 'first');
  addNote(storage, DOVER, 'What was attendance?', 'second');
  addNote(storage, { ...DOVER, release: '1.1.0' }, '', 'on the next release');
  addNote(storage, { path: '', release: '1.0.0', title: 'Home' }, '', 'at home');
  expect(readAllNotes(storage).map(({ path, release, notes }) => [path, release, notes.length])).toEqual([
    ['', '1.0.0', 1],
    ['areas/dover/', '1.0.0', 2],
    ['areas/dover/', '1.1.0', 1],
  ]);
  expect(readAllNotes(storage)[1]?.notes[1]).toEqual({ number: 2, about: 'What was attendance?', text: 'second' });
});

test('a note is deleted alone, and with the last one nothing is left of the page', () => {
  const storage = makeStorage();
  addNote(storage, DOVER, '', 'first');
  addNote(storage, DOVER, '', 'second');
  const [page] = readAllNotes(storage);
  if (page === undefined) throw new Error('missing page');
  deleteNote(storage, page, 1);
  expect(textsIn(storage)).toEqual(['second']);
  addNote(storage, DOVER, '', 'third');
  expect(readAllNotes(storage)[0]?.notes.map(({ number }) => number)).toEqual([2, 3]);
  deleteNote(storage, page, 2);
  deleteNote(storage, page, 3);
  expect(storage.length).toBe(0);
});

test('deleting all leaves what another site of the same host keeps', () => {
  const storage = makeStorage({ theme: 'dark' });
  addNote(storage, DOVER, '', 'first');
  addNote(storage, { ...DOVER, path: 'areas/malling/' }, '', 'second');
  deleteAllNotes(storage);
  expect(storage.length).toBe(1);
  expect(storage.getItem('theme')).toBe('dark');
});

test.each([
  ['not JSON', '{"notes":'],
  ['another shape', '"text"'],
  ['no list', '{"notes":{}}'],
  ['notes of another shape', '{"notes":[{"text":1},null,"x"]}'],
])('an entry that holds %s is passed over', (_, value) => {
  const storage = makeStorage({ 'kent-lcsp-note 1.0.0 areas/dover/': value });
  addNote(storage, { ...DOVER, path: 'plan/' }, '', 'kept');
  expect(textsIn(storage)).toEqual(['kept']);
});

test('a note that is too long is cut, not refused', () => {
  const storage = makeStorage();
  addNote(storage, DOVER, '', 'x'.repeat(MOST_CHARACTERS + 1));
  expect(textsIn(storage)[0]).toHaveLength(MOST_CHARACTERS);
});

test('exported text names page, release and what each note is about; JSON gives the same back', () => {
  const storage = makeStorage();
  addNote(storage, DOVER, '', 'two\nlines');
  addNote(storage, DOVER, 'Which pupils?', 'ask <b>officers</b>');
  const pages = readAllNotes(storage);
  expect(formatNotesAsText(pages)).toBe(
    'Dover (areas/dover/, release 1.0.0)\n\n  - two\n  lines\n\n  - On: Which pupils?\n  ask <b>officers</b>\n',
  );
  expect(JSON.parse(formatNotesAsJson(pages))).toEqual(pages);
});
