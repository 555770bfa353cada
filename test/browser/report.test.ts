import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportFile } from '../../src/pages/report/reportFile.ts';
import { makePdfs, pdfPages } from '../../src/prerender/pdf/makePdfs.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { selectReportDocument } from '../../src/pages/report/reportDocument.ts';
import { BUILT } from '../builtSites.ts';
import { readDocx } from '../report/readDocx.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { publishedSite } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;

const report = selectReportDocument(publishedSite);
const { release } = publishedSite.index;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the page says every paragraph and cell of the report, in its order', async () => {
  const { page, problems, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}report/`);
  const shown = await page.evaluate(() => {
    for (const cite of document.querySelectorAll('.report .cite')) cite.remove();
    return document.querySelector('.report')?.textContent?.replace(/\s+/g, ' ') ?? '';
  });
  const words = report.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks
      .flatMap((block) =>
        block.kind === 'paragraph' ? [...block.claims, ...block.points] : block.rows.flatMap((row) => row.cells.flat()),
      )
      .map(({ text }) => text),
  ]);
  let from = 0;
  for (const text of words) {
    const at = shown.indexOf(text.replace(/\s+/g, ' '), from);
    expect(at, text).toBeGreaterThanOrEqual(from);
    from = at;
  }
  expect(problems).toEqual([]);
  await close();
});

test('the Word file is linked from the page, served as one, and opens', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}report/`);
  expect(await page.locator('.report-files a').getAttribute('href')).toContain(`six-monthly-report_${release}.docx`);
  const answer = await page.request.get(`${site.url}${reportFile(release, 'docx')}`);
  expect(answer.headers()['content-type']).toContain('wordprocessingml');
  expect(readDocx(await answer.body()).tables.length).toBeGreaterThan(4);
  await close();
});

test('the PDFs of the report and of a pack are tagged, have bookmarks, and name their language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  cpSync(BUILT.site, folder, { recursive: true });
  const all = pdfPages(publishedSite);
  expect(all.map(({ pdf }) => pdf)).toContain(reportFile(release, 'pdf'));
  expect(all).toHaveLength(publishedSite.index.counts.lcsps + 1);
  const printed = [...all.slice(0, 1), ...all.slice(-1)];
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return { bytes: content.length, sha256: '' };
  };
  await makePdfs({ folder, write }, printed, undefined);
  for (const { pdf: file } of printed) {
    const pdf = readFileSync(join(folder, file), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/Outlines', '/Lang (en-GB)', '/MarkInfo']) {
      expect(pdf, `${file} ${mark}`).toContain(mark);
    }
  }
  rmSync(folder, { recursive: true });
});
