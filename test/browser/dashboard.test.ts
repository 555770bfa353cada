import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BUILT, readBuilt } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { publishedSite } from './pagesOfSite.ts';

const site = openBuiltSite();

/** The LCSPs every goal is held on: two of one district, the longest name, the outlier in age. */
const AREAS = ['thanet-1', 'dover', 'cranbrook-and-paddock-wood', 'canterbury-city-and-country'].map((id) => {
  const area = publishedSite.index.areas.find((one) => one.id === id);
  return { id, path: area?.page ?? `missing ${id}` };
});

const SCREENS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
  { width: 1600, height: 900 },
];
const WAYS = [
  { how: 'light', options: {} },
  { how: 'dark', options: { colorScheme: 'dark' } },
  { how: 'scripts off', options: { javaScriptEnabled: false } },
] as const;

const CASES = AREAS.flatMap((area) => SCREENS.map((screen) => ({ ...area, ...screen })));

/** What a reader sees of a dashboard, measured in CSS pixels from the top of the page. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const shown = (selector: string): readonly DOMRect[] =>
      [...document.querySelectorAll(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect());
    const inFirst = (boxes: readonly DOMRect[]): number =>
      boxes.filter((box) => box.bottom <= innerHeight && box.width > 0).length;
    const texts = [...document.querySelectorAll('body *')].filter(
      (one) =>
        one.checkVisibility() &&
        [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    );
    // A word counts where it is seen: those told aloud only are clipped to a point.
    const words = texts
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          one.closest('.govuk-visually-hidden, .govuk-skip-link') === null,
      )
      .flatMap((one) => [...one.childNodes])
      .filter((node) => node.nodeType === 3)
      .flatMap((node) =>
        [...(node.textContent ?? '').matchAll(/\S+/g)].map((word) => {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          return range.getBoundingClientRect();
        }),
      )
      .filter(({ width, bottom }) => width > 0 && bottom > 0);
    const drawn = shown('.card svg:is(.plot, .share-bar)').map(
      ({ width, top, bottom }) => width * Math.max(0, Math.min(innerHeight, bottom) - top),
    );
    const sizes = texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const tiles = shown('.card');
    return {
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      nodes: document.querySelectorAll('*').length,
      charts: inFirst(shown('.card svg:is(.plot, .share-bar)')),
      verdicts: inFirst(shown('.card-verdict')),
      ages: inFirst(shown('.share-table')),
      tiles: inFirst(tiles),
      used: Math.max(...tiles.map(({ right }) => right)) - Math.min(...tiles.map(({ left }) => left)),
      questions: inFirst(shown('.dashboard-questions li')),
      sizes: new Set(sizes).size,
      smallest: Math.min(...sizes),
      sources: shown('.source-link').length,
      smallSources: shown('.source-link').filter((box) => box.width < 24 || box.height < 24).length,
      words: words.length,
      firstWords: words.filter(({ top }) => top < innerHeight).length,
      drawn: drawn.reduce((sum, area) => sum + area, 0) / (innerWidth * innerHeight),
      stops: shown('a[href], button, summary, select, input, textarea').length,
    };
  });

test.each(WAYS)(
  'an LCSP stands on one screen at every width: $how',
  async ({ options }) => {
    const { page, problems, close } = await openJourney(site.browser, site.url, options);
    for (const { id, path, width, height } of CASES) {
      await page.setViewportSize({ width, height });
      await page.goto(`${site.url}${path}`);
      const seen = await measure(page);
      const where = `${id} at ${width}`;
      expect(seen.width, where).toBeLessThanOrEqual(width);
      expect(seen.nodes, where).toBeLessThan(900);
      expect(seen.sizes, where).toBeLessThanOrEqual(6);
      expect(seen.smallest, where).toBeGreaterThanOrEqual(12);
      expect([seen.sources, seen.smallSources], where).toEqual([6, 0]);
      expect(seen.ages, where).toBe(1);
      expect(seen.verdicts, where).toBeGreaterThanOrEqual(4);
      expect(seen.words, where).toBeLessThanOrEqual(400);
      expect(seen.stops, where).toBeLessThanOrEqual(50);
      if (width >= 1280) {
        expect(seen.height, where).toBeLessThanOrEqual(1300);
        expect([seen.tiles, seen.questions], where).toEqual([6, 3]);
        expect(seen.charts, where).toBeGreaterThanOrEqual(6);
        expect(seen.used, where).toBeGreaterThanOrEqual(width === 1280 ? 1180 : 1400);
        expect(seen.firstWords, where).toBeLessThanOrEqual(250);
        expect(seen.drawn, where).toBeGreaterThanOrEqual(0.25);
      }
      if (width === 360) {
        expect(seen.height, where).toBeLessThanOrEqual(1700);
        expect(seen.charts, where).toBeGreaterThanOrEqual(4);
        expect(seen.firstWords, where).toBeLessThanOrEqual(130);
      }
    }
    expect(problems).toEqual([]);
    await close();
  },
  300_000,
);

test('the page of an LCSP without the style sheet it holds comes to at most 7 kB in brotli', () => {
  const heavy = AREAS.flatMap(({ path }) => {
    const html = readBuilt(BUILT.site, `${path}index.html`).replace(/<style>[^]*?<\/style>/, '');
    const bytes = brotliCompressSync(html).length;
    return bytes > 7000 ? [`${path}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('a verdict begins with whose it is, and no estimate is a bare number', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  for (const { id, path } of AREAS) {
    await page.goto(`${site.url}${path}`);
    const verdicts = await page.locator('.card-verdict[data-rule=verdict]').allInnerTexts();
    expect(verdicts.length, id).toBeGreaterThanOrEqual(4);
    expect(
      verdicts.filter((text) => !/^Kent\b/.test(text.trim())),
      id,
    ).toEqual([]);
    const figures = await page.locator('.card-figure').allInnerTexts();
    expect(
      figures.filter((text) => text.includes('4.46') && !text.includes('estimate')),
      id,
    ).toEqual([]);
    expect(await page.locator('.card-own').count(), id).toBe(2);
  }
  await close();
});

test('the topics of an area are one click down, and its switcher keeps the topic', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}areas/thanet-1/`);
  await page.locator('.card-link').nth(1).click();
  await page.waitForURL(/areas\/thanet-1\/attendance\/#half-days-primary$/);
  expect(await page.locator('h1').innerText()).toBe('Thanet 1 LCSP: attendance');
  await page.locator('.switch-all summary').click();
  await page.getByRole('link', { name: 'Dover', exact: false }).first().click();
  await page.waitForURL(/areas\/dover\/attendance\/$/);
  await page.goto(`${site.url}areas/dover/#papers`);
  expect(await page.locator('#papers').count()).toBe(1);
  expect(problems).toEqual([]);
  await close();
});

test('a link from before to a note of the page leads to the page that has it', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}areas/dover/full/`);
  const note = await page.locator('.provenance-table tr[id]').first().getAttribute('id');
  await page.goto(`${site.url}areas/dover/#${note}`);
  await page.waitForURL(`${site.url}areas/dover/full/#${note}`);
  await close();
});

test('an LCSP at a glance is one side of A4', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  for (const { id, path } of AREAS) {
    await page.goto(`${site.url}${path}`);
    await page.emulateMedia({ media: 'print' });
    const sheets = await page.pdf({ preferCSSPageSize: true });
    expect(sheets.toString('latin1').match(/\/Type \/Page\b/g)?.length, id).toBe(1);
  }
  await close();
});
