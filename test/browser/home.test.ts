import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { publishedSite } from './pagesOfSite.ts';

const site = openBuiltSite();
const { lcsps } = publishedSite.index.counts;

const SCREENS = [
  { width: 360, height: 740, most: 2400 },
  { width: 768, height: 1024, most: 2400 },
  { width: 1280, height: 900, most: 1400 },
  { width: 1600, height: 900, most: 1400 },
];
const WAYS = [
  { how: 'light', options: {} },
  { how: 'dark', options: { colorScheme: 'dark' } },
  { how: 'scripts off', options: { javaScriptEnabled: false } },
] as const;

const measure = (page: Page) =>
  page.evaluate(() => {
    const boxes = (selector: string): readonly DOMRect[] =>
      [...document.querySelectorAll(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect());
    const tops = (selector: string): readonly number[] => boxes(selector).map(({ top }) => Math.round(top));
    const sizes = [...document.querySelectorAll('body *')]
      .filter(
        (one) =>
          one.checkVisibility() &&
          [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
      )
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return {
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      nodes: document.querySelectorAll('*').length,
      areas: boxes('.glance-ages tbody a').filter(({ bottom }) => bottom <= innerHeight).length,
      low: boxes('.glance-table tbody a').filter(({ height }) => height < 24).length,
      begins: tops('.glance-ages [data-begins]'),
      districts: tops('.glance-districts tbody tr:not(.row-set-off)'),
      sizes: new Set(sizes).size,
      smallest: Math.min(...sizes),
    };
  });

test.each(WAYS)(
  'the county and its areas stand in one screen at every width: $how',
  async ({ options }) => {
    const { page, problems, close } = await openJourney(site.browser, site.url, options);
    for (const { width, height, most } of SCREENS) {
      await page.setViewportSize({ width, height });
      await page.goto(site.url);
      const seen = await measure(page);
      expect(seen.width, `${width}`).toBeLessThanOrEqual(width);
      expect(seen.height, `${width}`).toBeLessThanOrEqual(most);
      expect(seen.nodes, `${width}`).toBeLessThan(1300);
      expect([seen.sizes <= 6, seen.smallest >= 12, seen.low], `${width}`).toEqual([true, true, 0]);
      if (width >= 1280) {
        expect(seen.areas, `${width}`).toBe(lcsps);
        expect(
          seen.begins.map((top, at) => Math.abs(top - (seen.districts[at] ?? 0)) <= 2),
          `${width}`,
        ).toEqual(seen.districts.map(() => true));
      }
    }
    expect(problems).toEqual([]);
    await close();
  },
  120_000,
);

const namesOf = (page: Page) => page.locator('.glance-ages tbody tr:not(.row-set-off) th').allInnerTexts();

/** The LCSPs with the largest share of the oldest first, by the published figures. */
const byShare = publishedSite.kent.populations
  .flatMap(({ area, bands }) => {
    const lcsp = publishedSite.index.areas.find(({ id, type }) => id === area && type === 'LCSP');
    const share = bands.find(({ fromAge, toAge }) => fromAge === 14 && toAge === 19)?.share ?? 0;
    return lcsp === undefined ? [] : [{ name: lcsp.name, share }];
  })
  .toSorted((a, b) => b.share - a.share);

test('a press on an area is not lost when the script that its touch asks for comes between press and release', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  let letThrough = (): void => {};
  const pressed = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/assets\/glance/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(site.url);
  await page.locator('.glance-ages tbody a').first().hover();
  await page.mouse.down();
  letThrough();
  await page.locator('.glance-ages .sort-button').first().waitFor({ state: 'attached' });
  await page.mouse.up();
  await page.waitForURL(/areas\/[^/]+\/(index\.html)?$/);
  expect(problems).toEqual([]);
  await close();
});

test('one press on a column tells who has most, the address keeps it, and a second press turns it round', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await page.locator('.glance-ages').hover();
  await page.locator('[data-key="14-19"] button').click();
  expect((await namesOf(page))[0]).toBe(byShare[0]?.name);
  expect(new URL(page.url()).search).toBe('?sort=14-19');
  expect(await page.locator('[data-key="14-19"]').getAttribute('aria-sort')).toBe('descending');
  expect(await page.locator('.glance-sort output').textContent()).toBe('Sorted by 14-19, descending');
  await page.locator('[data-key="14-19"] button').click();
  expect((await namesOf(page))[0]).toBe(byShare.at(-1)?.name);
  await page.reload();
  await expect.poll(async () => (await namesOf(page))[0]).toBe(byShare.at(-1)?.name);
  await page.locator('#glance-sort').selectOption('district');
  expect(new URL(page.url()).search).toBe('');
  expect((await namesOf(page))[0]).toBe('Ashford 1');
  expect(problems).toEqual([]);
  await close();
});

test('in the order of a district’s figure the LCSPs stay beside their district, and the map is shaded by it', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}?sort=half-days-secondary`);
  await page.locator('.sort-button:visible').first().waitFor();
  const figures = (await page.locator('.glance-districts tbody [data-name=half-days-secondary]').allInnerTexts()).map(
    (text) => Number.parseFloat(text),
  );
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  const seen = await measure(page);
  expect(seen.begins.map((top, at) => Math.abs(top - (seen.districts[at] ?? 0)) <= 2)).toEqual(
    seen.districts.map(() => true),
  );
  expect(await page.locator('.tile-legend:visible').innerText()).toContain('the figure of the district');
  const thanet = await page.locator('tr[data-place=thanet-district] [data-name=half-days-secondary]').innerText();
  expect(await page.locator('li[data-place=thanet-1] .tile-count').innerText()).toBe(thanet);
  await close();
});

test('an area pointed at or in focus is marked in every chart, and a press holds it in the address', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  const marked = (className: string) =>
    page.evaluate(
      (name) =>
        [...document.querySelectorAll<HTMLElement>(`.${name}`)].map(
          ({ tagName, dataset }) => `${tagName} ${dataset['place'] ?? ''}`,
        ),
      className,
    );
  const all = ['TR thanet-1', 'TR thanet-district', 'LI thanet-1'].toSorted();
  await page.locator('tr[data-place=thanet-1] td').nth(1).hover();
  await page.locator('.sort-button:visible').first().waitFor();
  await page.locator('tr[data-place=thanet-1] td').nth(2).hover();
  await expect.poll(async () => (await marked('is-marked')).toSorted()).toEqual(all);
  await page.locator('tr[data-place=thanet-1] td').nth(1).click();
  expect(new URL(page.url()).search).toBe('?with=thanet-1');
  await page.mouse.move(2, 2);
  expect((await marked('is-pinned')).toSorted()).toEqual(all);
  await page.locator('li[data-place=dover] a').focus();
  expect((await marked('is-marked')).toSorted()).toEqual(['TR dover', 'TR dover-district', 'LI dover'].toSorted());
  await page.goto(`${site.url}?with=thanet-district`);
  await expect
    .poll(async () => (await marked('is-pinned')).toSorted())
    .toEqual(['TR thanet-1', 'TR thanet-2', 'TR thanet-district', 'LI thanet-1', 'LI thanet-2'].toSorted());
  expect(problems).toEqual([]);
  await close();
});

test('an address that names no column and no place changes nothing', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}?sort=%22%5D%3Cimg%3E&turned=1&with=%3Cb%3E`);
  await page.locator('.sort-button:visible').first().waitFor();
  expect(await namesOf(page)).toHaveLength(lcsps);
  expect(await page.locator('.is-pinned, main img').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});
