import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { argv, exit } from 'node:process';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { asOnlyBuilder } from '../../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../../pipeline/effects.ts';
import { buildSite } from '../../src/prerender/buildSite.ts';
import { serveSite } from '../../src/prerender/serve/serve.ts';
import { chromiumFlags } from '../../src/prerender/pdf/chromiumFlags.ts';
import { findChromium } from '../../src/prerender/pdf/findChromium.ts';
import { onePathOfEachKind } from '../browser/pagesOfSite.ts';
import { median } from '../median.ts';

/** `npm run lighthouse [-- RUNS]`: the four categories on a phone, the median of three runs, beside a bare HTML page. */
const RUNS = Number(argv[2] ?? '3');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Bytes and scores are held tightly, milliseconds loosely: they vary with the machine. */
const BUDGET = { score: 100, kilobytes: 45, requests: 8, shift: 0, paint: 1800, blocking: 150 } as const;

interface Measured {
  readonly scores: readonly number[];
  readonly kilobytes: number;
  readonly requests: number;
  readonly shift: number;
  readonly paint: number;
  readonly blocking: number;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function measureOnce(url: string, port: number): Promise<Measured> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (run === undefined) throw new Error(`missing Lighthouse result for ${url}`);
  const { categories, audits } = run.lhr;
  const amount = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
  const details = audits['network-requests']?.details;
  const requests =
    details !== undefined && 'items' in details && Array.isArray(details.items) ? details.items.length : 0;
  return {
    scores: CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)),
    kilobytes: amount('total-byte-weight') / 1000,
    requests,
    shift: amount('cumulative-layout-shift'),
    paint: amount('largest-contentful-paint'),
    blocking: amount('total-blocking-time'),
  };
}

async function measure(url: string, port: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureOnce(url, port));
  const middle = (pick: (one: Measured) => number) => median(runs.map(pick));
  return {
    scores: CATEGORIES.map((_, place) => middle((one) => one.scores[place] ?? 0)),
    kilobytes: middle((one) => one.kilobytes),
    requests: middle((one) => one.requests),
    shift: middle((one) => one.shift),
    paint: middle((one) => one.paint),
    blocking: middle((one) => one.blocking),
  };
}

function listBroken(name: string, found: Measured): readonly string[] {
  const over = (what: string, value: number, most: number) =>
    value > most ? [`${name}: ${what} ${value} is over ${most}`] : [];
  return [
    ...found.scores.flatMap((score, place) =>
      score < BUDGET.score ? [`${name}: ${CATEGORIES[place] ?? ''} ${score} is under ${BUDGET.score}`] : [],
    ),
    ...over('kilobytes', found.kilobytes, BUDGET.kilobytes),
    ...over('requests', found.requests, BUDGET.requests),
    ...over('layout shift', found.shift, BUDGET.shift),
    ...over('largest paint (ms)', found.paint, BUDGET.paint),
    ...over('blocking time (ms)', found.blocking, BUDGET.blocking),
  ];
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, place) => (place === 0 ? String(cell).padEnd(34) : String(cell).padStart(10))).join('');

const round = (value: number, step: number): number => Math.round(value / step) * step;

function describe(name: string, found: Measured): string {
  const cells = [
    round(found.kilobytes, 1),
    found.requests,
    found.shift,
    round(found.paint, 10),
    round(found.blocking, 1),
  ];
  return row([name, ...found.scores, ...cells]);
}

const SITE = '.cache/lighthouse-site';
const BARE = '.cache/lighthouse-bare';
const alone = { command: 'test/lighthouse/lighthouse.ts', data: 'data', places: ['public/data', SITE] };
await asOnlyBuilder(diskEffects, alone, () =>
  buildSite({ out: SITE, field: false, edition: 'publication', onProgress: () => {} }),
);
mkdirSync(BARE, { recursive: true });
writeFileSync(
  `${BARE}/index.html`,
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="A page with nothing on it"><title>Bare page</title></head><body><h1>Bare page</h1></body></html>\n',
);
writeFileSync(`${BARE}/robots.txt`, 'User-agent: *\nAllow: /\n');

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('missing Chromium: install one or set CHROME_PATH');
const port = await freePort();
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, `--remote-debugging-port=${port}`] });
const site = await serveSite({ folder: SITE, port: 0, onNotice: () => {} });
const bare = await serveSite({ folder: BARE, port: 0, onNotice: () => {} });

/** One page of every kind that a search may find. */
const paths = [...onePathOfEachKind.map(({ path }) => path), 'plan/priority-1/'].filter((path) => path !== '404.html');
// The first page of a new browser is slower than any other.
await measureOnce(bare.url, port);
console.log(`Median of ${RUNS} runs, simulated phone on slow 4G`);
console.log(row(['page', 'perf', 'access', 'practice', 'seo', 'kB', 'requests', 'shift', 'LCP ms', 'TBT ms']));
console.log(describe('(a bare HTML page, for comparison)', await measure(bare.url, port)));
const broken: string[] = [];
for (const path of paths) {
  const found = await measure(`${site.url}${path}`, port);
  console.log(describe(`/${path}`, found));
  broken.push(...listBroken(`/${path}`, found));
}
await browser.close();
await site.close();
await bare.close();
for (const line of broken) console.log(line);
console.log(broken.length === 0 ? 'Every page is within its budget.' : `${broken.length} over budget`);
exit(broken.length === 0 ? 0 : 1);
