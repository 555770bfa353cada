import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { diskEffects as disk } from '../../pipeline/disk/diskEffects.ts';
import { hashSite, noteSite, readStanding, standPublished } from '../../pipeline/publish/keptSite.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const at = (path: string): string => join(folder, path);
const diskEffects = {
  ...disk,
  today: () => '2026-11-30',
  readBytes: (path: string) => disk.readBytes(at(path)),
  listFolder: (path: string) => disk.listFolder(at(path)),
  describePath: (path: string) => disk.describePath(at(path)),
  writeFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => disk.writeFolder(at(path), files),
};
const sources = { inputs: ['data', 'src', 'lock.json', 'nothing-there'], options: { field: false } };
const made = { day: '2026-11-30', release: '1.3.0', build: 'b1', findings: [], inForce: ['Dover: in force'] };

beforeEach(() => {
  rmSync(folder, { recursive: true });
  for (const path of ['data/lookups', 'src', 'published', 'site/data', 'site/areas']) {
    mkdirSync(at(path), { recursive: true });
  }
  writeFileSync(at('data/lookups/area-names.csv'), 'a');
  writeFileSync(at('src/page.ts'), 'a');
  writeFileSync(at('lock.json'), '{}');
  const { sha256 } = diskEffects;
  const published = JSON.stringify({ files: [{ path: 'kent.json', sha256: sha256('{}') }] });
  for (const under of ['published', 'site/data']) {
    writeFileSync(at(`${under}/kent.json`), '{}');
    writeFileSync(at(`${under}/manifest.json`), published);
  }
  writeFileSync(at('site/areas/index.html'), '<p>Dover</p>');
  const files = [
    { path: 'areas/index.html', sha256: sha256('<p>Dover</p>') },
    { path: 'data/kent.json', sha256: sha256('{}') },
    { path: 'data/manifest.json', sha256: sha256(published) },
  ];
  writeFileSync(at('site/site-manifest.json'), JSON.stringify({ files }));
});

afterAll(() => rmSync(folder, { recursive: true }));

const isStanding = async (effects = diskEffects): Promise<boolean> =>
  (await readStanding(effects, 'site', await hashSite(effects, sources))) !== null;

async function note(): Promise<void> {
  await noteSite(diskEffects, 'site', { ...made, madeOf: (await hashSite(diskEffects, sources)) ?? '' });
}

test('a site made of the very same is known again, with what was said of it', async () => {
  expect(await isStanding()).toBe(false);
  await note();
  const standing = await readStanding(diskEffects, 'site', await hashSite(diskEffects, sources));
  expect(standing).toMatchObject({ ...made, files: 4 });
});

test.each([
  ['a page of other bytes', () => writeFileSync(at('site/areas/index.html'), '<p>Dover.</p>')],
  ['a page that is gone', () => rmSync(at('site/areas/index.html'))],
  ['a file nobody made', () => writeFileSync(at('site/areas/other.html'), '')],
  ['a list of other files', () => writeFileSync(at('site/site-manifest.json'), '{"files":[]}')],
  ['a note that is no note', () => writeFileSync(at('.cache/made-site/made-of.json'), '{')],
])('a site with %s is made again', async (_, change) => {
  await note();
  expect(await isStanding()).toBe(true);
  change();
  expect(await isStanding()).toBe(false);
});

test.each([
  ['a source', () => writeFileSync(at('src/page.ts'), 'b')],
  ['a further source', () => writeFileSync(at('src/other.ts'), '')],
  ['a source under another name', () => writeFileSync(at('src/page.tsx'), 'a')],
  ['a line end of a table', () => writeFileSync(at('data/lookups/area-names.csv'), 'a\r\n')],
  ['a package', () => writeFileSync(at('lock.json'), '{ }')],
  ['a file that was not there', () => writeFileSync(at('nothing-there'), '')],
])('%s that changed gives another fingerprint', async (_, change) => {
  const before = await hashSite(diskEffects, sources);
  change();
  const after = await hashSite(diskEffects, sources);
  expect([after === before, after === null]).toEqual([false, false]);
});

test('a site asked for in another way is another site', async () => {
  const field = await hashSite(diskEffects, { ...sources, options: { field: true } });
  expect(field).not.toBe(await hashSite(diskEffects, sources));
});

test('a link among the inputs has everything made again: what it leads to may be another thing tomorrow', async () => {
  symlinkSync(at('lock.json'), at('src/linked.ts'));
  expect(await hashSite(diskEffects, sources)).toBeNull();
  expect(await readStanding(diskEffects, 'site', null)).toBeNull();
});

test('on an earlier day what was checked is checked again, on a later one it stands', async () => {
  await note();
  const on = (day: string) => isStanding({ ...diskEffects, today: () => day });
  expect([await on('2026-11-29'), await on('2027-01-01')]).toEqual([false, true]);
});

test('the published files stand while they are whole and those of the site', async () => {
  const stand = () => standPublished(diskEffects, 'published', 'site');
  expect(await stand()).toBe(true);
  writeFileSync(at('published/kent.json'), '{ }');
  expect(await stand()).toBe(false);
  writeFileSync(at('published/kent.json'), '{}');
  writeFileSync(at('published/manifest.json'), '{"files":[]}');
  expect(await stand()).toBe(false);
});
