import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { readSite } from '../../src/prerender/readSite.ts';
import { renderPage } from '../../src/prerender/renderPage.tsx';
import { testFrame } from '../share/renderHead.tsx';
import { checkPages } from '../../pipeline/publish/releases/checkPages.ts';
import { openContract } from '../../pipeline/publish/releases/contractFiles.ts';
import { EARLIER_WORDS } from '../../pipeline/publish/releases/keptWords.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import { OPENED_FOLDER, openRelease } from '../../pipeline/publish/releases/openRelease.ts';
import { hashInputs } from '../../pipeline/publish/releases/compareWithLast.ts';
import { readReleases } from '../../pipeline/publish/releases/readReleases.ts';
import type { Release, ReleaseRecord } from '../../pipeline/publish/releases/release.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { copyShippedData, memoryFolder, TODAY, type MemoryFolder } from './memoryFolder.ts';
import { NEXT_RELEASE, RELEASE } from './shippedVersion.ts';

const PLACES = { data: 'data', published: 'out' };
const EXCLUSIONS = 'data/observations/exclusions.csv';
/** Kent's permanent exclusions of 2006/07, as shipped. */
const SHIPPED = 'Kent,ni-114,2006/07,1.71,365,213695,,';
const REVISED = 'Kent,ni-114,2006/07,1.72,367,213695,r,';
const ENTRY = 'Kent,ni-114,2006/07,1.71,1.72,A count was mended (a test),2030-01-02,a test\n';

let first: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** The shipped data with a first release made of them; made once, because it takes seconds. */
async function releasedData(): Promise<MemoryFolder> {
  first ??= (async () => {
    const folder = await copyShippedData();
    const made = await makeRelease(folder.effects, { data: 'data', published: 'public/data' });
    if (made.state !== 'made') throw new Error(`no release: ${JSON.stringify(made)}`);
    return folder.files;
  })();
  return memoryFolder(new Map(await first));
}

const recordOf = (folder: MemoryFolder, id: string): ReleaseRecord =>
  JSON.parse(folder.textOf(`data/releases/${id}.json`));

const errorsOf = async (folder: MemoryFolder): Promise<readonly string[]> => {
  const { findings } = await buildData(folder.effects, PLACES);
  return findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => `${finding.code} ${finding.file}:${finding.line}`);
};

