import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { leaveOutAlike } from './likeness.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { allPaths, firstPathUnder, onePathOfEachKind } from './pagesOfSite.ts';

const site = openBuiltSite();

/** Puts the document of a path in place of the one shown: the window stays, so axe need not be read in again. */
const showDocument = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
    document.replaceChild(document.adoptNode(documentElement), document.documentElement);
  }, `${site.url}${path}`);

/** What of pages was asked already, by how they are built. */
const asked = new Set<string>();

/**
 * What axe finds on pages as they come, before any script of theirs. Colours, targets and landmarks come from one
 * palette, style sheet and frame, so `everyState.test.ts` looks at them on a page of each kind. Two pages built alike
 * are one page to axe.
 */
async function findOnPages(paths: readonly string[]): Promise<readonly string[]> {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  const found: string[] = [];
  for (const path of paths) {
    await showDocument(page, path);
    const built = await leaveOutAlike(page, 'structure');
    if (asked.has(built)) continue;
    asked.add(built);
    const { violations } = await runAxe(page, 'of one page');
    found.push(...violations.map((line) => `${path} ${line}`));
  }
  await close();
  return found;
}

/** Every page is in one part; a part is told as it ends. */
const PARTS = 4;
const partOf = (part: number): readonly string[] => allPaths.filter((_, index) => index % PARTS === part);

test.each(Array.from({ length: PARTS }, (_, part) => part))('axe finds nothing on any page, part %i', async (part) => {
  expect(partOf(part).length).toBeGreaterThan(30);
  expect(await findOnPages(partOf(part))).toEqual([]);
});

test('axe sees the document put in place, so it can fail', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await showDocument(page, firstPathUnder('indicators/'));
  await page.evaluate(() => document.querySelector('h1')?.remove());
  expect((await runAxe(page, 'of one page')).violations.join(' ')).toContain('page-has-heading-one');
  await close();
});

test('the one row unlike a hundred others is left and seen', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await showDocument(page, firstPathUnder('areas/'));
  await page.evaluate(() => {
    const list = document.createElement('ul');
    list.innerHTML = '<li><a href="/">Thanet</a></li>'.repeat(100);
    document.querySelector('main')?.append(list);
    list.children[70]?.querySelector('a')?.replaceChildren();
  });
  await leaveOutAlike(page, 'structure');
  expect(await page.locator('main > ul:last-child > li').count()).toBe(2);
  expect((await runAxe(page, 'of one page')).violations.join(' ')).toContain('link-name');
  await close();
});

test('no page scrolls sideways at 320 pixels, reports an error, or asks another host for anything', async () => {
  const journey = await openJourney(site.browser, site.url, { viewport: { width: 320, height: 640 } });
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
