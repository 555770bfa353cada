import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, basename } from 'node:path';
import { expect, test } from 'vitest';

/** The promises of the publication are numbered W01 to W45; each says by which test it is held, or why it is not. */
const IDS = Array.from({ length: 45 }, (_, index) => `W${String(index + 1).padStart(2, '0')}`);

const section = readFileSync('docs/promises.md', 'utf8');

/** Ids a text names, with those inside a range such as W02-W05. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/W(\d\d)(?:-W(\d\d))?/g)].flatMap(([, from = '', to = from]) =>
    IDS.slice(Number(from) - 1, Number(to)),
  );
}

const testsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`(test\/[\w/-]+)`/g)].map(([, path = '']) => path);

/** Files of tests that a path of the section stands for: all in a folder, or the one of that name. */
function filesOf(path: string): readonly string[] {
  const [folder, start] = existsSync(path) ? [path, ''] : [dirname(path), `${basename(path)}.test.`];
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(start) && /\.test\.tsx?$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

test('a range of promises names all inside it', () => {
  expect(idsIn('(W02-W04, W09)')).toEqual(['W02', 'W03', 'W04', 'W09']);
});

test('every promise is told, as held by a test or as not kept', () => {
  const named = new Set(idsIn(section));
  expect(IDS.filter((id) => !named.has(id))).toEqual([]);
});

test.each([...new Set(testsIn(section))])('%s, named for a promise, has tests', (path) => {
  const files = filesOf(path);
  expect(files).not.toEqual([]);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(/^\s*test(\.each)?\(/m);
});

test('a test that is not there is found missing', () => {
  expect(filesOf('test/share/noSuchTest')).toEqual([]);
});