test('a release keeps its date, its inputs and the hash of all it published', async () => {
  const folder = await releasedData();
  const record = recordOf(folder, RELEASE);
  expect([record.id, record.date, record.previous, record.changes]).toEqual([RELEASE, TODAY, null, []]);
  const inputs = unzipSync(folder.files.get(`data/releases/${RELEASE}.zip`) ?? new Uint8Array());
  expect(Object.keys(inputs)).toEqual(record.inputs.map((file) => file.path));
  expect(hashInputs(folder.effects, new Map(Object.entries(inputs)))).toBe(record.hash);
  expect(record.inputs.some((file) => /^(returns|releases)\//.test(file.path))).toBe(false);
});

test('the data of a release publish the bytes its record lists', async () => {
  const folder = await releasedData();
  await buildData(folder.effects, PLACES, { withArchives: true });
  const { outputs } = recordOf(folder, RELEASE);
  expect(outputs.length).toBeGreaterThan(400);
  const differing = outputs.filter(
    ({ path, sha256 }) => folder.effects.sha256(folder.files.get(`out/${path}`) ?? '') !== sha256,
  );
  expect(differing.map((file) => file.path)).toEqual([]);
});

test('making the release a second time changes nothing', async () => {
  const folder = await releasedData();
  const hashes = () => [...folder.files].map(([path, bytes]) => `${path} ${folder.effects.sha256(bytes)}`);
  const before = hashes();
  expect(await makeRelease(folder.effects, { data: 'data', published: 'public/data' })).toEqual({
    state: 'unchanged',
    id: RELEASE,
  });
  expect(hashes()).toEqual(before);
});

test('changed data under the number of a release are a draft, and make no release', async () => {
  const folder = await releasedData();
  folder.replace(EXCLUSIONS, SHIPPED, REVISED);
  folder.write('data/revisions.csv', folder.textOf('data/revisions.csv') + ENTRY);
  const { index } = await buildData(folder.effects, PLACES);
  expect(index?.release).toBe(`${RELEASE}-draft`);
  expect(await makeRelease(folder.effects, { data: 'data', published: 'public/data' })).toEqual({
    state: 'version taken',
    id: RELEASE,
  });
});

test('a figure that changed without an entry in the revision log stops the build at its place', async () => {
  const folder = await releasedData();
  folder.replace(EXCLUSIONS, SHIPPED, SHIPPED.replace('1.71,365', '1.72,367'));
  expect(await errorsOf(folder)).toEqual([`S07 ${EXCLUSIONS}:2`]);
});

test('a figure that went without an entry stops the build', async () => {
  const folder = await releasedData();
  const lines = folder.textOf(EXCLUSIONS).split('\n');
  folder.write(EXCLUSIONS, [...lines.slice(0, 1), ...lines.slice(2)].join('\n'));
  expect((await errorsOf(folder)).filter((error) => error.startsWith('S07'))).toEqual([`S07 ${EXCLUSIONS}:null`]);
});

test('an entry of the log that answers to no change stops the build', async () => {
  const folder = await releasedData();
  folder.write('data/revisions.csv', folder.textOf('data/revisions.csv') + ENTRY);
  expect(await errorsOf(folder)).toEqual(['S07 data/revisions.csv:2']);
});

test('a logged revision is published with from, to and reason, and the release before keeps its addresses', async () => {
  const folder = await releasedData();
  const address = `out/downloads/ni-114_${RELEASE}.csv`;
  await buildData(folder.effects, PLACES);
  const before = folder.textOf(address);
  folder.replace(EXCLUSIONS, SHIPPED, REVISED);
  folder.write('data/revisions.csv', folder.textOf('data/revisions.csv') + ENTRY);
  folder.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  expect(await errorsOf(folder)).toEqual([]);
  const { releases } = JSON.parse(folder.textOf('out/changes.json'));
  expect(releases.map((release: { id: string }) => release.id)).toEqual([NEXT_RELEASE, RELEASE]);
  expect(releases[0].changes).toContainEqual(
    expect.objectContaining({
      field: 'value',
      from: '1.71',
      to: '1.72',
      reason: 'A count was mended (a test)',
      loggedBy: 'a test',
    }),
  );
  expect(folder.textOf(`out/downloads/tables/changes_${NEXT_RELEASE}.csv`)).toContain(
    '1.71,1.72,A count was mended (a test)',
  );
  expect(folder.textOf(address)).toBe(before);
  expect(folder.textOf(`out/downloads/ni-114_${NEXT_RELEASE}.csv`)).toContain('1.72');
});

test('a second release names the first and stands in the feed before it', async () => {
  const folder = await releasedData();
  folder.replace('data/glossary.csv', '\n', '\n"A term of this test",,A meaning,\n');
  folder.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  const made = await makeRelease(folder.effects, { data: 'data', published: 'public/data' });
  expect(made.state === 'made' && [made.record.previous, made.record.id]).toEqual([RELEASE, NEXT_RELEASE]);
  await buildData(folder.effects, PLACES);
  const { releases } = JSON.parse(folder.textOf('out/changes.json'));
  expect(
    releases.map((release: { id: string; supersededBy: string | null }) => [release.id, release.supersededBy]),
  ).toEqual([
    [NEXT_RELEASE, null],
    [RELEASE, NEXT_RELEASE],
  ]);
  expect(folder.textOf('out/changes/feed.xml').match(/<title>Data release [^<]+/g)).toEqual([
    `<title>Data release ${NEXT_RELEASE}`,
    `<title>Data release ${RELEASE}`,
  ]);
  expect(folder.files.has(`out/releases/${RELEASE}/inputs.zip`)).toBe(true);
});

test('a figure withheld since the last release leaves no number in the list of changes', async () => {
  const folder = await releasedData();
  folder.replace(EXCLUSIONS, SHIPPED, 'Kent,ni-114,2006/07,,,,c,');
  const lines = folder.textOf(EXCLUSIONS).split('\n');
  // The words as printed and the note would give the number away.
  folder.write(
    EXCLUSIONS,
    lines
      .map((line) =>
        line.startsWith('Kent,ni-114,2006/07,,,,c,')
          ? line.replace(/,c,([^,]*),.*/, ',c,$1,,,Local-authority table,3,,,,')
          : line,
      )
      .join('\n'),
  );
  folder.write(
    'data/revisions.csv',
    `${folder.textOf('data/revisions.csv')}Kent,ni-114,2006/07,,,Withheld (a test),2030-01-02,a test\n`,
  );
  expect(await errorsOf(folder)).toEqual([]);
  const { changes } = JSON.parse(folder.textOf('out/changes.json')).releases[0];
  expect(changes).toEqual([expect.objectContaining({ field: 'status', from: '', to: 'c' })]);
});

test('an address that vanishes without a redirect stops the build, and a redirect lets it pass', async () => {
  const folder = await releasedData();
  const record = recordOf(folder, RELEASE);
  const gone = { ...record, addresses: [...record.addresses, 'data/tables/gone.csv'] };
  folder.write(`data/releases/${RELEASE}.json`, JSON.stringify(gone));
  await expect(buildData(folder.effects, PLACES)).rejects.toMatchObject({
    name: 'refusal',
    message: expect.stringMatching(/^data\/tables\/gone\.csv: published in an earlier release and gone now: bring it/),
  });
  folder.write(
    'data/releases/redirects.csv',
    `from,to\ndata/tables/gone.csv,data/downloads/tables/areas_${RELEASE}.csv\n`,
  );
  expect(await errorsOf(folder)).toEqual([]);
});

test('a page that a release had and the built site has not is named', async () => {
  const folder = await releasedData();
  folder.replace('data/glossary.csv', '\n', '\n"A term of this test",,A meaning,\n');
  folder.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  const pages = ['index.html', 'areas/index.html', 'areas/dover/index.html', 'data/changes/index.html'];
  for (const page of pages) folder.write(`dist/${page}`, '');
  const made = await makeRelease(folder.effects, { data: 'data', published: 'public/data', site: 'dist' });
  expect(made.state === 'made' && made.record.addresses.slice(0, 3)).toEqual(['', 'areas/', 'areas/dover/']);
  // The next build of the data alone writes no page, and is not held to any.
  expect(await errorsOf(folder)).toEqual([]);
  expect(await checkPages(folder.effects, { data: 'data', site: 'dist' })).toEqual([]);
  folder.files.delete('dist/areas/dover/index.html');
  expect(await checkPages(folder.effects, { data: 'data', site: 'dist' })).toEqual(['areas/dover/']);
});

/** Descriptions of the interface's schemas that were said anew: words for people, of which no program reads any. */
const SCHEMAS_SAID_ANEW: readonly (readonly [now: string, before: string])[] = [
  [
    'Of an LCSP: the district we read it as lying in, inferred from names; no document states it.',
    'Of an LCSP: the district whose trust was proposed to follow it, inferred from names.',
  ],
  [
    'Of a district: the LCSPs we read as lying in it, inferred from names.',
    'Of a district: the LCSPs it was proposed to take over.',
  ],
  [
    'Children and young people, as printed or summed; not a sample, and with no interval.',
    'Children and young people: a complete count.',
  ],
];

/** A file of the interface as the first edition of its sentences said it; every other byte stays. */
function inFirstWords(content: string | Uint8Array | undefined): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return [...(EARLIER_WORDS[1] ?? []), ...SCHEMAS_SAID_ANEW].reduce(
    (said, [now, before]) => said.replaceAll(now, before),
    text,
  );
}

/** Rebuilds what a kept release of the first words published and gives the paths of the stable interface that differ. */
async function differingOf(effects: Effects, release: Release): Promise<readonly string[]> {
  const opened = memoryFolder(new Map());
  const inputs = openRelease(effects, release);
  const { index } = await buildData(
    { ...inputs, startFolder: opened.effects.startFolder, say: () => {}, complain: () => {} },
    { data: OPENED_FOLDER, published: 'out' },
  );
  expect(index?.release).toBe(release.record.id);
  const stable = release.record.outputs.filter((file) => file.path.startsWith('v1/'));
  expect(stable.length).toBeGreaterThan(50);
  return stable
    .filter(({ path, sha256 }) => effects.sha256(inFirstWords(opened.files.get(`out/${path}`))) !== sha256)
    .map((file) => file.path);
}

test('the oldest release, opened from its kept inputs, publishes the same interface files', async () => {
  const kept = await readReleases(diskEffects, 'data');
  const [oldest] = kept.length > 0 ? kept : await readReleases((await releasedData()).effects, 'data');
  if (oldest === undefined) throw new Error('missing release');
  expect(await differingOf(diskEffects, oldest)).toEqual([]);
});

test('the pages of the oldest release are made again from the contract kept with it', async () => {
  const kept = await readReleases(diskEffects, 'data');
  const [oldest] = kept.length > 0 ? kept : await readReleases((await releasedData()).effects, 'data');
  if (oldest === undefined) throw new Error('missing release');
  const { record, contract } = oldest;
  expect([contract.length, diskEffects.sha256(contract)]).toEqual([record.kept.bytes, record.kept.sha256]);
  const files = openContract(diskEffects, contract);
  const listed = new Map(record.outputs.map(({ path, sha256 }) => [path, sha256]));
  expect([...files].filter(([path, text]) => diskEffects.sha256(text) !== listed.get(path))).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'oldest-'));
  await diskEffects.writeFolder(join(folder, 'data'), files);
  const site = await readSite(join(folder, 'data'));
  rmSync(folder, { recursive: true });
  const pages = lcspPages.pages(site).filter(({ path }) => path.endsWith('/full/'));
  expect(pages.length).toBe(site.index.counts.lcsps);
  for (const page of pages) {
    const html = renderPage(page, testFrame({ head: site.index }));
    const { population } = site.areas.get(page.path.split('/')[1] ?? '') ?? {};
    for (const { count } of population?.bands ?? []) expect(html).toContain(formatNumber(count, { digits: 0 }));
    expect(html).toContain(`release ${record.id}`);
    expect(population?.bands.length).toBeGreaterThan(4);
  }
});

test('inputs that were tampered with are found out', async () => {
  const [oldest] = await readReleases((await releasedData()).effects, 'data');
  if (oldest === undefined) throw new Error('missing release');
  const inputs = unzipSync(oldest.zip);
  const name = 'observations/exclusions.csv';
  const text = new TextDecoder().decode(inputs[name]).replace('1.71,365', '1.72,367');
  const tampered = new Map(Object.entries({ ...inputs, [name]: new TextEncoder().encode(text) }));
  const { assembleZip } = await import('../../pipeline/publish/downloads/assembleZip.ts');
  expect(await differingOf(diskEffects, { ...oldest, zip: assembleZip(tampered) })).not.toEqual([]);
});
