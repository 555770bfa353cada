import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lcspsOf } from '../../src/site/site.ts';
import { BUILT } from '../builtSites.ts';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { publishedSite } from './pagesOfSite.ts';
import { pickByKeys } from './pickByKeys.ts';

const site = openBuiltSite();
const fieldHome = `${pathToFileURL(resolve(BUILT.field)).href}/`;
const { release } = publishedSite.index;
const named = (name: string) => {
  const area = lcspsOf(publishedSite).find((one) => one.name === name);
  if (area === undefined) throw new Error(`missing LCSP ${name}`);
  return area;
};
const LCSPS = ['Thanet 1', 'Dover', 'Thanet 2'].map(named);
const LONGEST = named('Cranbrook & Paddock Wood');
const ids = LCSPS.map(({ id }) => id).join(',');
const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1280, height: 900 } };

const namesOf = (page: Page): Promise<readonly string[]> => page.locator('.board thead th').allInnerTexts();
const rowOf = (page: Page, name: string) => page.locator('.board tbody tr', { hasText: name });

/** Numbers and texts of a table that are cut, laid over each other or wider than the window. */
const cutIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const across = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>(':is(.board, .board-all) :is(td, th)')]
      .filter((cell) => cell.checkVisibility())
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > across)
      .map((cell) => cell.innerText);
  });

test('the page is light', () => {
  expect(statSync(`${BUILT.site}/compare/index.html`).size).toBeLessThan(120_000);
});

test('three areas stand in one table under one line of lists, on little more than a screen', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}compare/?areas=${ids}&release=${release}`);
  await expect.poll(() => namesOf(page)).toEqual(['Measure', 'Thanet 1 LCSP', 'Thanet 2 LCSP', 'Dover LCSP', 'Kent']);
  const tops = await page
    .locator('[data-area-select]')
    .evaluateAll((lists) => lists.map((list) => list.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  expect(tops).toHaveLength(4);
  const first = await page.locator('.board .cell-value').first().boundingBox();
  expect(first?.y).toBeLessThanOrEqual(420);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1600);
  expect(await cutIn(page)).toEqual([]);
  const small = await page
    .locator('.board .cite')
    .evaluateAll(
      (cites) =>
        cites.filter((cite) => cite.getBoundingClientRect().height < 24 || cite.getBoundingClientRect().width < 24)
          .length,
    );
  expect(small).toBe(0);
  const fonts = await page
    .locator('.compare-page *')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...fonts)).toBeGreaterThanOrEqual(12);
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['dover', 'gravesham', 'swale-urban'],
  ['canterbury-city-and-country', 'dover', 'maidstone-1'],
  ['canterbury-city-and-country', 'cranbrook-and-paddock-wood', 'swanley-and-district'],
])('%s, %s and %s, each of another district, take no more room', async (...areas) => {
  const { page, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}compare/?areas=${areas.join()}`);
  await expect.poll(() => namesOf(page)).toHaveLength(5);
  const first = await page.locator('.board .cell-value').first().boundingBox();
  expect(first?.y).toBeLessThanOrEqual(420);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1600);
  expect(await cutIn(page)).toEqual([]);
  await close();
});

test('a district’s figure stands once over its LCSPs, as long as under one, and the county’s own is the county’s', async () => {
  const { page, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}compare/?areas=${ids}`);
  const row = rowOf(page, 'Half days missed, primary');
  await expect.poll(() => row.locator('td').count()).toBe(3);
  const merged = row.locator('td[colspan="2"]');
  expect(await merged.innerText()).toContain('Thanet district, one figure for both');
  const scale = await row
    .locator('.cell-bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect(Math.max(...scale) - Math.min(...scale)).toBeLessThan(1);
  for (const name of ['Permanent exclusions', '16 to 18 year olds NEET']) {
    const cells = rowOf(page, name).locator('td');
    expect(await cells.count()).toBe(1);
    expect(await cells.getAttribute('colspan')).toBe('4');
    expect(await cells.innerText()).toMatch(/^Kent only: /);
  }
  expect(await rowOf(page, 'NEET').locator('td').innerText()).toContain('estimate');
  await close();
});

test('areas are compared by keyboard, each list one step back, and the focus stays', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}compare/`);
  for (const [index, area] of LCSPS.entries()) {
    await pickByKeys(page, `#compare-area-${index + 1}`, area);
    // The first key brings the script; what was picked before it came is in the address once it is there.
    await expect.poll(() => page.url()).toContain(area.id);
  }
  expect(await page.locator('#compare-area-3:focus').count()).toBe(1);
  expect(page.url()).toBe(`${site.url}compare/?areas=${ids}&release=${release}`);
  const said = page.locator('.chooser output');
  await expect.poll(() => said.innerText()).toBe('Shown side by side: Thanet 1 LCSP, Dover LCSP and Thanet 2 LCSP.');
  expect(await page.locator('.board-all').isVisible()).toBe(false);
  await page.goBack();
  await expect.poll(() => namesOf(page)).toEqual(['Measure', 'Thanet 1 LCSP', 'Dover LCSP', 'Kent']);
  expect(await page.locator('#compare-area-3').inputValue()).toBe('');
  await page.goForward();
  await expect.poll(() => namesOf(page)).toHaveLength(5);
  await page.reload();
  await expect.poll(() => namesOf(page)).toHaveLength(5);
  await page.getByRole('button', { name: 'Clear the choice' }).click();
  await expect.poll(() => page.locator('.board-all').isVisible()).toBe(true);
  expect(page.url()).toBe(`${site.url}compare/`);
  expect(problems).toEqual([]);
  await close();
});

