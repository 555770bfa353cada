import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { argv, exit } from 'node:process';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { asOnlyBuilder } from '../../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { buildSite } from '../../src/prerender/buildSite.ts';
import { serveSite } from '../../src/prerender/serve/serve.ts';
import { chromiumFlags } from '../../src/prerender/pdf/chromiumFlags.ts';
import { findChromium } from '../../src/prerender/pdf/findChromium.ts';
import { onePathOfEachKind } from '../browser/pagesOfSite.ts';
import { median } from '../median.ts';
import { answerTimes } from './answerTime.ts';
import { checkTimes } from './checkTime.ts';
import { chartJsScript, comparisonPage } from './comparisonPage.ts';

/**
 * `npm run lighthouse [-- RUNS] [-- PATH ...]`: the four categories on a phone, beside a bare HTML page and an LCSP's page
 * drawn in the browser by Chart.js. These two and what is set beside them are told by the median of three runs, any other
 * page by one run, and by the median too where that one is over its budget. Paths named are measured alone.
 */
const RUNS = Number(argv[2] ?? '3');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Bytes and scores are held tightly, milliseconds loosely: they vary with the machine. */
const BUDGET = { score: 100, kilobytes: 45, requests: 8, nodes: 3500, shift: 0, paint: 1800, blocking: 150 } as const;
/** All of Kent is on one page, for whoever wants it so: elements it may have. */
const WHOLE = { path: '/areas/kent/full/', nodes: 10_000 } as const;
/**
 * An LCSP at a glance: its bytes, its largest paint, and the time until all is seen, as parts of those of the page drawn in
 * the browser; milliseconds blocked. Medians of five on a calm machine came to 0.22, 0.63 and 0.63.
 */
const GLANCE = { path: 'areas/thanet-1/', kilobytes: 0.3, paint: 0.7, seen: 0.75, blocking: 30 } as const;
/** The longest return checked on its page, in times the seconds of the command. */
const CHECK = 2.5;
/** Explore: milliseconds until a key, a press or a choice is answered on a processor a quarter as fast. */
const ANSWER = 100;

interface Measured {
  readonly scores: readonly number[];
  readonly kilobytes: number;
  readonly requests: number;
  /** Elements of the page's body. */
  readonly nodes: number;
  readonly shift: number;
  readonly paint: number;
  readonly blocking: number;
  /** Milliseconds until what is seen stands, charts drawn in the browser too: Lighthouse's speed index. */
  readonly seen: number;
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
    nodes: amount('dom-size'),
    shift: amount('cumulative-layout-shift'),
    paint: amount('largest-contentful-paint'),
    blocking: amount('total-blocking-time'),
    seen: amount('speed-index'),
  };
}

async function measure(url: string, port: number, times = RUNS): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await measureOnce(url, port));
  const middle = (pick: (one: Measured) => number) => median(runs.map(pick));
  return {
    scores: CATEGORIES.map((_, place) => middle((one) => one.scores[place] ?? 0)),
    kilobytes: middle((one) => one.kilobytes),
    requests: middle((one) => one.requests),
    nodes: middle((one) => one.nodes),
    shift: middle((one) => one.shift),
    paint: middle((one) => one.paint),
    blocking: middle((one) => one.blocking),
    seen: middle((one) => one.seen),
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
    ...over('nodes', found.nodes, name === WHOLE.path ? WHOLE.nodes : BUDGET.nodes),
    ...over('layout shift', found.shift, BUDGET.shift),
    ...over('largest paint (ms)', found.paint, BUDGET.paint),
    ...over('blocking time (ms)', found.blocking, BUDGET.blocking),
  ];
}

/** What an LCSP at a glance does not hold of what it is to be faster than. */
function listSlower(found: Measured, besides: Measured): readonly string[] {
  const over = (what: string, value: number, most: number) =>
    value > most ? [`/${GLANCE.path}: ${what} ${value} is over ${most}`] : [];
  return [
    ...over('kilobytes beside Chart.js', found.kilobytes, GLANCE.kilobytes * besides.kilobytes),
    ...over('largest paint (ms) beside Chart.js', found.paint, GLANCE.paint * besides.paint),
    ...over('all seen (ms) beside Chart.js', found.seen, GLANCE.seen * besides.seen),
    ...over('blocking time (ms)', found.blocking, GLANCE.blocking),
  ];
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, place) => (place === 0 ? String(cell).padEnd(34) : String(cell).padStart(10))).join('');

const round = (value: number, step: number): number => Math.round(value / step) * step;

