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
