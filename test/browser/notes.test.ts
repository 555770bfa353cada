import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { readPdfText } from '../study-day/readPdfText.ts';
import { firstPathUnder, publishedSite } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;

const HOSTILE = '<img src=x onerror=alert(1)> & "quotes"\nsecond line';
const area = firstPathUnder('areas/');

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openNotes(page: Page): Promise<void> {
  await page.locator('details[data-tool="notes"] summary').click();
  await page.locator('#note-text').waitFor();
}

async function writeNote(page: Page, text: string, about = ''): Promise<void> {
  await page.locator('#note-about').selectOption(about);
  await page.locator('#note-text').fill(text);
  await page.getByRole('button', { name: 'Keep this note' }).click();
}

const keys = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage));

test('nothing is kept until a note is written: opening the box and leaving it empty keeps nothing', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}${area}`);
  await openNotes(page);
  expect(await page.locator('.note-form').innerText()).toContain('shared device');
  await page.getByRole('button', { name: 'Keep this note' }).click();
  expect(await page.locator('.note-form output').innerText()).toBe('Write something first.');
  expect(await keys(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a note is kept under the page and the release, shown as text, and there again after a reload', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}${area}`);
  await openNotes(page);
  await writeNote(page, HOSTILE);
  expect(await keys(page)).toEqual([`kent-lcsp-note ${publishedSite.index.release} ${area}`]);
  expect(await page.locator('.page-notes .note-words').innerText()).toBe(HOSTILE);
  await page.reload();
  await expect.poll(() => page.locator('.page-notes .note-words').count()).toBe(1);
  expect(await page.locator('.page-notes img').count()).toBe(0);
  const { violations } = await runAxe(page, 'all', ['.page-notes', '.page-tools']);
  expect(violations).toEqual([]);
  await page.goto(site.url);
  expect(await page.locator('.page-notes').isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await close();
});

test('a note can be about one of the page’s questions, and is printed with the page while its controls are not', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}${area}`);
  await openNotes(page);
  const question = await page.locator('#note-about optgroup[label="A question"] option').first().getAttribute('value');
  expect(question).toMatch(/\?$/);
  await writeNote(page, 'ask this first', question ?? '');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.page-notes').innerText()).toContain(`On: ${question ?? ''}`);
  expect(await page.locator('.page-notes').innerText()).toContain('ask this first');
  expect(await page.locator('.page-tools').isVisible()).toBe(false);
  expect(await page.locator('.page-notes button:visible').count()).toBe(0);
  await close();
});

test('the list exports every note as text and JSON, deletes one, then all, and asks before it deletes all', async () => {
  const { page, problems, close } = await openJourney(browser, site.url, { acceptDownloads: true });
  for (const [path, text] of [
    [area, 'first'],
    [area, 'second'],
    ['plan/', 'third'],
  ] as const) {
    await page.goto(`${site.url}${path}`);
    await openNotes(page);
    await writeNote(page, text);
  }
  await page.goto(`${site.url}notes/`);
  await expect.poll(() => page.locator('[data-note-list] .note').count()).toBe(3);
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  for (const [label, name] of [
    ['Export as text', 'notes.txt'],
    ['Export as JSON', 'notes.json'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    await download.saveAs(join(folder, name));
    for (const text of ['first', 'second', 'third']) expect(readFileSync(join(folder, name), 'utf8')).toContain(text);
  }
  rmSync(folder, { recursive: true });
  expect(await page.locator('[data-note-list] h2 a').first().getAttribute('href')).toBe(`../${area}`);
  await page.locator('[data-note-list]').getByRole('button', { name: 'Delete this note' }).first().click();
  expect(await page.locator('.note button:focus').count()).toBe(1);
  await expect.poll(() => page.locator('[data-note-list] .note').count()).toBe(2);
  await page.getByRole('button', { name: 'Delete all notes' }).click();
  await page.getByRole('button', { name: 'No, keep them' }).click();
  expect(await page.locator('[data-note-list] .note').count()).toBe(2);
  await page.getByRole('button', { name: 'Delete all notes' }).click();
  await page.getByRole('button', { name: 'Yes, delete them all' }).click();
  expect(await page.locator('[data-note-list]').innerText()).toBe('No notes are kept on this device.');
  expect(await keys(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('notes on an LCSP stand in its pack, and come and go with the choice; the pack’s questions can be noted', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  const id = area.split('/')[1] ?? '';
  await page.goto(`${site.url}${area}`);
  await openNotes(page);
  await writeNote(page, 'from the area');
  await page.goto(`${site.url}study-day/?areas=${id}`);
  await expect.poll(() => page.locator('.pack .note-words').allInnerTexts()).toEqual(['from the area']);
  expect(await page.locator('.pack-own-notes').isVisible()).toBe(true);
  await openNotes(page);
  const question = page.locator('#note-about optgroup[label="A question"] option');
  expect(await question.count()).toBeGreaterThan(0);
  await page.locator('#pack-area-1').selectOption({ index: 2 });
  await expect.poll(() => page.locator('.pack .note-words').count()).toBe(0);
  expect(await page.locator('.pack-own-notes').isVisible()).toBe(false);
  await page.locator('#pack-area-2').selectOption(id);
  await expect.poll(() => page.locator('.pack .note-words').count()).toBe(1);
  await page.goto(`${site.url}study-day/${id}/`);
  await openNotes(page);
  const asked = await page.locator('#note-about optgroup[label="A question"] option').first().getAttribute('value');
  await writeNote(page, 'on a question of the pack', asked ?? '');
  const words = ['from the area', 'on a question of the pack'];
  await expect.poll(() => page.locator('.note-words').allInnerTexts()).toEqual(words);
  await page.goto(`${site.url}study-day/?areas=${id}`);
  await expect.poll(() => page.locator('.pack .note-words').allInnerTexts()).toEqual(words);
  const sheets = readPdfText(await page.pdf({ preferCSSPageSize: true, tagged: true })).join('\n');
  for (const text of words) expect(sheets).toContain(text);
  expect(sheets).not.toContain('Delete this note');
  expect(problems).toEqual([]);
  await close();
});

test('with scripts off there is no box for notes and no offer to save the site', async () => {
  const { page, close } = await openJourney(browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}${area}`);
  expect(await page.locator('.page-tools').isVisible()).toBe(false);
  await close();
});

test('the field copy works from a disk: home, an area, the report, a note, the list of notes', async () => {
  const home = `${pathToFileURL(resolve(BUILT.field)).href}/`;
  const { page, problems, close } = await openJourney(browser, home);
  await page.goto(`${home}index.html`);
  await page.locator('.glance-ages a').first().click();
  await page.waitForURL(/areas\/[^/]+\/index\.html$/);
  await openNotes(page);
  expect(await page.locator('details[data-tool="offline"]').count()).toBe(0);
  await writeNote(page, 'written from a disk');
  await page.locator('.site-footer a', { hasText: 'Six-monthly report' }).click();
  await page.waitForURL(/report\/index\.html$/);
  expect(await page.locator('.report-head').innerText()).toContain('not yet named by the council');
  await page.locator('.site-footer a', { hasText: 'Your notes' }).click();
  await page.waitForURL(/notes\/index\.html$/);
  await expect.poll(() => page.locator('[data-note-list] .note-words').innerText()).toBe('written from a disk');
  const workers = await page.evaluate(async () =>
    'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations().catch(() => [])).length : 0,
  );
  expect(workers).toBe(0);
  expect(problems).toEqual([]);
  await close();
});
