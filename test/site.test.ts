import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { AreaFile, IndexFile } from '../pipeline/contract/files.ts';
import { formatNumber } from '../src/format/numbers.ts';
import { checkPages } from '../src/prerender/guard/guardPages.ts';
import { readPages } from '../src/prerender/guard/readPage.ts';
import { yearsOf } from './data/shippedYears.ts';
import { BUILT, builtPages, listBuilt, readBuilt, withoutShapes } from './builtSites.ts';

const readData = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));
// Written by the pipeline from these types.
const index = readData('index.json') as IndexFile;
const lcsps = index.areas
  .filter((area) => area.type === 'LCSP')
  .map((area) => ({
    area,
    // As above.
    file: readData(`areas/${area.id}.json`) as AreaFile,
    document: parseHTML(withoutShapes(readBuilt(BUILT.site, `${area.page ?? ''}full/index.html`))).document,
  }));

const addressOf = (element: Element): string => element.getAttribute('href') ?? element.getAttribute('src') ?? '';

/** Files elements name, from the root of the site. */
const filesOf = (document: Document, elements: string): readonly string[] =>
  [...document.querySelectorAll(elements)].map((element) => addressOf(element).replace(/^(\.\.\/|\.\/|\/)+/, ''));

/** Files a page loads before anyone touches or prints it. */
const loadedBy = (document: Document): readonly string[] =>
  filesOf(document, 'link[rel=stylesheet]:not([media]), script[src]');

/** A table with what may be wrong with it. */
const askTable = (table: Element) => ({
  caption: table.querySelector('caption')?.textContent ?? '',
  heads: table.querySelectorAll('thead tr').length,
  blank: [...table.querySelectorAll('th, td')]
    .filter((cell) => cell.textContent?.trim() === '')
    .map((cell) => cell.parentElement?.textContent),
});

/**
 * All that is asked of a page, at once: documents held by the hundred make linkedom slow for the rest of a process, even
 * when they are let go (`findings/linkedom-slow-beyond-two-million-nodes.sh`).
 */
function askPage(path: string, html: string) {
  const { document } = parseHTML(withoutShapes(html));
  return {
    path,
    html,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    language: document.documentElement.getAttribute('lang'),
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1])),
    scripts: document.querySelectorAll('script').length,
    loaded: loadedBy(document),
    assets: filesOf(document, 'link[rel=stylesheet], script[src]'),
    asksForHash: document.querySelectorAll('[integrity]').length,
    footer: document.querySelector('footer')?.textContent ?? '',
    tables: [...document.querySelectorAll('table')].map(askTable),
  };
}

const pages = builtPages().map(({ path, html }) => askPage(path, html));

const textOf = (document: Document): string => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';

const brotliBytes = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** The smallest form takes seconds of a large page; the quick one is a little larger and keeps the order of pages. */
const QUICK = 5;
const SMALLEST = 11;

/** Bytes a page asks for with its styles and its loader. */
function weigh(page: string, quality: number): number {
  const html = readBuilt(BUILT.site, page);
  const others = loadedBy(parseHTML(withoutShapes(html)).document).map((file) => readBuilt(BUILT.site, file));
  return [html, ...others].reduce((sum, text) => sum + brotliBytes(text, quality), 0);
}

test('there is a page for each of the 23 LCSPs', () => {
  expect(lcsps).toHaveLength(23);
});

test.each(lcsps)('the page of $area.name shows every count of its population table', ({ file, document }) => {
  const text = textOf(document);
  expect(file.population.bands.length).toBeGreaterThanOrEqual(5);
  for (const { count } of file.population.bands) expect(text).toContain(formatNumber(count, { digits: 0 }));
});

