import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { BUILT } from '../builtSites.ts';
import { publishedYears } from '../check-a-return/absenceYears.ts';
import { absenceFile, absenceYear } from '../import/absenceFile.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

const PATH = 'check-a-return/';
const TITLE = 'Pupil absence in schools in England: absence by geography';
const { first: FIRST_HELD, last: LAST_HELD, next: NEXT_YEAR, valueOf: heldValue } = publishedYears;
const NEW_YEAR = absenceFile(absenceYear(NEXT_YEAR.period));
const HELD_YEAR = absenceFile(absenceYear(LAST_HELD.period));

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .locator('#check-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.waitForFunction((title) => document.querySelector('.check-summary')?.textContent.includes(title), name);
}

const rowsOf = (page: Page, caption: string): Promise<readonly (readonly string[])[]> =>
  page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

const standingsOf = (page: Page) => rowsOf(page, 'Figures of the file beside those published');

const NEW = [
  ['New', '24', `England, South East and Kent, ${NEXT_YEAR.label}`],
  ['Changed', '0', ''],
  ['As we hold them', '0', ''],
];

test('a published file is known by what stands in it: what it brings, its sums, what is left out, the command', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'their file.csv', NEW_YEAR);
  const summary = page.locator('.check-summary[role=status]');
  expect(await summary.innerText()).toContain(`their file.csv: ${TITLE}`);
  expect(await summary.innerText()).toContain('21 rows read by the recipe dfe-absence. It holds 24 figures');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await standingsOf(page)).toEqual(NEW);
  const result = await page.locator('[data-check-result]').innerText();
  expect(result).toContain('4 sums of the publisher agree in each of 4 columns: Kent.');
  expect(result).toContain('9 rows of schools were added up and not kept one by one.');
  expect(await page.locator('[data-check-result] .command').innerText()).toBe(
    "npm run import -- 'their file.csv' --published YYYY-MM-DD",
  );
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('its measures are drawn with the new figures and behind them as published', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'absence.csv', NEW_YEAR);
  await page.getByRole('button', { name: 'Draw the charts' }).press('Enter');
  await page.locator('figure svg:visible').first().waitFor();
  expect(await page.locator('figure').count()).toBe(8);
  const first = page.locator('figure').first();
  expect(await first.locator('h3').innerText()).toContain(
    `: Kent with this file beside Kent as published, ${FIRST_HELD} to ${NEXT_YEAR.label}`,
  );
  const cells = await first
    .locator('tbody tr')
    .last()
    .evaluate((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toEqual([NEXT_YEAR.label, '3.95', 'none']);
  expect(await first.locator('.figure-sentence').innerText()).toContain(
    `In ${NEXT_YEAR.label}: Kent with this file 3.95%`,
  );
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a figure that changes is shown beside the published one, and the command asks for a post', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'absence.csv', HELD_YEAR);
  expect((await standingsOf(page)).map(([words, count]) => [words, count])).toEqual([
    ['New', '0'],
    ['Changed', '24'],
    ['As we hold them', '0'],
  ]);
  await page.locator('summary', { hasText: 'Show the figures that would change' }).press('Enter');
  const changes = await rowsOf(page, 'Figures that would change');
  expect(changes.length).toBe(24);
  expect(changes[0]).toEqual([
    `England, ${LAST_HELD.label}: Half days missed in primary schools`,
    heldValue('England', 'half-days-primary', LAST_HELD.label),
    '3.95',
  ]);
  expect(await page.locator('[data-check-result] .command').innerText()).toMatch(/ --by POST$/);
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('in gzip and as a workbook it is the same file, each read by a script that only such a file loads', async () => {
  const { page, problems, requests, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  const loaded = (name: string) => requests.some((address) => address.includes(`/assets/${name}-`));
  expect(['engine', 'recipes', 'registers', 'archive', 'workbook'].map(loaded)).toEqual(Array(5).fill(false));
  await choose(page, 'absence.csv', NEW_YEAR);
  expect(['archive', 'workbook', 'parquet', 'preview'].map(loaded)).toEqual(Array(4).fill(false));
  await choose(page, 'absence.csv.gz', gzipSync(strToU8(NEW_YEAR)));
  expect(await standingsOf(page)).toEqual(NEW);
  expect([loaded('archive'), loaded('workbook')]).toEqual([true, false]);
  const rows = NEW_YEAR.trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  await choose(page, 'absence.xlsx', packWorkbook({ sheets: [{ name: 'Absence', rows }] }));
  expect(await standingsOf(page)).toEqual(NEW);
  expect([loaded('workbook'), loaded('parquet')]).toEqual([true, false]);
  expect(problems).toEqual([]);
  await close();
});

test('a file with an error is refused with place, cause and mend, and nothing is promised of it', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'wrong.csv', NEW_YEAR.replace(/^(.*,900001,State-funded primary,1,)213,/m, '$1212,'));
  const summary = page.getByRole('alert');
  expect(await summary.innerText()).toContain('Refused: 2 errors in wrong.csv');
  expect(await summary.innerText()).toContain(TITLE);
  const found = await rowsOf(page, 'What was found in wrong.csv');
  expect(found.map(([place, kind]) => [place, kind])).toEqual([
    ['10', 'Error I06'],
    ['13', 'Error I06'],
  ]);
  expect(found[0]?.[2]).toContain(`Kent, State-funded primary, ${NEXT_YEAR.label}, enrolments`);
  expect(found[0]?.[3]?.length).toBeGreaterThan(10);
  expect(await page.locator('[data-check-result] .command, figure').count()).toBe(0);
  await choose(page, 'near.csv', NEW_YEAR.replace('sess_possible', 'sessions_possible'));
  expect(await page.locator('.findings-table').innerText()).toContain('a column is missing, "sess_possible"');
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('nothing of it is uploaded or kept', async () => {
  const { page, requests, close } = await openJourney(site.browser, site.url);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(`${site.url}${PATH}`, { waitUntil: 'networkidle' });
  const before = requests.length;
  await choose(page, 'absence.csv', NEW_YEAR);
  const after = requests.slice(before);
  for (const address of after) expect(address).toMatch(new RegExp(`^${site.url}assets/[a-z]+-[0-9a-f]+\\.js$`));
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect([after.length > 0, sent, kept]).toEqual([true, [], [0, 0, '', 0]]);
  await close();
});

const folder = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of 40,000 schools of another county behind the rows of ours, on the disk. */
function writeLarge(): string {
  const [first = ''] = NEW_YEAR.split('\n').filter((line) => line.includes(',900001,'));
  const other = `${first.replace('E10000016,Kent', 'E06000035,Medway')}\n`;
  const path = join(folder, 'large.csv');
  writeFileSync(path, NEW_YEAR + other.repeat(40_000));
  return path;
}

test('a large file shows how far the reading is, and a second choice ends the first', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await page.locator('#check-file').focus();
  await page.waitForFunction(() => document.querySelector('script[src*="check-"]') !== null);
  await page.evaluate(() => {
    const seen: number[] = [];
    const bar = document.querySelector('progress');
    if (bar !== null) new MutationObserver(() => seen.push(bar.value)).observe(bar, { attributes: true });
    Object.assign(globalThis, { seen });
  });
  await page.locator('#check-file').setInputFiles(writeLarge());
  await page.waitForFunction(() => document.querySelector('.check-summary')?.textContent.includes('large.csv'));
  // Read from the page's global of the lines above.
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(new Set(seen).size).toBeGreaterThan(3);
  expect(await page.locator('[data-check-result]').innerText()).toContain('40,000 rows');
  expect(await standingsOf(page)).toEqual(NEW);
  expect(problems).toEqual([]);
  await close();
});

test('the field copy looks at a published file, packed too, and draws it, from a disk', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(site.browser, home);
  await page.goto(`${home}${PATH}index.html`);
  await choose(page, 'absence.csv', NEW_YEAR);
  expect(await standingsOf(page)).toEqual(NEW);
  await page.getByRole('button', { name: 'Draw the charts' }).click();
  await page.locator('figure svg:visible').first().waitFor();
  await choose(page, 'absence.csv.gz', gzipSync(strToU8(NEW_YEAR)));
  expect(await standingsOf(page)).toEqual(NEW);
  expect(problems).toEqual([]);
  await close();
});

test('the menu and the words people search for lead to the page', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await page.locator('.site-more summary').press('Enter');
  const link = page.locator('.site-header').getByRole('link', { name: 'Check or bring a file' });
  expect(await link.getAttribute('href')).toBe(PATH);
  for (const words of ['import', 'bring a file', 'published file', 'check a return']) {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(words)}`);
    await expect
      .poll(() => page.locator('[data-results] a').allInnerTexts(), { message: words })
      .toContain('Check or bring a file');
  }
  expect(problems).toEqual([]);
  await close();
});

test('without scripts the page says what it does and gives the command', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}${PATH}`);
  expect(await page.locator('h1').innerText()).toBe('Check or bring a file');
  const text = await page.locator('main').innerText();
  expect(text).toContain('npm run import -- absence.csv --published 2019-03-21');
  expect(text).toContain('which of them are new or changed');
  expect(await page.locator('input:visible, progress:visible, button:visible').count()).toBe(0);
  await close();
});
