import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { BUILT } from '../builtSites.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

const PATH = 'check-a-return/';
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const SOUND = [
  'Dover,persistent-absence-10-primary,2008/09,12.9,430,3337,,School census',
  'Dover,persistent-absence-10-primary,2009/10,13.3,444,3344,,School census',
];
const BROKEN = 'Dover,ni-087,2008/09,5.6%,108,1939,,School census';
const returnOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

const waitForResult = (page: Page, name: string) =>
  page.waitForFunction((title) => document.querySelector('.check-summary')?.textContent.includes(title), name);

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('#check-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await waitForResult(page, name);
}

const folder = mkdtempSync(join(tmpdir(), 'returns-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Chooses a file of the disk, as a reader does: a large one need not pass through the test's line to the browser. */
async function chooseFromDisk(page: Page, name: string, content: string): Promise<void> {
  writeFileSync(join(folder, name), content);
  await page.locator('#check-file').setInputFiles(join(folder, name));
  await waitForResult(page, name);
}

/** Cells of the table of findings, a row a list. */
const findings = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('.findings-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

test('a refused return is told all that is wrong, first in words that take the focus', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'dover.csv', returnOf(...SOUND, BROKEN, BROKEN.replace('Dover', 'Dovr')));
  const summary = page.getByRole('alert');
  expect(await summary.innerText()).toContain('Refused: 3 errors in dover.csv');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await findings(page)).map(([place, kind]) => [place, kind])).toEqual([
    ['4 value', 'Error V04'],
    ['5 area', 'Error N01'],
    ['5 value', 'Error V04'],
  ]);
  expect(problems).toEqual([]);
  await close();
});

test('nothing is uploaded or kept: no request after the page but for our own scripts, no storage, no cookie', async () => {
  const { page, problems, requests, close } = await openJourney(site.browser, site.url);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(`${site.url}${PATH}`, { waitUntil: 'networkidle' });
  const before = requests.length;
  await choose(page, 'secret-return.csv', returnOf(...SOUND));
  await page.getByRole('button', { name: 'Draw the charts' }).click();
  await page.locator('figure svg:visible').first().waitFor();
  const after = requests.slice(before);
  expect(after.length).toBeGreaterThan(0);
  for (const address of after) expect(address).toMatch(new RegExp(`^${site.url}assets/[a-z]+-[0-9a-f]+\\.js$`));
  expect(sent).toEqual([]);
  const left = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(left).toEqual([0, 0, '', 0, 0]);
  expect(problems).toEqual([]);
  await close();
});

test('cells of hostile files are shown as text: nothing in them runs, links or loads', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const folder = 'test/bad-inputs/security';
  const markup = returnOf(
    '"<img src=x onerror=alert(1)>",ni-087,2008/09,5.6,108,1939,,"<a href=https://evil.invalid>x</a>"',
    'Dover,"<script>alert(1)</script>",2008/09,5.6,108,1939,,"<svg onload=alert(1)>"',
    'Dover,ni-087,"{{constructor.constructor(\'alert(1)\')()}}",5.6,108,1939,,javascript:alert(1)',
  );
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
  expect(files.length).toBeGreaterThan(15);
  await page.goto(`${site.url}${PATH}`);
  for (const [name, content] of [...files, ['<img src=x onerror=alert(1)>.csv', markup] as const]) {
    await choose(page, name, content);
    const place = page.locator('[data-check-result]');
    expect(await place.locator('a, img, script, iframe, svg, link, object, form').count(), name).toBe(0);
    const handlers = await place.evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((key) => key.startsWith('on')),
      ),
    );
    expect(handlers, name).toEqual([]);
  }
  expect(await page.locator('[data-check-result]').innerText()).toContain('<img src=x onerror=alert(1)>');
  expect([dialogs, problems]).toEqual([[], []]);
  await close();
});

test('an accepted return is drawn as the page of its LCSP would show it', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'dover.csv', returnOf(...SOUND));
  expect(await page.locator('.check-summary[role=status]').innerText()).toContain('Accepted: dover.csv');
  await page.getByRole('button', { name: 'Draw the charts' }).click();
  await page.locator('figure svg:visible').first().waitFor();
  expect(await page.locator('figure').count()).toBe(2);
  for (const figure of await page.locator('figure').all()) {
    const title = await figure.locator('h3').innerText();
    expect(await figure.locator('svg:visible').getAttribute('aria-label')).toBe(title);
    expect(await figure.locator('caption').textContent()).toBe(title);
    expect((await figure.locator('.figure-sentence').innerText()).length).toBeGreaterThan(20);
  }
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('the tool works by keyboard, and the findings sort by line', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await page.locator('main').focus();
  for (let presses = 0; presses < 10 && (await page.locator('#check-file:focus').count()) === 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await page.locator('#check-file:focus').count()).toBe(1);
  await choose(page, 'dover.csv', returnOf(...SOUND, BROKEN, BROKEN.replace('ni-087', 'ni-87'), BROKEN));
  const lines = async () => (await findings(page)).map(([place]) => Number.parseInt(place ?? '', 10));
  expect(await lines()).toEqual((await lines()).toSorted((a, b) => a - b));
  const sort = page.locator('.findings-table thead button').first();
  await sort.press('Enter');
  await sort.press('Enter');
  expect(await lines()).toEqual((await lines()).toSorted((a, b) => b - a));
  const { violations } = await runAxe(page, 'all');
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a finding and the whole list can be copied as the command prints them', async () => {
  const { page, close } = await openJourney(site.browser, site.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'dover.csv', returnOf(BROKEN));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.copy-button').first().click();
  await expect.poll(copied).toBe('line 2, value - "5.6%" has a % sign - write 5.6');
  await page.getByRole('button', { name: 'Copy all findings as text' }).click();
  await expect.poll(copied).toBe('dover.csv:2 error V04 line 2, value - "5.6%" has a % sign - write 5.6\n');
  await close();
});

