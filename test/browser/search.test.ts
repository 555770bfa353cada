import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { BUILT } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

const results = '[data-results] a';

test('a cut and a misspelt name are found, kept in the address, and opened by Enter', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await page.getByRole('navigation', { name: 'Parts of the site' }).getByRole('link', { name: 'Find' }).click();
  await page.getByRole('searchbox').fill('dartfrod w');
  await expect.poll(() => page.locator(results).first().innerText()).toBe('Dartford West LCSP');
  expect(new URL(page.url()).searchParams.get('q')).toBe('dartfrod w');
  expect(await page.locator('.search-tool output').innerText()).toMatch(/^\d+ entr(y|ies) found/);
  const { violations } = await runAxe(page, 'all', ['main']);
  expect(violations).toEqual([]);
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/areas\/dartford-west\/$/);
  expect(problems).toEqual([]);
  await close();
});

test('what is typed before any script has come is found once it comes', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  let isTyped = (): void => {};
  const typed = new Promise<void>((done) => (isTyped = done));
  await page.route('**/assets/loader-*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${site.url}search/`, { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('dartford west');
  isTyped();
  await expect.poll(() => page.locator(results).allInnerTexts()).toContain('Dartford West LCSP');
  expect(problems).toEqual([]);
  await close();
});

test('an address with a query shows what it finds, and Escape brings the whole list back', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}search/?q=Shepway+urban`);
  await expect.poll(() => page.locator(results).count()).toBeGreaterThan(2);
  expect(await page.locator('.search-tool output').innerText()).toContain('No entry fits every word');
  expect(await page.locator('[data-index]').isVisible()).toBe(false);
  await page.getByRole('searchbox').press('Escape');
  expect(await page.locator('[data-index]').isVisible()).toBe(true);
  expect(new URL(page.url()).search).toBe('');
  expect(problems).toEqual([]);
  await close();
});

test('search works on a disk, and without scripts the list from A to Z stands', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const disk = await openJourney(site.browser, home);
  await disk.page.goto(`${home}search/index.html`);
  await disk.page.getByRole('searchbox').fill('ni 117');
  await expect.poll(() => disk.page.locator(results).count()).toBeGreaterThan(0);
  await disk.page.getByRole('searchbox').press('Enter');
  await disk.page.waitForURL(/indicators\/ni-117\/index\.html/);
  expect(disk.problems).toEqual([]);
  await disk.close();
  const still = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await still.page.goto(`${site.url}search/`);
  expect(await still.page.getByRole('searchbox').count()).toBe(0);
  expect(await still.page.locator('[data-index] li a').count()).toBeGreaterThan(100);
  await still.close();
});

test('a town, a postcode and an everyday word are found, each with what is said of it', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}search/`);
  const box = page.getByRole('searchbox');
  const found = page.locator('[data-results] li');
  const status = page.locator('.search-tool output');
  await box.fill('Folkstone');
  await expect.poll(() => found.first().innerText()).toContain('in Shepway district');
  expect(await found.first().getByRole('link').allInnerTexts()).toEqual(['Folkestone', 'Shepway 1', 'Shepway Rural']);
  await box.fill('CT9 1AA');
  await expect.poll(() => found.allInnerTexts()).toHaveLength(1);
  expect(await found.first().innerText()).toContain('at least in part, in Thanet district');
  const { violations } = await runAxe(page, 'all', ['main']);
  expect(violations).toEqual([]);
  await box.fill('SW1A 1AA');
  await expect.poll(() => status.innerText()).toContain('SW1A lies outside Kent');
  await box.fill('truancy');
  await expect.poll(() => found.first().innerText()).toContain('half days missed');
  await box.fill('Sittingbourne');
  await expect.poll(() => found.first().innerText()).toContain('Swale district');
  await box.press('Enter');
  await page.waitForURL(/trusts\/swale\/$/);
  expect(problems).toEqual([]);
  await close();
});

test('without scripts the names of places stand from A to Z, and search leads there', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}search/`);
  await page.getByRole('link', { name: 'the same from A to Z' }).click();
  await page.waitForURL(/areas\/places\/$/);
  const row = page.getByRole('row', { name: /^Folkestone / });
  expect(await row.first().getByRole('link').allInnerTexts()).toEqual([
    'Shepway',
    'Shepway 1',
    'Shepway Rural',
    'list 1',
  ]);
  expect(await page.getByRole('row', { name: /^CT9 / }).innerText()).toContain('Thanet');
  await close();
});