function describe(name: string, found: Measured): string {
  const cells = [
    round(found.kilobytes, 1),
    found.requests,
    found.nodes,
    found.shift,
    round(found.paint, 10),
    round(found.blocking, 1),
    round(found.seen, 10),
  ];
  return row([name, ...found.scores, ...cells]);
}

const SITE = '.cache/lighthouse-site';
const BARE = '.cache/lighthouse-bare';
const DRAWN = '.cache/lighthouse-drawn';
const alone = { command: 'test/lighthouse/lighthouse.ts', data: 'data', places: ['public/data', SITE] };
await asOnlyBuilder(diskEffects, alone, () =>
  buildSite({ out: SITE, field: false, edition: 'publication', onProgress: () => {} }),
);
mkdirSync(BARE, { recursive: true });
writeFileSync(
  `${BARE}/index.html`,
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="A page with nothing on it"><title>Bare page</title></head><body><h1>Bare page</h1></body></html>\n',
);
mkdirSync(DRAWN, { recursive: true });
const sheet = readdirSync(`${SITE}/assets`).find((file) => /^site-.*\.css$/.test(file)) ?? '';
copyFileSync(`${SITE}/assets/${sheet}`, `${DRAWN}/${sheet}`);
writeFileSync(`${DRAWN}/index.html`, comparisonPage('thanet-1', sheet));
writeFileSync(`${DRAWN}/chart.umd.min.js`, chartJsScript());
for (const folder of [BARE, DRAWN]) writeFileSync(`${folder}/robots.txt`, 'User-agent: *\nAllow: /\n');

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('missing Chromium: install one or set CHROME_PATH');
const port = await freePort();
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, `--remote-debugging-port=${port}`] });
const site = await serveSite({ folder: SITE, port: 0, effort: 'smallest', onNotice: () => {} });
const bare = await serveSite({ folder: BARE, port: 0, effort: 'smallest', onNotice: () => {} });
const drawn = await serveSite({ folder: DRAWN, port: 0, effort: 'smallest', onNotice: () => {} });

const named = argv.slice(3);
/** One page of every kind that a search may find, and the LCSP that is set beside the page drawn in the browser. */
const paths =
  named.length > 0
    ? named
    : [...new Set([GLANCE.path, ...onePathOfEachKind.map(({ path }) => path), 'plan/priority-1/'])].filter(
        (path) => path !== '404.html',
      );
// The first page of a new browser is slower than any other.
await measureOnce(bare.url, port);
console.log(`Simulated phone on slow 4G; medians of ${RUNS} runs for what is compared, one run for other pages`);
console.log(
  row(['page', 'perf', 'access', 'practice', 'seo', 'kB', 'requests', 'nodes', 'shift', 'LCP ms', 'TBT ms', 'seen ms']),
);
console.log(describe('(a bare HTML page, for comparison)', await measure(bare.url, port)));
const besides = await measure(drawn.url, port);
console.log(describe('(drawn in the browser by Chart.js)', besides));
const broken: string[] = [];
for (const path of paths) {
  const first = path === GLANCE.path ? null : await measure(`${site.url}${path}`, port, 1);
  const isWithin = first !== null && listBroken(`/${path}`, first).length === 0;
  const found = isWithin ? first : await measure(`${site.url}${path}`, port);
  console.log(describe(`/${path}`, found));
  broken.push(...listBroken(`/${path}`, found), ...(path === GLANCE.path ? listSlower(found, besides) : []));
}
if (named.length === 0) {
  const answered: number[] = [];
  // Places as they stand in addresses: they are the areas' own.
  for (let run = 0; run < RUNS; run += 1) {
    answered.push(median(await answerTimes(browser, site.url, ['dover', 'thanet-1'], 'malling')));
  }
  const answer = median(answered);
  console.log(`Explore answers a key, a press and a choice in ${answer} ms (median; processor slowed four times)`);
  if (answer > ANSWER) broken.push(`/explore/: answer ${answer} ms is over ${ANSWER}`);
  const checked: { page: number; command: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) checked.push(await checkTimes(browser, site.url));
  const [onPage, byCommand] = [median(checked.map(({ page }) => page)), median(checked.map(({ command }) => command))];
  const times = Math.round((onPage / byCommand) * 100) / 100;
  console.log(
    `A return of 50 MB is checked on its page in ${times} times the seconds of the command (${Math.round(byCommand * 10) / 10})`,
  );
  if (times > CHECK) broken.push(`/check-a-return/: ${times} times the command is over ${CHECK}`);
}
await browser.close();
await site.close();
await bare.close();
await drawn.close();
for (const line of broken) console.log(line);
console.log(broken.length === 0 ? 'Every page is within its budget.' : `${broken.length} over budget`);
exit(broken.length === 0 ? 0 : 1);
