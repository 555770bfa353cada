import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { listBuilt } from '../../builtSites.ts';
import { hold, rounded } from '../hold.ts';
import { BENCH_FOLDER } from '../makeBenchData.ts';
import { METER, readMeter, type RunCost } from '../meter.ts';
import { ROWS_A_DISTRICT, writeDistrictPackage } from './districtPackage.ts';
import { searchTimes } from './searchTimes.ts';

/** Runs a command of the compiled program in the folder of a made-up package. @throws when it does not accept */
function run(folder: string, words: readonly string[]): RunCost {
  const started = performance.now();
  const program = resolve('pipeline/run.mjs');
  const { status, stderr } = spawnSync(execPath, ['--import', METER, program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`invalid run of ${words.join(' ')}: ${stderr.slice(-2000)}`);
  return { seconds, ...readMeter(stderr) };
}

/** Pages an area has, with the most bytes the tests of the site allow one of Kent's in brotli; null where they set no bound. */
const KINDS = [
  {
    name: 'topic or measure',
    path: /^(areas|trusts)\/[^/]+\/(?!full\/|large-print\/)[^/]+\/(.+\/)?index\.html$/,
    most: 12_000,
  },
  { name: 'an area at a glance', path: /^(areas|trusts)\/[^/]+\/index\.html$/, most: 15_000 },
  { name: 'all of an area', path: /^(areas|trusts)\/[^/]+\/full\/index\.html$/, most: null },
  { name: 'a measure', path: /^indicators\/[^/]+\/index\.html$/, most: null },
  { name: 'home', path: /^index\.html$/, most: null },
  { name: 'list of areas', path: /^(areas|trusts)\/index\.html$/, most: null },
  { name: 'comparison of all', path: /^compare\/all\/index\.html$/, most: null },
] as const;

/** Bytes in brotli of the longest page of each kind: what is longest as it is comes out heaviest, near enough. */
function weighKinds(site: string, pages: readonly string[]): void {
  for (const { name, path, most } of KINDS) {
    const texts = pages.filter((page) => path.test(page)).map((page) => readFileSync(join(site, page)));
    const longest = texts.reduce((found, text) => (text.length > found.length ? text : found), Buffer.alloc(0));
    const bytes = brotliCompressSync(longest).length;
    if (most === null) console.log(`  ${name}: ${bytes} bytes at most, of ${texts.length}`);
    else hold(`bytes of ${name}, of ${texts.length}`, bytes, most);
  }
}

/** Milliseconds between two pictures of a screen: what takes no longer is answered at once. */
const ONE_FRAME = 16;

async function timeSearch(site: string): Promise<void> {
  const { entries, taken } = await searchTimes(site);
  console.log(
    `  search of ${entries} entries: ${taken.length} keys, median ${rounded(taken[taken.length >> 1] ?? NaN)} ms`,
  );
  hold('milliseconds until the search answers a key', taken.at(-1) ?? NaN, ONE_FRAME);
}

interface Built {
  readonly pages: number;
  readonly data: RunCost;
  readonly site: RunCost;
}

/** The site of a made-up package, built of nothing; its folder is removed. */
async function build(districts: number): Promise<Built> {
  const folder = join(BENCH_FOLDER, `site-${districts}`);
  try {
    writeDistrictPackage(join(folder, 'data'), districts);
    const data = run(folder, ['data']);
    const site = run(folder, ['build']);
    const dist = join(folder, 'dist');
    const pages = listBuilt(dist).filter((path) => path.endsWith('.html'));
    console.log(`\n${districts} districts, ${districts * ROWS_A_DISTRICT} figures made up, ${pages.length} pages`);
    for (const [name, cost] of Object.entries({ data, build: site }))
      console.log(
        `  npm run ${name}: ${rounded(cost.seconds)} s (processor ${rounded(cost.cpu)} s), at most ${Math.round(cost.megabytes)} MB`,
      );
    weighKinds(dist, pages);
    await timeSearch(dist);
    return { pages: pages.length, data, site };
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Districts of England before the mergers of 2009, near enough; the small trial is for a first look. */
const SIZES = { usual: 343, small: 24 } as const;

/**
 * The site of many made-up districts and that of twice as many, each built from nothing by the commands a reader types.
 * Seconds of building are those beyond the data, which are made once more for a site.
 */
export async function benchSite({ isSmall }: { readonly isSmall: boolean }): Promise<void> {
  const districts = isSmall ? SIZES.small : SIZES.usual;
  // Compiled before anything is measured.
  run('.', ['--help']);
  const once = await build(districts);
  const twice = await build(2 * districts);
  const costOf = ({ site, data, pages }: Built): number => (site.cpu - data.cpu) / pages;
  hold('seconds for 50 pages', (50 * (once.site.seconds - once.data.seconds)) / once.pages, 1);
  hold('megabytes of the build', once.site.megabytes, 1000);
  hold('processor for a page, twice the districts to once', costOf(twice) / costOf(once), 1.1);
}
