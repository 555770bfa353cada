import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { firstPathUnder, onePathOfEachKind } from './pagesOfSite.ts';

const site = openBuiltSite();

const MAIN = ['Areas', 'Compare', 'Explore', 'Study day', 'Targets', 'Plan', 'Data'];
const MORE = [
  'Scorecard',
  'Money',
  'Governance',
  'Methods',
  'Check or bring a file',
  'Six-monthly report',
  'Your notes',
  'About',
];
const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1280, height: 900 } };

/** Words of the links and the box of the header that show, in the order of the page. */
const shownIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.site-nav :is(a, summary)')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.innerText.trim()),
  );

/** Tops of what shows in the header, apart by more than what two sizes of text on one line are. */
const linesOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const feet = [...document.querySelectorAll<HTMLElement>('.site-name, .site-nav a, .site-nav summary')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.getBoundingClientRect().bottom)
      .toSorted((a, b) => a - b);
    return feet.filter((foot, place) => place === 0 || foot - (feet[place - 1] ?? 0) > 8).length;
  });

test('on a desk the header is one line: seven parts, the search and a box with the rest', async () => {
  const { page, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}plan/`);
  expect(await shownIn(page)).toEqual([...MAIN, 'Find', 'More']);
  expect(await linesOf(page)).toBe(1);
  await close();
});

test('on a phone the header is one line on every kind of page: name, search and one box with every part', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { ...PHONE, javaScriptEnabled: false });
  for (const { path } of onePathOfEachKind) {
    await page.goto(`${site.url}${path}`);
    expect(await linesOf(page), path).toBe(1);
    const { height } = (await page.locator('.site-header').boundingBox()) ?? { height: 0 };
    expect(height, path).toBeLessThanOrEqual(60);
  }
  expect(await shownIn(page)).toEqual(['Find', 'Menu']);
  await page.locator('.site-more summary').click();
  expect(await shownIn(page)).toEqual(['Find', 'Menu', ...MAIN, ...MORE]);
  await close();
});

test.each([
  { name: 'a phone', options: PHONE },
  { name: 'a desk', options: DESK },
])('the box opens, leads on and closes again by keys and without scripts on $name', async ({ options }) => {
  const { page, problems, close } = await openJourney(site.browser, site.url, { ...options, javaScriptEnabled: false });
  await page.goto(`${site.url}${firstPathUnder('areas/')}`);
  const summary = page.locator('.site-more summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await shownIn(page)).toContain('Check or bring a file');
  await page.keyboard.press('Enter');
  expect(await shownIn(page)).not.toContain('Check or bring a file');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = page.locator('.site-more a:visible').first();
  const href = await first.evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''));
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(href);
  expect(problems).toEqual([]);
  await close();
});

test('a closed box adds one stop to the tab order and no more', async () => {
  const { page, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}governance/`);
  await page.locator('.site-name').focus();
  const stops: string[] = [];
  for (let press = 0; press < MAIN.length + 3; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? ''));
  }
  expect(stops).toEqual([...MAIN, 'Find', 'More', 'Home']);
  await close();
});

test('the part shown is marked, in the row or on the box that holds it', async () => {
  const { page, close } = await openJourney(site.browser, site.url, DESK);
  const marked = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((each) => getComputedStyle(each).boxShadow);
  await page.goto(`${site.url}${firstPathUnder('plan/')}`);
  expect(await page.locator('.site-nav-main [aria-current]').innerText()).toBe('Plan');
  expect(await marked('.site-more summary')).toBe('none');
  await page.goto(`${site.url}money/full/`);
  expect(await marked('.site-more summary')).not.toBe('none');
  await close();
});

test.each([PHONE, DESK])(
  'axe finds nothing on the open box at $viewport.width pixels, light and dark',
  async (options) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await openJourney(site.browser, site.url, { ...options, colorScheme });
      await page.goto(`${site.url}data/`);
      await page.locator('.site-more summary').click();
      const { violations } = await runAxe(page, 'all');
      expect(violations).toEqual([]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.site-nav :is(a, summary)')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24)
          .map((each) => each.innerText),
      );
      expect(small).toEqual([]);
      await close();
    }
  },
);
