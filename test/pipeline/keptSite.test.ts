import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cwd, chdir } from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/effects.ts';
import { hashSite, noteSite, standsBuilt } from '../../pipeline/publish/keptSite.ts';

const before = cwd();
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const sources = { data: 'published', program: ['src', 'lock.json'], options: { field: false } };

beforeAll(() => {
  chdir(folder);
  for (const path of ['src', 'published', 'site/areas']) mkdirSync(path, { recursive: true });
  writeFileSync('src/page.ts', 'a');
  writeFileSync('lock.json', '{}');
  writeFileSync('published/manifest.json', '{}');
  writeFileSync('site/areas/index.html', '<p>Dover</p>');
  const files = [{ path: 'areas/index.html', sha256: diskEffects.sha256('<p>Dover</p>') }];
  writeFileSync('site/site-manifest.json', JSON.stringify({ files }));
});

afterAll(() => {
  chdir(before);
  rmSync(folder, { recursive: true });
});

test('a site is kept while all it is made of is the same and it is whole to the byte', async () => {
  const madeOf = await hashSite(diskEffects, sources);
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(false);
  await noteSite(diskEffects, 'site', madeOf);
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(true);
  writeFileSync('site/areas/index.html', '<p>Dover.</p>');
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(false);
});

test.each([
  ['a source', () => writeFileSync('src/page.ts', 'b')],
  ['a further source', () => writeFileSync('src/other.ts', '')],
  ['a package', () => writeFileSync('lock.json', '{ }')],
  ['a published file', () => writeFileSync('published/manifest.json', '{ }')],
])('%s that changed gives another fingerprint', async (_, change) => {
  const madeOf = await hashSite(diskEffects, sources);
  change();
  expect(await hashSite(diskEffects, sources)).not.toBe(madeOf);
});

test('a site asked for in another way is another site', async () => {
  const field = await hashSite(diskEffects, { ...sources, options: { field: true } });
  expect(field).not.toBe(await hashSite(diskEffects, sources));
});
