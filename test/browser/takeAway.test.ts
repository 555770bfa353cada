import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { frameElsewhere } from './otherHost.ts';
import { firstPathUnder } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;
/** An area at a glance, under which its other forms stand, and all of it on one page. */
const front = firstPathUnder('areas/');
const area = `${front}full/`;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openBox(page: Page, path: string): Promise<Locator> {
  await page.goto(`${site.url}${path}`);
  const figure = page.locator('figure.figure').first();
  await figure.locator('.save-chart summary').click();
  await figure.getByRole('button', { name: 'Save as SVG' }).waitFor();
  return figure;
}

async function save(
  page: Page,
  figure: Locator,
  kind: 'SVG' | 'PNG' | 'CSV' | 'XLSX',
): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: `Save as ${kind}` }).click(),
  ]);
  return { file, bytes: await readFile(await file.path()) };
}

interface Likeness {
  readonly sizes: readonly string[];
  /** Share of the colour values that differ by more than smoothing explains. */
  readonly differing: number;
  readonly colours: number;
}

/** Compares two pictures as the browser paints them, inside it: a picture has millions of values. */
const comparePictures = (page: Page, sources: readonly string[]): Promise<Likeness> =>
  page.evaluate(async (addresses) => {
    const paint = async (address: string): Promise<ImageData> => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const brush = canvas.getContext('2d');
      if (brush === null) throw new Error('missing canvas');
      brush.drawImage(image, 0, 0);
      return brush.getImageData(0, 0, canvas.width, canvas.height);
    };
    const [wanted, painted] = await Promise.all(addresses.map(paint));
    if (wanted === undefined || painted === undefined) throw new Error('missing picture');
    const far = painted.data.filter((value, index) => Math.abs(value - (wanted.data[index] ?? 0)) > 96);
    return {
      sizes: [wanted, painted].map(({ width, height }) => `${width} x ${height}`),
      differing: far.length / painted.data.length,
      colours: new Set(painted.data).size,
    };
  }, sources);

test('a chart is saved as SVG that stands alone, with title, source, release and address inside', async () => {
  const { page, problems, close } = await openJourney(browser, site.url, { colorScheme: 'dark' });
  const figure = await openBox(page, area);
  const { file, bytes } = await save(page, figure, 'SVG');
  const svg = bytes.toString('utf8');
  const title = await figure.locator('.figure-title').innerText();
  expect(file.suggestedFilename()).toMatch(/^areas-[a-z0-9-]+_[\w.-]+\.svg$/);
  expect(svg).toContain(`<title>${title}</title>`);
  expect(svg).toContain('Source: ');
  expect(svg).toContain('release ');
  expect(svg).toContain(`${site.url}${area}#`);
  expect(svg).not.toMatch(/var\(|class=|style=|<script|https?:\/\/(?!www\.w3\.org|127\.0\.0\.1)/);
  expect(problems).toEqual([]);
  await close();
});

test('two presses give the rows of a chart as CSV and as a workbook another program reads', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  const figure = await openBox(page, `${front}attendance/`);
  const shown = await figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.firstChild?.textContent ?? ''));
  const csv = await save(page, figure, 'CSV');
  expect(csv.file.suggestedFilename()).toMatch(/^areas-[a-z0-9-]+_[\w.-]+\.csv$/);
  const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines.slice(1).map((line) => line.slice(0, line.indexOf(',')))).toEqual(shown);
  expect(lines[1]).toContain(`${site.url}${front}attendance/#`);
  expect(csv.bytes.toString('utf8')).not.toContain('source note');
  const workbook = new ExcelJS.Workbook();
  const { bytes } = await save(page, figure, 'XLSX');
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [figures, about] = workbook.worksheets;
  const names = Array.from({ length: shown.length }, (_, at) => figures?.getCell(at + 2, 1).text);
  expect(names).toEqual(shown);
  expect(typeof figures?.getCell(2, 2).value).toBe('number');
  expect(about?.getCell(1, 2).text).toBe(await figure.locator('caption').evaluate((caption) => caption.textContent));
  expect(problems).toEqual([]);
  await close();
});

test('the PNG has twice the pixels and looks as the browser paints the SVG', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  const figure = await openBox(page, area);
  const svg = await save(page, figure, 'SVG');
  const png = await save(page, figure, 'PNG');
  expect(problems).toEqual([]);
  await close();
  // A page without our policy, which allows no picture from memory.
  const bench = await (await browser.newContext()).newPage();
  const doubled = svg.bytes
    .toString('utf8')
    .replace(/ width="(\d+)" height="(\d+)"/, (_, width, height) => ` width="${2 * width}" height="${2 * height}"`);
  const { sizes, differing, colours } = await comparePictures(bench, [
    `data:image/svg+xml;base64,${Buffer.from(doubled).toString('base64')}`,
    `data:image/png;base64,${png.bytes.toString('base64')}`,
  ]);
  expect(sizes[1]).toBe(sizes[0]);
  // Letters are smoothed a little differently on a canvas; everything else is the same.
  expect(differing).toBeLessThan(0.0075);
  expect(colours).toBeGreaterThan(20);
  await bench.context().close();
});

test('table, citation and code for another page are there to copy, and the box passes axe', async () => {
  const { page, problems, close } = await openJourney(browser, site.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const figure = await openBox(page, area);
  await figure.getByRole('button', { name: 'Copy the table' }).click();
  await expect.poll(() => figure.locator('.tool-status').innerText()).toContain('Table copied');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  const rows = await figure.locator('tbody tr').count();
  expect(copied).toHaveLength(rows + 3);
  expect(copied[1]?.split('\t').length).toBe(await figure.locator('thead th').count());
  await figure.getByRole('button', { name: 'Copy as a picture' }).click();
  await expect.poll(() => figure.locator('.tool-status').innerText()).toBe('Picture copied');
  const code = await figure.getByLabel('Code for your own page').inputValue();
  expect(code).toMatch(/^<iframe src="[^"]+" title="[^"]+"/);
  expect(/ height="(\d+)"/.exec(code)?.[1]).toBe(await figure.getAttribute('data-embed-height'));
  expect((await page.request.get(/src="([^"]+)"/.exec(code)?.[1] ?? '')).status()).toBe(200);
  const { violations } = await runAxe(page, 'all', ['figure.figure']);
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

/** Headings of the first level that a frame on another host's page shows; none where the browser refuses the frame. */
async function headingsInFrame(address: string): Promise<readonly string[]> {
  const host = await frameElsewhere(address);
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(host.url, { waitUntil: 'networkidle' });
  const headings = await page.frames()[1]?.locator('main h1').allTextContents();
  await close();
  await host.close();
  return headings ?? [];
}

test('a chart alone shows in a frame of another host’s page, and no other page does', async () => {
  expect(await headingsInFrame(`${site.url}embed/${front}chart-ages/`)).toHaveLength(1);
  for (const path of ['', area, `${front}large-print/`, 'data/', 'nowhere/']) {
    expect(await headingsInFrame(`${site.url}${path}`), path).toEqual([]);
  }
});

test('bare, large-print and ordinary forms pass axe and do not scroll sideways on a phone', async () => {
  const { page, problems, close } = await openJourney(browser, site.url, { viewport: { width: 320, height: 640 } });
  for (const path of [`embed/${front}chart-ages/`, `${front}large-print/`]) {
    await page.goto(`${site.url}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    const { violations } = await runAxe(page, 'all');
    expect(violations, path).toEqual([]);
  }
  expect(problems).toEqual([]);
  await close();
});
