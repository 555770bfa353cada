import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskEffects as disk } from '../../pipeline/effects.ts';
import { hashSite, noteSite, standsBuilt } from '../../pipeline/publish/keptSite.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const at = (path: string): string => join(folder, path);
const diskEffects = {
  ...disk,
  readBytes: (path: string) => disk.readBytes(at(path)),
  listFolder: (path: string) => disk.listFolder(at(path)),
  describePath: (path: string) => disk.describePath(at(path)),
  writeFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => disk.writeFolder(at(path), files),
};
const sources = { data: 'published', program: ['src', 'lock.json'], options: { field: false } };

beforeAll(() => {
  for (const path of ['src', 'published', 'site/areas']) mkdirSync(at(path), { recursive: true });
  writeFileSync(at('src/page.ts'), 'a');
  writeFileSync(at('lock.json'), '{}');
  writeFileSync(at('published/manifest.json'), '{}');
  writeFileSync(at('site/areas/index.html'), '<p>Dover</p>');
  const files = [{ path: 'areas/index.html', sha256: diskEffects.sha256('<p>Dover</p>') }];
  writeFileSync(at('site/site-manifest.json'), JSON.stringify({ files }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a site is kept while all it is made of is the same and it is whole to the byte', async () => {
  const madeOf = await hashSite(diskEffects, sources);
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(false);
  await noteSite(diskEffects, 'site', madeOf);
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(true);
  writeFileSync(at('site/areas/index.html'), '<p>Dover.</p>');
  expect(await standsBuilt(diskEffects, 'site', madeOf)).toBe(false);
});

test.each([
  ['a source', () => writeFileSync(at('src/page.ts'), 'b')],
  ['a further source', () => writeFileSync(at('src/other.ts'), '')],
  ['a package', () => writeFileSync(at('lock.json'), '{ }')],
  ['a published file', () => writeFileSync(at('published/manifest.json'), '{ }')],
])('%s that changed gives another fingerprint', async (_, change) => {
  const madeOf = await hashSite(diskEffects, sources);
  change();
  expect(await hashSite(diskEffects, sources)).not.toBe(madeOf);
});

test('a site asked for in another way is another site', async () => {
  const field = await hashSite(diskEffects, { ...sources, options: { field: true } });
  expect(field).not.toBe(await hashSite(diskEffects, sources));
});
