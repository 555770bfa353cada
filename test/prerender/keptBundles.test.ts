import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeAsset } from '../../src/prerender/bundleAssets.ts';
import { projectFolder } from '../../src/prerender/effects.ts';
import { keepBundle } from '../../src/prerender/keptBundles.ts';

const NAME = 'of-the-test';
const kept = join(projectFolder, `.cache/bundles/${NAME}.json`);
let folder: string;
let source: string;
let made = 0;

/** Writes the source as somebody did a while ago. */
function writeSource(text: string): void {
  writeFileSync(source, text);
  utimesSync(source, 1_000_000, 1_000_000);
}

const make = async () => {
  made += 1;
  return { asset: describeAsset('a', 'js', `made ${made}`), sources: [source, '\0virtual'] };
};

beforeAll(() => {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectFolder, '.cache/kept-bundles-'));
  source = join(folder, 'source.ts').replaceAll('\\', '/');
  writeSource('one');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(kept, { force: true });
});

test('a bundle is made again only when a source of it has changed', async () => {
  expect((await keepBundle(NAME, make)).content).toBe('made 1');
  expect((await keepBundle(NAME, make)).content).toBe('made 1');
  writeSource('two');
  expect((await keepBundle(NAME, make)).content).toBe('made 2');
  rmSync(source);
  writeSource('three');
  expect((await keepBundle(NAME, make)).content).toBe('made 3');
});

test('a bundle whose source was saved while it was made is not kept', async () => {
  writeSource('four');
  const late = async () => {
    const bundle = await make();
    writeFileSync(source, 'five');
    return bundle;
  };
  expect((await keepBundle(NAME, late)).content).toBe('made 4');
  expect((await keepBundle(NAME, make)).content).toBe('made 5');
});

test('what is damaged in the cache is made again', async () => {
  writeFileSync(kept, '{"asset":{"path":"assets/a-0.js","content":"other"},"sources":{}}');
  expect((await keepBundle(NAME, make)).content).toBe('made 6');
});

test('a bundle that a copy of the project brought along is judged by the sources of the copy', async () => {
  writeSource('six');
  await keepBundle(NAME, make);
  // Paths in the project are the same in every copy; a path of the original would be read for ever.
  const { sources } = JSON.parse(readFileSync(kept, 'utf8'));
  expect(Object.keys(sources)).toContain('package.json');
  expect(Object.keys(sources).filter((path) => isAbsolute(path))).toEqual([]);
});
