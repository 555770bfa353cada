import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { allPaths, onePathOfEachKind } from './pagesOfSite.ts';

const site = openBuiltSite();

/**
 * What is wrong with pages of the site, one after the other: axe, errors, requests to other hosts, and what is wider
 * than a window of 320 pixels. Colours, targets and landmarks come from one palette, style sheet and frame, so
 * `everyState.test.ts` looks at them on a page of each kind.
 */
async function findOnPages(paths: readonly string[]): Promise<readonly string[]> {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  const found: string[] = [];
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${site.url}${path}`);
    const { violations } = await runAxe(page, 'of one page');
    found.push(...violations.map((line) => `${path} ${line}`));
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.push(`${path}: ${width} pixels wide`);
  }
  await close();
  return [...found, ...problems];
}

const PARTS = 4;
const parts = Array.from({ length: PARTS }, (_, part) => allPaths.filter((_, index) => index % PARTS === part));

test.each(parts.map((paths, part) => ({ part: part + 1, paths })))(
  'axe finds nothing on any page, none scrolls sideways at 320 pixels or asks another host, part $part of 4',
  async ({ paths }) => {
    expect(paths.length).toBeGreaterThan(30);
    expect(await findOnPages(paths)).toEqual([]);
  },
);

test('text stays readable when letters are twice as large on a phone', async () => {
  const journey = await openJourney(site.browser, site.url, { viewport: { width: 360, height: 640 } });
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
  const journey = await openJourney(site.browser, site.url);
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
