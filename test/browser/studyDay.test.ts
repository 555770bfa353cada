import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { readPdfText } from '../study-day/readPdfText.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { publishedSite } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;
const fieldHome = `${pathToFileURL(resolve(BUILT.field)).href}/`;
const { release } = publishedSite.index;
const LCSPS = ['Swanley & District', 'Shepway Rural', 'Thanet 1'].map((name) => {
  const area = publishedSite.index.areas.find((one) => one.type === 'LCSP' && one.name === name);
  if (area === undefined) throw new Error(`missing LCSP ${name}`);
  return area;
});
const ids = LCSPS.map(({ id }) => id).join(',');

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Presses Tab until what a selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector} by Tab`);
}

/** How long a list waits for the next letter of a name before it takes a letter for the first of another. */
const LETTERS_PART = 1500;

/** Goes to a list of areas by Tab and types the name; begun again where a busy machine parted the letters. */
async function pickByKeys(page: Page, selector: string, { id, name }: (typeof LCSPS)[number]): Promise<void> {
  await tabTo(page, selector);
  for (let tries = 0; tries < 4; tries += 1) {
    await page.keyboard.type(name);
    if ((await page.locator(selector).inputValue()) === id) return;
    await page.waitForTimeout(LETTERS_PART);
  }
  throw new Error(`no way to ${name} by its letters in ${selector}`);
}

const packHeading = (page: Page) => page.locator('#pack-title');

test('a pack is reached, chosen and printed from home by keyboard alone', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(site.url);
  await tabTo(page, 'header a[href$="study-day/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/study-day\/$/);
  for (const [index, area] of LCSPS.entries()) {
    await pickByKeys(page, `#pack-area-${index + 1}`, area);
  }
  await expect.poll(() => packHeading(page).innerText()).toContain('Thanet 1 LCSP');
  expect(page.url()).toBe(`${site.url}study-day/?areas=${ids}&release=${release}`);
  expect(await page.locator('.chooser output').innerText()).toContain('stands below');
  await tabTo(page, '.chooser button');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html[data-printed]').count()).toBe(1);
  const sheets = readPdfText(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(sheets[0]).toContain('Study day pack: Swanley & District LCSP');
  for (const [index, area] of LCSPS.entries()) expect(sheets[1 + 2 * index]).toContain(`${area.name} LCSP`);
  expect(sheets.join()).not.toContain('Choose 3 or 4');
  expect(sheets.join()).not.toContain('What has been recommended');
  expect(problems).toEqual([]);
  await close();
});

test('an address brings its pack and its day without a touch', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}study-day/?areas=${ids}&date=2009-06-12&release=${release}`);
  await expect.poll(() => packHeading(page).count()).toBe(1);
  expect(await page.locator('.pack-cover').innerText()).toContain('12 June 2009');
  expect(await page.locator('.view-notices').count()).toBe(0);
  expect(await page.locator('.pack-sides').count()).toBe(LCSPS.length);
  const lost = await page.evaluate(
    () =>
      [...document.querySelectorAll('.pack a[href^="#"]')].filter(
        (link) => document.getElementById((link.getAttribute('href') ?? '').slice(1)) === null,
      ).length,
  );
  expect(lost).toBe(0);
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('an address of another release says so and gives both ways on', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}study-day/?areas=${ids}&release=0.9.0`);
  await expect.poll(() => page.locator('.view-notices').count()).toBe(1);
  expect(await page.locator('.view-notices').innerText()).toContain('release 0.9.0');
  const links = await page
    .locator('.chooser p a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(links).toEqual([`?areas=${ids}&release=${release}`, '../data/changes/']);
  await close();
});

test('a pack comes together from a disk', async () => {
  const { page, problems, requests, close } = await openJourney(browser, fieldHome);
  await page.goto(`${fieldHome}study-day/index.html?areas=${ids}&release=${release}`);
  await expect.poll(() => page.locator('.pack-sides').count()).toBe(LCSPS.length);
  expect(requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
  const folders = await page
    .locator('.pack a[href]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '').filter((href) => href.endsWith('/')));
  expect(folders).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('areas are compared by keyboard, the address holds the view and brings it back', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}compare/`);
  for (const [index, area] of LCSPS.entries()) {
    await pickByKeys(page, `#compare-area-${index + 1}`, area);
  }
  const shown = page.locator('[data-compare=population] .multiple:visible');
  await expect.poll(() => shown.count()).toBe(LCSPS.length);
  expect(page.url()).toBe(`${site.url}compare/?areas=${ids}&release=${release}`);
  const names = await shown.locator('.multiple-name').allInnerTexts();
  expect(names).toEqual(LCSPS.map(({ name }) => `${name} LCSP`));
  expect(await page.locator('[data-words]').first().innerText()).toContain('more than');
  expect(await page.locator('[data-compare=population] tbody tr:visible').count()).toBe(LCSPS.length + 1);
  await page.reload();
  await expect.poll(() => shown.count()).toBe(LCSPS.length);
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Clear the choice' }).click();
  await expect.poll(() => page.locator('[data-compare=population] tbody tr:visible').count()).toBe(36);
  expect(page.url()).toBe(`${site.url}compare/`);
  expect(problems).toEqual([]);
  await close();
});

test('what was picked before the script came is compared', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.route(/islands-.*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto(`${site.url}compare/`);
  await page.locator('#compare-area-1').focus();
  await page.locator('#compare-area-1').selectOption(LCSPS[0]?.id ?? '');
  await expect.poll(() => page.locator('[data-compare=population] .multiple:visible').count()).toBe(1);
  await close();
});

test('two LCSPs of one district bring that district once, with both names, also from a disk', async () => {
  const district = publishedSite.index.areas.find((area) => area.type === 'district' && area.lcsps.length > 1);
  const pair = district?.lcsps ?? [];
  const measure = districtMeasure();
  for (const home of [site.url, fieldHome]) {
    const { page, problems, close } = await openJourney(browser, home);
    const file = home === fieldHome ? 'compare/index.html' : 'compare/';
    await page.goto(`${home}${file}?areas=${pair.join(',')}&measures=${measure}&release=${release}`);
    const shown = page.locator(`[data-compare="${measure}"] .multiple:visible`);
    await expect.poll(() => shown.count()).toBe(1);
    expect(await shown.innerText()).toContain('share its figure');
    expect(await page.locator('[data-compare=population]').isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  }
});

/** A measure that only districts have. */
function districtMeasure(): string {
  const held = [...publishedSite.indicators.values()].find(({ series }) =>
    series.some(({ level }) => level === 'district'),
  );
  return held?.indicator.id ?? '';
}

test('a bad address shows what it can and says what it left out', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}compare/?areas=narnia,${ids},<b>x</b>&release=0.9.0`);
  await expect.poll(() => page.locator('.view-notices li').count()).toBe(3);
  expect(await page.locator('.view-notices b').count()).toBe(0);
  expect(await page.locator('[data-compare=population] .multiple:visible').count()).toBe(LCSPS.length);
  expect(problems).toEqual([]);
  await close();
});

test('without a script both tools offer their ready pages and no control that would do nothing', async () => {
  const { page, close } = await openJourney(browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}study-day/?areas=${ids}`);
  expect(await page.locator('.chooser:visible').count()).toBe(0);
  expect(await page.locator('#ready a').count()).toBe(publishedSite.index.counts.lcsps);
  await page.goto(`${site.url}compare/`);
  expect(await page.locator('.chooser:visible').count()).toBe(0);
  await page.locator('#pairs a').first().click();
  expect(await page.locator('.multiple svg[role=img]:visible').count()).toBeGreaterThan(4);
  await close();
});
