import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { EARLIER_WORDS, WORDS_EDITION } from '../../pipeline/publish/releases/keptWords.ts';
import { readReleases } from '../../pipeline/publish/releases/readReleases.ts';
import { rebuildDownloads } from '../../pipeline/publish/releases/rebuildDownloads.ts';
import type { Release } from '../../pipeline/publish/releases/release.ts';

const releases = await readReleases(diskEffects, 'data');

/** What to do where the edition has been raised. */
const KEEP = 'no release is kept in this edition yet: npm run release keeps one, and is the last step of the change';

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

/** The downloads made again, and those of them that differ from what the record lists. */
async function rebuilt(release: Release) {
  const { record } = release;
  const { files } = await rebuildDownloads(diskEffects, release);
  const listed = new Map(record.outputs.map(({ path, sha256 }) => [path, sha256]));
  const named = [...files.contents].filter(([path]) => path.includes(`_${record.id}.`) && listed.has(path));
  const differing = named.filter(([path, content]) => diskEffects.sha256(content) !== listed.get(path));
  return { text: named.map(([, content]) => textOf(content)).join('\n'), files: named.length, differing };
}

test.each(releases.map((release) => [release.record.id, release] as const))(
  'release %s is made again in the words it was published in',
  async (_, release) => {
    const { files, differing } = await rebuilt(release);
    expect(files).toBeGreaterThan(50);
    expect(differing.map(([path]) => path)).toEqual([]);
  },
);

test('each earlier sentence is said by a release of its edition, and by no download of today', async () => {
  const [first] = releases;
  const last = releases.at(-1);
  if (first === undefined || last === undefined) throw new Error('missing release');
  expect([first.record.words ?? 1, last.record.words], KEEP).toEqual([1, WORDS_EDITION]);
  const [then, now] = [(await rebuilt(first)).text, (await rebuilt(last)).text];
  const sayings = EARLIER_WORDS[1] ?? [];
  expect(sayings.filter(([, before]) => then.includes(before)).length).toBeGreaterThan(3);
  // What is said now may hold words of what was said before, so it is taken out first.
  const rest = sayings.reduce((text, [said]) => text.replaceAll(said, ''), now);
  expect(sayings.filter(([said]) => then.includes(said))).toEqual([]);
  expect(sayings.filter(([, before]) => rest.includes(before))).toEqual([]);
});

test('a new release writes the edition of its words into its record', () => {
  const source =
    readdirSync('data/releases')
      .filter((name) => /^\d.*\.json$/.test(name))
      .at(-1) ?? '';
  expect(JSON.parse(readFileSync(`data/releases/${source}`, 'utf8')).words, KEEP).toBe(WORDS_EDITION);
});
