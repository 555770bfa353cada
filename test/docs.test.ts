import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Every page of the documentation, from the root. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

const text = (path: string): string => readFileSync(path, 'utf8');
const matches = (path: string, pattern: RegExp): readonly string[] =>
  [...text(path).matchAll(pattern)].map(([, found = '']) => found);

/** Published, or written by hand when there is need: a fresh clone has none of them. */
const NOT_IN_A_CLONE = new Set([
  'data/manifest.json',
  'data/releases/redirects.csv',
  'data/lookups/schools.csv',
  'data/returns/from-schools.csv',
]);

test.each(PAGES)('%s links to what is there', (path) => {
  const links = matches(path, /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter((link) => !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
});

test.each(PAGES)('%s names files, folders and commands that exist', (path) => {
  const places = matches(path, /`((?:src|pipeline|data|docs|test|dev)\/[\w./-]*)`/g).filter(
    (place) => !NOT_IN_A_CLONE.has(place),
  );
  const isThere = (place: string): boolean =>
    existsSync(place) || ['.test.ts', '.test.tsx', '.ts', '.tsx'].some((ending) => existsSync(`${place}${ending}`));
  expect(places.filter((place) => !isThere(place))).toEqual([]);
  const { scripts } = JSON.parse(text('package.json'));
  expect(matches(path, /npm run ([\w:]+)/g).filter((name) => !(name in scripts))).toEqual([]);
});

test('README has three pictures, fits on a few screens, and every decision is linked from it', () => {
  const pictures = matches('README.md', /!\[[^\]]+\]\(([^)]+)\)/g);
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) expect(statSync(picture).size, picture).toBeLessThan(150_000);
  expect(text('README.md').split('\n').length).toBeLessThan(150);
  const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`);
  expect(decisions.filter((path) => !text('README.md').includes(`(${path})`))).toEqual([]);
});

test('a decision gives its date, its reason, what it was weighed against, and what would change it', () => {
  for (const path of PAGES.filter((name) => name.startsWith('docs/decisions/'))) {
    expect(text(path), path).toMatch(/^# .+\n\nDecided \d{4}-\d\d-\d\d\.\n\n\*\*Why\.\*\* /);
    expect(text(path), path).toContain('**Weighed against.** ');
    expect(text(path), path).toContain('**What would change it.** ');
  }
});
