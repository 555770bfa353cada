import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/prerender/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { allPaths, onePathOfEachKind } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Only colours differ between light and dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const SCREENS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

test.each(onePathOfEachKind)(
  'axe finds nothing on a page of kind $kind, light or dark, wide or narrow',
  async ({ path }) => {
    const journey = await openJourney(browser, site.url);
    await journey.page.goto(`${site.url}${path}`);
    const found: string[] = [];
    for (const { colorScheme, width } of SCREENS) {
      await journey.page.setViewportSize({ width, height: 900 });
      await journey.page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page: journey.page });
      const chosen = colorScheme === 'light' ? axe.withTags(ALL_RULES) : axe.withRules(COLOUR_RULES);
      const { violations } = await chosen.analyze();
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${colorScheme} ${width} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
        ),
      );
    }
    expect(found).toEqual([]);
    expect(journey.problems).toEqual([]);
    await journey.close();
  },
);

test('no page scrolls sideways at 320 pixels, reports an error, or asks another host for anything', async () => {
  const journey = await openJourney(browser, site.url, { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const path of allPaths) {
    await journey.page.goto(`${site.url}${path}`);
    const width = await journey.page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path}: ${width}`);
  }
  expect(wide).toEqual([]);
  expect(journey.problems).toEqual([]);
  await journey.close();
});

test('text stays readable when letters are twice as large on a phone', async () => {
  const journey = await openJourney(browser, site.url, { viewport: { width: 360, height: 640 } });
  const wide: string[] = [];
  for (const { path } of onePathOfEachKind) {
    await journey.page.goto(`${site.url}${path}`);
    const width = await journey.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    if (width > 360) wide.push(`${path}: ${width}`);
  }
  expect(wide).toEqual([]);
  await journey.close();
});

test('a whole visit leaves no cookie, storage, cache or worker behind', async () => {
  const journey = await openJourney(browser, site.url);
  for (const { path } of onePathOfEachKind) {
    await journey.page.goto(`${site.url}${path}`);
    await journey.page.keyboard.press('Tab');
    await journey.page.mouse.move(400, 400);
  }
  const left = await journey.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  expect(left).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' });
  expect(await journey.page.context().cookies()).toEqual([]);
  await journey.close();
});
