import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { readPdfText } from '../study-day/readPdfText.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { pickByKeys, tabTo } from './pickByKeys.ts';
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
  expect(await page.locator('.pack-ready output').innerText()).toMatch(/^Pack ready: \d sides of A4\./);
  expect(await page.locator('.pack').isVisible()).toBe(false);
  await tabTo(page, '.chooser button');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html[data-printed]').count()).toBe(1);
  const sheets = readPdfText(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(sheets[0]).toContain('Study day pack: Swanley & District LCSP');
  for (const [index, area] of LCSPS.entries()) expect(sheets[1 + index]).toContain(`${area.name} LCSP`);
  expect(sheets.join()).not.toContain('Choose 3 or 4');
  expect(sheets.join()).not.toContain('What has been recommended');
  expect(problems).toEqual([]);
  await close();
});

test('an address brings its pack and its day without a touch', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}study-day/?areas=${ids}&date=2009-06-12&release=${release}&read=1`);
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

test('a chosen pack stays folded, is read on asking, and back and forward go through both', async () => {
  const { page, problems, close } = await openJourney(browser, site.url, { viewport: { width: 1280, height: 900 } });
  const folded = `${site.url}study-day/?areas=${ids}&release=${release}`;
  await page.goto(`${site.url}study-day/`);
  const unchosen = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.goto(folded);
  const ready = page.locator('.pack-ready');
  await expect.poll(() => ready.innerText()).toContain('Pack ready');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(unchosen + 300);
  const box = await ready.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900);
  await page.locator('#pack-date').focus();
  await tabTo(page, '.pack-ready button');
  await page.keyboard.press('Tab');
  expect(await page.locator('.pack-ways a:focus').innerText()).toBe('Read on screen');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.pack').isVisible()).toBe(true);
  expect(page.url()).toBe(`${folded}&read=1`);
  expect(await page.locator('#pack-title:focus').count()).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator('.pack').isVisible()).toBe(false);
  expect(page.url()).toBe(folded);
  await page.goForward();
  await expect.poll(() => page.locator('.pack').isVisible()).toBe(true);
  await page.locator('.pack-ways a').click();
  await expect.poll(() => page.locator('.pack').isVisible()).toBe(false);
  expect(await page.locator('#pack-area-1').inputValue()).toBe(LCSPS[0]?.id);
  expect(problems).toEqual([]);
  await close();
});

test('on a phone the choice and what it came to stand together and nothing scrolls sideways', async () => {
  const { page, close } = await openJourney(browser, site.url, { viewport: { width: 360, height: 740 } });
  for (const read of ['', '&read=1']) {
    await page.goto(`${site.url}study-day/?areas=${ids}${read}`);
    await expect.poll(() => page.locator('.pack-ready').innerText()).toContain('Pack ready');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  const last = await page.locator('#pack-area-3').boundingBox();
  const ready = await page.locator('.pack-ready').boundingBox();
  expect((ready?.y ?? 0) + (ready?.height ?? 0) - (last?.y ?? 0)).toBeLessThan(740);
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  await close();
});

test('an address of another release says so and gives both ways on', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}study-day/?areas=${ids}&release=0.9.0`);
  await expect.poll(() => page.locator('.view-notices').count()).toBe(1);
  expect(await page.locator('.view-notices').innerText()).toContain('release 0.9.0');
  const links = await page
    .locator('.chooser > p a')
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

test('without a script both tools offer their ready pages and no control that would do nothing', async () => {
  const { page, close } = await openJourney(browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}study-day/?areas=${ids}`);
  expect(await page.locator('.chooser:visible').count()).toBe(0);
  // Each LCSP's pack as a page and for Word.
  for (const ending of ['/', '.docx'])
    expect(await page.locator(`#ready a[href$="${ending}"]`).count()).toBe(publishedSite.index.counts.lcsps);
  await page.goto(`${site.url}compare/`);
  expect(await page.locator('.chooser:visible').count()).toBe(0);
  expect(await page.locator('.board-all tbody tr:visible').count()).toBeGreaterThan(publishedSite.index.counts.lcsps);
  await page.locator('#pairs a').first().click();
  expect(await page.locator('.board tbody tr:visible').count()).toBeGreaterThan(8);
  expect(await page.locator('.multiple svg[role=img]:visible').count()).toBeGreaterThan(4);
  await close();
});
