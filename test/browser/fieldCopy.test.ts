import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { onePathOfEachKind } from './pagesOfSite.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('the field copy opens from a disk: home, then an area, then a topic of it, then an indicator', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(browser, home);
  await page.goto(`${home}index.html`);
  await page.locator('.glance-ages a').first().click();
  await page.waitForURL(/areas\/[^/]+\/index\.html$/);
  expect(await page.locator('svg[role=img]:visible').count()).toBeGreaterThan(0);
  await page.locator('.card-link[href*="attendance/"]').first().click();
  await page.waitForURL(/attendance\/index\.html/);
  await page.locator('main a.govuk-link[href*="indicators/"]:visible').first().click();
  await page.waitForURL(/indicators\/[^/]+\/index\.html/);
  expect(await page.locator('h1').innerText()).not.toBe('');
  expect(problems).toEqual([]);
  await close();
});

test('islands come alive on a disk', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(browser, home);
  await page.goto(`${home}index.html`);
  await page.getByRole('searchbox').fill('d');
  await page.getByRole('searchbox').fill('dover');
  await expect.poll(() => page.locator('.finder-list a').count()).toBeGreaterThan(1);
  expect(problems).toEqual([]);
  await close();
});

test('no page of the field copy reports an error from a disk', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(browser, home);
  for (const { path } of onePathOfEachKind) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    await page.goto(`${home}${file}`);
    await page.keyboard.press('Tab');
  }
  expect(problems).toEqual([]);
  await close();
});

test('the published site works from a sub-folder without being built again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deep-'));
  cpSync(BUILT.site, join(folder, 'deep/base'), { recursive: true });
  const server = await serveSite({ folder, port: 0, onNotice: () => {} });
  const home = `${server.url}deep/base/`;
  const { page, problems, close } = await openJourney(browser, home);
  await page.goto(home);
  await page.locator('.glance-ages a').first().click();
  await page.waitForURL(/deep\/base\/areas\/[^/]+\/$/);
  await page.getByRole('navigation', { name: 'Parts of the site' }).getByRole('link').first().click();
  await page.waitForURL(/deep\/base\/[^/]+\/$/);
  expect(problems).toEqual([]);
  await close();
  await server.close();
  rmSync(folder, { recursive: true });
});
