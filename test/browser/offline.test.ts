import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT, listBuilt } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { allPaths, firstPathUnder, publishedSite } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;

// A copy under a sub-folder: the worker must keep to its own part of a host, and a test may publish anew into it.
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const deep = join(folder, 'deep/base');
const { release, build } = publishedSite.index;

/** Our server compresses a file when it is first asked for, which a host has done beforehand: 20 MB of it is no part of a test. */
const PLAIN = { extraHTTPHeaders: { 'Accept-Encoding': 'identity' } };

beforeAll(async () => {
  cpSync(BUILT.site, deep, { recursive: true });
  browser = await launchBrowser();
  site = await serveSite({ folder, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const homeOf = (): string => `${site.url}deep/base/`;

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
  }));

const NOTHING = { caches: 0, workers: 0, local: 0 };

async function openBox(page: Page): Promise<void> {
  await page.locator('details[data-tool="offline"] summary').click();
  await page.locator('details[data-tool="offline"] button').first().waitFor();
}

async function save(page: Page): Promise<void> {
  await openBox(page);
  await page.getByRole('button', { name: 'Save this site for offline use' }).click();
  await page.getByText(`Saved for offline, as of release ${release} (build ${build}).`).waitFor({ timeout: 60_000 });
}

const summaryOf = (page: Page): Promise<string> => page.locator('details[data-tool="offline"] summary').innerText();

test('the list names every page and every script, and no data file', () => {
  const { files } = JSON.parse(readFileSync(join(BUILT.site, 'offline.json'), 'utf8')) as { files: string[] };
  expect(allPaths.filter((path) => path !== '404.html' && !files.includes(path))).toEqual([]);
  expect(listBuilt(BUILT.site).filter((path) => path.startsWith('assets/') && !files.includes(path))).toEqual([]);
  expect(files.filter((path) => path.startsWith('data/') && !path.endsWith('/'))).toEqual([]);
  expect(listBuilt(BUILT.field).filter((path) => path === 'sw.js' || path === 'offline.json')).toEqual([]);
});

test('opening the box says what will be kept and keeps nothing', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(homeOf());
  await openBox(page);
  expect(await page.locator('details[data-tool="offline"]').innerText()).toMatch(/about \d+ MB/);
  expect(await kept(page)).toEqual(NOTHING);
  expect(problems).toEqual([]);
  await close();
});

test('once saved, pages never visited open without a connection, with their styles and scripts, and say of when they are', async () => {
  const { page, problems, close } = await openJourney(browser, homeOf(), PLAIN);
  await page.goto(homeOf());
  await save(page);
  expect(await kept(page)).toEqual({ caches: 2, workers: 1, local: 0 });
  await page.context().setOffline(true);
  for (const path of [firstPathUnder('areas/'), firstPathUnder('indicators/'), 'report/', 'compare/?areas=dover']) {
    await page.goto(`${homeOf()}${path}`);
    expect(await page.locator('h1').innerText(), path).not.toBe('');
    const width = await page.locator('.site-header-row').evaluate((row) => getComputedStyle(row).display);
    expect(width, path).toBe('flex');
    await expect.poll(() => summaryOf(page)).toBe(`Saved for offline, as of release ${release}`);
  }
  await page.goto(homeOf());
  await page.getByRole('searchbox').fill('dover');
  await expect.poll(() => page.locator('.finder-list a').count()).toBeGreaterThan(0);
  // Without a connection the list of what is online cannot be had, and the browser says so of its own accord.
  expect(problems.filter((problem) => !/offline\.json|ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
  await close();
});

test('what is not in the copy says so without a connection', async () => {
  const { page, close } = await openJourney(browser, homeOf(), PLAIN);
  await page.goto(homeOf());
  await save(page);
  await page.context().setOffline(true);
  await page.goto(`${homeOf()}nothing/here/`);
  expect(await page.locator('body').innerText()).toContain('not in the copy of the site saved on this device');
  await close();
});

test('another release online is told of, and replaces the copy only when the reader asks', async () => {
  const { page, close } = await openJourney(browser, homeOf(), PLAIN);
  await page.goto(homeOf());
  await save(page);
  const listFile = join(deep, 'offline.json');
  const homeFile = join(deep, 'index.html');
  const [list, home] = [readFileSync(listFile, 'utf8'), readFileSync(homeFile, 'utf8')];
  const next = { ...(JSON.parse(list) as object), release: '9.9.9', hash: 'next' };
  writeFileSync(listFile, JSON.stringify(next));
  writeFileSync(homeFile, home.replace('<h1', '<p id="next">next release</p><h1'));
  await page.reload();
  await expect.poll(() => summaryOf(page)).toBe(`Saved for offline, as of release ${release}; another is online`);
  expect(await page.locator('#next').count()).toBe(1);
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('#next').count()).toBe(0);
  await page.context().setOffline(false);
  await page.reload();
  await page.locator('details[data-tool="offline"] summary').click();
  await page.getByRole('button', { name: 'Update the saved copy' }).click();
  await page.getByText('Saved for offline, as of release 9.9.9').first().waitFor({ timeout: 60_000 });
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('#next').count()).toBe(1);
  expect((await kept(page)).caches).toBe(2);
  await close();
  writeFileSync(listFile, list);
  writeFileSync(homeFile, home);
});

test('a copy that cannot be finished leaves nothing behind', async () => {
  const { page, close } = await openJourney(browser, homeOf(), PLAIN);
  const listFile = join(deep, 'offline.json');
  const list = readFileSync(listFile, 'utf8');
  const parsed = JSON.parse(list) as { files: readonly string[] };
  writeFileSync(listFile, JSON.stringify({ ...parsed, files: [...parsed.files.slice(0, 20), 'gone/'] }));
  await page.goto(homeOf());
  await openBox(page);
  await page.getByRole('button', { name: 'Save this site for offline use' }).click();
  await page.getByText('The site could not be saved').waitFor();
  expect(await kept(page)).toEqual(NOTHING);
  writeFileSync(listFile, list);
  await close();
});

test('the copy is removed without a trace', async () => {
  const { page, close } = await openJourney(browser, homeOf(), PLAIN);
  await page.goto(homeOf());
  await save(page);
  await page.getByRole('button', { name: 'Remove the saved copy' }).click();
  await page.getByText('The copy was removed from this device.').waitFor();
  expect(await kept(page)).toEqual(NOTHING);
  await close();
});