test('the corrected return is saved with its sure mends made and the rest as it stood', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  const grouped = BROKEN.replace('5.6%,108,1939', '5.6,108,"1,939"').replace('2008/09', '2006/07');
  await choose(page, '../dover 2009.csv', returnOf(...SOUND, BROKEN, grouped));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the corrected return' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[\w-]+-corrected\.csv$/);
  const mended = grouped.replace('"1,939"', '1939');
  expect(readFileSync(await download.path(), 'utf8')).toBe(returnOf(...SOUND, BROKEN, mended));
  expect(problems.filter((problem) => !problem.includes('blob:'))).toEqual([]);
  await close();
});

test('a file is dropped anywhere on the page without leaving it', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv'));
      return transfer;
    },
    returnOf(...SOUND),
  );
  await page.dispatchEvent('.drop-zone', 'dragenter', { dataTransfer: data });
  await expect
    .poll(async () => {
      await page.dispatchEvent('.drop-zone', 'dragover', { dataTransfer: data });
      return page.locator('.drop-zone.is-over').count();
    })
    .toBe(1);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
  await page.locator('.check-summary').waitFor();
  expect(await page.locator('.check-summary').innerText()).toContain('Accepted: dropped.csv');
  expect(problems).toEqual([]);
  await close();
});

test('a workbook is read with a script that only a workbook loads', async () => {
  const { page, problems, requests, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'dover.csv', returnOf(...SOUND));
  const loaded = () => requests.some((address) => address.includes('/workbook-'));
  expect(loaded()).toBe(false);
  const rows = [HEADER.split(','), ...SOUND.map((row) => row.split(','))];
  await choose(page, 'dover.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] }));
  expect(loaded()).toBe(true);
  expect(await page.locator('.check-summary').innerText()).toContain('2 rows read');
  expect(problems).toEqual([]);
  await close();
});

test('a large file shows how far the check is, and the page stays alive', async () => {
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
  const rows = `${SOUND[0] ?? ''}\n`.repeat(200_000);
  await chooseFromDisk(page, 'large.csv', `${HEADER}\n${rows}`);
  // Read from the page's global of the lines above.
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(new Set(seen).size).toBeGreaterThan(3);
  expect(problems).toEqual([]);
  await close();
});

test('once loaded the tool works without a connection', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${PATH}`);
  await choose(page, 'first.csv', returnOf(...SOUND));
  await page.context().setOffline(true);
  await choose(page, 'second.csv', returnOf(BROKEN));
  expect(await page.locator('.check-summary').innerText()).toContain('Refused: 1 error in second.csv');
  expect(problems).toEqual([]);
  await close();
});

test('the field copy checks and draws a return, and a workbook, from a disk', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(site.browser, home);
  await page.goto(`${home}${PATH}index.html`);
  await choose(page, 'dover.csv', returnOf(...SOUND, BROKEN));
  expect((await findings(page)).map(([place]) => place)).toEqual(['4 value']);
  await page.getByRole('button', { name: 'Draw the charts' }).click();
  await page.locator('figure svg:visible').first().waitFor();
  const rows = [HEADER.split(','), ...SOUND.map((row) => row.split(','))];
  await choose(page, 'dover.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] }));
  expect(await page.locator('.check-summary').innerText()).toContain('Accepted: dover.xlsx');
  expect(problems).toEqual([]);
  await close();
});

test('without scripts the page says what a return is, gives the forms and the command, and no dead control', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}${PATH}`);
  expect(await page.locator('input:visible, progress:visible, button:visible').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('npm run check -- --return');
  const forms = await page
    .locator('.template-list a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const written = (ending: string) => forms.filter((address) => address?.endsWith(ending));
  // Workbooks are made with a site to publish only.
  expect([written('.csv').length, forms.length - written('.xlsx').length]).toEqual([23, 23]);
  const text = readFileSync(join(BUILT.site, PATH, written('.csv')[0] ?? ''), 'utf8');
  expect(text.startsWith(`${HEADER}\n`)).toBe(true);
  await close();
});