test.each(lcsps)(
  'the page of $area.name has four charts or more, each named, described and equalled by a table',
  ({ document }) => {
    const charts = [...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('svg[role=img]'));
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const figure of charts) {
      for (const svg of figure.querySelectorAll('svg[role=img]')) {
        expect(svg.getAttribute('aria-label')?.length).toBeGreaterThan(10);
        expect(svg.getAttribute('aria-description')?.length).toBeGreaterThan(10);
      }
      expect(figure.querySelector('table caption')?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
    }
  },
);

test.each(lcsps)('the page of $area.name names the district its attendance figures belong to', ({ area, document }) => {
  const district = index.areas.find(({ id }) => id === area.district);
  const titles = [...document.querySelectorAll('figure svg[role=img]')].map(
    (svg) => svg.getAttribute('aria-label') ?? '',
  );
  expect(titles.filter((title) => title.includes(`${district?.name ?? '?'} district`)).length).toBeGreaterThan(0);
  expect(textOf(document)).toContain('by where the school stands');
});

test.each(lcsps)('the page of $area.name shows Kent’s exclusions and NEET with their targets', ({ file, document }) => {
  const text = textOf(document);
  const themes = new Map(index.indicators.map((indicator) => [indicator.id, indicator]));
  for (const theme of ['exclusions', 'neet'] as const) {
    const targets = file.targets.filter(
      (target) => themes.get(target.indicator)?.theme === theme && target.value !== null,
    );
    expect(targets.length, theme).toBeGreaterThan(0);
    for (const { value, digits, indicator } of targets) {
      expect(text).toContain(formatNumber(value ?? 0, { digits }));
      expect(text).toContain(themes.get(indicator)?.shortLabel);
    }
  }
});

// What a page with every year may weigh is set for the eleven years of the first release. A year more is a point in each
// chart and a row in each table, some 320 bytes. Each chart says how high a frame for it has to be, which is new since.
const BYTES_A_YEAR = 400;
const BYTES_OF_FRAMES = 50;
const furtherYears = yearsOf('absence', 'half-days-primary').length - 11;

// All of an area on one page is for print, large print and the search in a page; what a reader opens first is the other.
test.each([
  { what: 'an area at a glance', part: '', most: 15_000 },
  { what: 'all of an area on one page', part: 'full/', most: 27_000 + BYTES_OF_FRAMES + BYTES_A_YEAR * furtherYears },
])('$what, its styles and its loader come to at most $most bytes in brotli', ({ part, most }) => {
  const weighed = lcsps
    .map(({ area }) => `${area.page ?? ''}${part}index.html`)
    .map((page) => ({ page, quick: weigh(page, QUICK) }))
    .toSorted((a, b) => b.quick - a.quick);
  const heavy = weighed.slice(0, 4).map(({ page }) => ({ page, bytes: weigh(page, SMALLEST) }));
  expect(heavy).toHaveLength(4);
  expect(heavy.filter(({ bytes }) => bytes > most)).toEqual([]);
});

test('the only script before a touch is the loader, under 3 kB as it is and on one tag', () => {
  for (const { path, scripts, loaded } of pages) {
    expect(scripts, path).toBe(1);
    const [script = ''] = loaded.filter((file) => file.endsWith('.js'));
    expect(script).toMatch(/^assets\/loader-/);
    expect(readBuilt(BUILT.site, script).length).toBeLessThan(3000);
  }
});

test.each([
  { script: 'islands', most: 12_000 },
  { script: 'choosers', most: 22_000 },
])('the script of the $script that come to life comes to at most $most bytes in gzip', ({ script, most }) => {
  const found = listBuilt(BUILT.site).filter((path) => new RegExp(`^assets/${script}-.*\\.js$`).test(path));
  expect(found.map((path) => gzipSync(readBuilt(BUILT.site, path)).length > most)).toEqual([false]);
});

test('two builds, the second by another process elsewhere in the world, are the same byte for byte', () => {
  const files = listBuilt(BUILT.site);
  expect(listBuilt(BUILT.again)).toEqual(files);
  const differing = files.filter(
    (file) => !readFileSync(`${BUILT.site}/${file}`).equals(readFileSync(`${BUILT.again}/${file}`)),
  );
  expect(differing).toEqual([]);
});

