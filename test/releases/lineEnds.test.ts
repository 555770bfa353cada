import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildData, type BuildOptions } from '../../pipeline/build.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import { forgetAddresses, latestFirst, olderOf } from './lastReleases.ts';
import { memoryFolder, type MemoryFolder } from './memoryFolder.ts';
import { RELEASE } from './shippedVersion.ts';

/** Folders and files kept to the byte on every system; see `.gitattributes`. */
const KEPT_TO_THE_BYTE = /^data\/releases\//;
const PLACES = { data: 'data', published: 'out', program: 'program' };
const STAGE = '// A stage of the program.\nexport const stage = `two\nlines`;\n';
const BROKEN_CELL = '\n"A term of this test",,"A meaning\nof two lines",\n';

/** What to do when the data are not those of a release. */
const KEEP = `data/ is not release ${RELEASE}: raise version in data/datapackage.json and run npm run release`;

type Bytes = Uint8Array<ArrayBufferLike>;

/** Windows line ends, as a checkout that converts them writes every text. */
const asWindows = (bytes: Bytes): Bytes => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text).not.toContain('\r');
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
};

const asExcel = (bytes: Bytes): Bytes => Buffer.concat([Buffer.from('\ufeff'), asWindows(bytes)]);

/** The data folder as it is kept, with examples of returns and the last releases. */
function readData(): Map<string, Bytes> {
  const older = new Set(olderOf(latestFirst(readdirSync('data/releases'))));
  const entries = readdirSync('data', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => ![...older].some((id) => path.startsWith(`data/releases/${id}.`)));
  const isRecord = (path: string): boolean => /^data\/releases\/[\d.]+\.json$/.test(path);
  const read = (path: string): Bytes =>
    isRecord(path) ? new TextEncoder().encode(forgetAddresses(readFileSync(path, 'utf8'), older)) : readFileSync(path);
  return new Map(paths.map((path) => [path, read(path)]));
}

/** The shipped data and a program of one file, checked out with the given line ends. */
function checkOut(lineEnds: (bytes: Bytes) => Bytes, change: (folder: MemoryFolder) => void = () => {}): MemoryFolder {
  const folder = memoryFolder(readData());
  folder.write('program/stage.ts', STAGE);
  change(folder);
  for (const [path, bytes] of folder.files) {
    if (!KEPT_TO_THE_BYTE.test(path)) folder.files.set(path, lineEnds(bytes));
  }
  return folder;
}

interface Publication {
  readonly release: string | undefined;
  readonly hashes: ReadonlyMap<string, string>;
}

async function publishFrom(folder: MemoryFolder, options: BuildOptions): Promise<Publication> {
  const { index } = await buildData(folder.effects, PLACES, options);
  const published = [...folder.files].filter(([path]) => path.startsWith('out/'));
  return {
    release: index?.release,
    hashes: new Map(published.map(([path, bytes]) => [path, folder.effects.sha256(bytes)])),
  };
}

const differing = (one: Publication, other: Publication): readonly string[] =>
  [...new Set([...one.hashes.keys(), ...other.hashes.keys()])].filter(
    (path) => one.hashes.get(path) !== other.hashes.get(path),
  );

const ARCHIVES = { withArchives: true } as const;
let asKept: Publication;

beforeAll(async () => {
  asKept = await publishFrom(
    checkOut((bytes) => bytes),
    ARCHIVES,
  );
});

test.each([
  { what: 'a checkout with Windows line ends', lineEnds: asWindows },
  { what: 'tables saved with a byte order mark and Windows line ends', lineEnds: asExcel },
])('$what gives the same release and the same files to the byte', async ({ lineEnds }) => {
  const published = await publishFrom(checkOut(lineEnds), ARCHIVES);
  expect([asKept.release, published.release], KEEP).toEqual([RELEASE, RELEASE]);
  expect(asKept.hashes.size).toBeGreaterThan(500);
  expect(differing(asKept, published)).toEqual([]);
});

test('a break inside a quoted cell is a matter of the checkout too', async () => {
  const addTerm = (folder: MemoryFolder) => folder.replace('data/glossary.csv', '\n', BROKEN_CELL);
  const plain = await publishFrom(
    checkOut((bytes) => bytes, addTerm),
    {},
  );
  const windows = await publishFrom(checkOut(asWindows, addTerm), {});
  expect([plain.release, windows.release], KEEP).toEqual([`${RELEASE}-draft`, `${RELEASE}-draft`]);
  expect(differing(plain, windows)).toEqual([]);
});

test('the training edition is the same from either', async () => {
  const options = { edition: 'training' } as const;
  const plain = await publishFrom(
    checkOut((bytes) => bytes),
    options,
  );
  const windows = await publishFrom(checkOut(asWindows), options);
  expect(plain.release).toBe(`${RELEASE}-training`);
  expect(differing(plain, windows)).toEqual([]);
});

test('a release is not made again of the same text with other line ends', async () => {
  expect(await makeRelease(checkOut(asWindows).effects, { data: 'data', published: 'public/data' })).toEqual({
    state: 'unchanged',
    id: RELEASE,
  });
});

test('version control gives texts plain line ends, and what is kept to the byte none', () => {
  const rules = readFileSync('.gitattributes', 'utf8').split('\n');
  for (const kind of ['csv', 'json', 'md']) expect(rules).toContain(`data/**/*.${kind} text eol=lf`);
  for (const kept of ['data/releases', 'test/bad-inputs', 'test/golden']) {
    // The last rule that fits a path decides.
    expect(rules.indexOf(`${kept}/** -text`)).toBeGreaterThan(rules.indexOf('data/**/*.md text eol=lf'));
  }
});
