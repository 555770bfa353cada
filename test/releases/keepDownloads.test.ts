import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBooks } from '../../pipeline/disk/books.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { keepDownloads } from '../../pipeline/publish/releases/keepDownloads.ts';
import { readReleases } from '../../pipeline/publish/releases/readReleases.ts';
import type { Release } from '../../pipeline/publish/releases/release.ts';

const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [release] = await readReleases(diskEffects, 'data');
if (release === undefined) throw new Error('missing release');

const TEXT = 'area,value\ndover,5.34\n';

async function keep(of: Release, program = 'program 1', part: 'tables' | 'archives' = 'archives') {
  let made = 0;
  const contents = await keepDownloads(
    diskEffects,
    { release: of, kept: { books: openBooks(folder), program }, part },
    async () => {
      made += 1;
      return new Map([['downloads/absence.csv', TEXT]]);
    },
  );
  const text = new TextDecoder().decode(contents.get('downloads/absence.csv') as Uint8Array);
  return { made, text };
}

test('the downloads of a release gone by are made once by one program', async () => {
  expect(await keep(release)).toEqual({ made: 1, text: TEXT });
  expect(await keep(release)).toEqual({ made: 0, text: TEXT });
});

test.each([
  ['another program', () => keep(release, 'program 2')],
  ['another record', () => keep({ ...release, recordBytes: new TextEncoder().encode('{}') })],
  ['other inputs', () => keep({ ...release, zip: Uint8Array.of(1) })],
  ['another part', () => keep(release, 'program 1', 'tables')],
])('%s has them made again', async (_, again) => {
  await keep(release);
  expect(await again()).toEqual({ made: 1, text: TEXT });
});

test('a damaged book has them made again', async () => {
  await keep(release);
  for (const name of readdirSync(folder)) {
    const place = join(folder, name);
    writeFileSync(place, readFileSync(place, 'latin1').replace('5.34', '5.35'), 'latin1');
  }
  expect(await keep(release)).toEqual({ made: 1, text: TEXT });
});