test('no link, anchor or asset of the published site or the field copy is broken', () => {
  for (const folder of [BUILT.site, BUILT.field]) {
    const files = listBuilt(folder);
    const html = files.filter((file) => file.endsWith('.html'));
    // Links of the page for unknown addresses start at the site's root.
    const read = (file: string) =>
      readBuilt(folder, file).replace(/ (href|src)="\//g, file === '404.html' ? ' $1="' : '$&');
    expect(checkPages(readPages(new Map(html.map((file) => [file, read(file)]))), new Set(files))).toEqual([]);
    expect(html.length).toBeGreaterThan(23);
  }
});

test('titles and descriptions are the page’s own', () => {
  const titles = pages.map(({ title }) => title);
  const descriptions = pages.map(({ description }) => description);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  expect(descriptions.filter((text, place) => descriptions.indexOf(text) !== place)).toEqual([]);
  expect(descriptions.filter((text) => text.length < 20)).toEqual([]);
});

test('every page is in British English, has one main heading, and skips no heading level', () => {
  for (const { path, language, levels } of pages) {
    expect(language, path).toBe('en-GB');
    expect(levels[0], path).toBe(1);
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 1) + 1);
    expect(jumps, path).toEqual([]);
  }
});

test('every table has a caption, one row of headings and no blank cell', () => {
  for (const { path, tables } of pages) {
    for (const { caption, heads, blank } of tables) {
      expect(caption, path).not.toBe('');
      expect(heads, `${path} ${caption}`).toBe(1);
      expect(blank, `${path} ${caption}`).toEqual([]);
    }
  }
});

test('every page names its release, the policy it is loaded under and who answers for it', () => {
  for (const { path, html, footer } of pages) {
    expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.indexOf('<link'));
    expect(footer, path).toContain(`${index.release}, build ${index.build}`);
    expect(footer, path).toContain('not yet named by the council');
    expect(footer, path).toContain('12 local boards were to replace the 23 LCSP boards');
    // A chart on somebody else's page leads to its own page, which has the line.
    if (path.startsWith('embed/')) continue;
    const own = path.replace(/(^|\/)index\.html$/, '$1');
    expect(footer, path).toContain(`no way is named yet; quote release ${index.release}, page /${own}`);
  }
});

test('scripts and style sheets are named by the hash of what they are, and open from a disk too', () => {
  for (const { path, assets, asksForHash } of pages) {
    for (const file of assets) {
      const hash = createHash('sha256').update(readBuilt(BUILT.site, file)).digest('hex');
      expect(/-([0-9a-f]{10})\.(js|css)$/.exec(file)?.[1], `${path} ${file}`).toBe(hash.slice(0, 10));
    }
    // Browsers refuse whatever asks for a hash when it comes from a disk.
    expect(asksForHash, path).toBe(0);
  }
});

test('no built file makes code out of text', () => {
  const scripts = readdirSync(`${BUILT.site}/assets`).filter((file) => file.endsWith('.js'));
  const found = scripts.filter((file) => /\beval\(|new Function\(/.test(readBuilt(BUILT.site, `assets/${file}`)));
  expect(found).toEqual([]);
});

test('the field copy names files, not folders, and asks for no hash a disk cannot give', () => {
  for (const file of listBuilt(BUILT.field).filter((file) => file.endsWith('.html'))) {
    const html = readBuilt(BUILT.field, file);
    const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length, file).toBeGreaterThan(0);
    const isFolder = (href: string): boolean => !/^(https?:|mailto:|#)/.test(href) && /(^|\/)([?#]|$)/.test(href);
    expect(links.filter(isFolder), file).toEqual([]);
    expect(html, file).not.toMatch(/<[^>]*\sintegrity=/);
  }
});