test('a group of one’s own is added up where counts may be, and its address brings it back', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url, DESK);
  await page.goto(`${site.url}compare/?areas=dover`);
  await expect.poll(() => namesOf(page)).toHaveLength(3);
  await page.getByText('Add up a group of your own').click();
  for (const name of ['Ashford 1', 'Thanet 1']) await page.getByLabel(name, { exact: true }).check();
  await expect.poll(() => namesOf(page)).toContain('Your group of 2 LCSPs');
  expect(page.url()).toBe(`${site.url}compare/?areas=dover&group=ashford-1,thanet-1&release=${release}`);
  const [, count] = await rowOf(page, 'Children aged 0 to 19').locator('td .cell-value').allInnerTexts();
  const wholes = ['ashford-1', 'thanet-1'].map(
    (id) => publishedSite.areas.get(id)?.population.bands.find(({ role }) => role === 'whole')?.count ?? 0,
  );
  const sum = (wholes[0] ?? 0) + (wholes[1] ?? 0);
  expect(Number((count ?? '').replaceAll(/\D/g, ''))).toBe(sum);
  expect(await page.locator('.board-not-added').count()).toBe(1);
  expect(await page.locator('.board-not-added').innerText()).toMatch(
    /^Not added up: .*Ashford district and Thanet district/,
  );
  await page.locator('.board a[href="#group-sums"]').first().click();
  await expect.poll(() => page.locator('#group-sums').isVisible()).toBe(true);
  await page.reload();
  await expect.poll(() => namesOf(page)).toContain('Your group of 2 LCSPs');
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test.each([
  { what: 'nothing', query: '' },
  { what: 'three areas', query: `?areas=${ids}` },
  { what: 'four areas and a group', query: `?areas=${ids},${LONGEST.id}&group=ashford-1,dover` },
])('on a phone $what is shown without scrolling sideways and without a number cut', async ({ query }) => {
  const { page, close } = await openJourney(site.browser, site.url, PHONE);
  await page.goto(`${site.url}compare/${query}`);
  await expect.poll(() => page.locator(query === '' ? '.board-all' : '.board').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await cutIn(page)).toEqual([]);
  if (query !== '') {
    await rowOf(page, 'Persistent absence (10%), secondary').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => Math.round((await page.locator('.board thead').boundingBox())?.y ?? -1)).toBe(0);
  }
  await close();
});

test.each([640, 768, 1024])('at %i pixels no table is wider than the window', async (width) => {
  const { page, close } = await openJourney(site.browser, site.url, { viewport: { width, height: 900 } });
  for (const query of ['', `?areas=${ids}`, `?areas=${ids},${LONGEST.id}&group=ashford-1,dover`]) {
    await page.goto(`${site.url}compare/${query}`);
    await expect.poll(() => page.locator(query === '' ? '.board-all' : '.board').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(width);
    expect(await cutIn(page), query).toEqual([]);
  }
  await close();
});

test('small charts come when they are asked for, on the web and from a disk', async () => {
  for (const home of [site.url, fieldHome]) {
    const { page, problems, requests, close } = await openJourney(site.browser, home, DESK);
    const file = home === fieldHome ? 'compare/index.html' : 'compare/';
    await page.goto(`${home}${file}?areas=${ids}&release=${release}`);
    await expect.poll(() => namesOf(page)).toHaveLength(5);
    expect(requests.filter((address) => address.includes('pieces/'))).toEqual([]);
    await page.getByText('Small charts of these areas').click();
    const drawn = (part: string) => page.locator(`[data-charts="${part}"] svg[role=img]:visible`);
    await expect.poll(() => drawn('population').count()).toBe(3);
    expect(await drawn('half-days-primary').count()).toBe(2);
    expect(problems).toEqual([]);
    await close();
  }
});

test('what was picked before the script came is compared', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.route(/islands-.*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto(`${site.url}compare/`);
  await page.locator('#compare-area-1').focus();
  await page.locator('#compare-area-1').selectOption('dover');
  await expect.poll(() => namesOf(page)).toEqual(['Measure', 'Dover LCSP', 'Kent']);
  expect(page.url()).toBe(`${site.url}compare/?areas=dover&release=${release}`);
  await close();
});

test('an address may name the measures it wants, and one that is wrong shows what it can and says what it left out', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}compare/?areas=narnia,${ids},<b>x</b>&measures=half-days-primary&release=0.9.0`);
  await expect.poll(() => page.locator('.view-notices li').count()).toBe(3);
  expect(await page.locator('.view-notices b').count()).toBe(0);
  expect(await namesOf(page)).toHaveLength(5);
  expect(await rowOf(page, 'Half days missed, primary').count()).toBe(1);
  expect(await rowOf(page, 'Children aged 0 to 19').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});
