import { readPdfText } from '../study-day/readPdfText.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser, openJourney } from './journey.ts';
import { firstPathUnder, onePathOfEachKind } from './pagesOfSite.ts';

let browser: Browser;
let site: RunningSite;

/** A4 less the side margins of `_print.scss`, in CSS pixels. */
const SHEET = { width: Math.floor(((210 - 2 * 16) / 25.4) * 96), height: 1000 };

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('on paper nothing is cut off at the side or the top, navigation is gone and closed tables stand open', async () => {
  const { page, close } = await openJourney(browser, site.url, { viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const { path } of onePathOfEachKind) {
    await page.goto(`${site.url}${path}`);
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      nav: [...document.querySelectorAll('nav')].filter((nav) => nav.getClientRects().length > 0).length,
      closed: [...document.querySelectorAll('main details table')].filter((table) => !table.checkVisibility()).length,
      cutOff: [...document.querySelectorAll('h1')].filter((heading) => heading.getBoundingClientRect().top < 0).length,
      // A fold cuts off what stands left of it, as numbers of two digits do where there is no room for them.
      narrow: [...document.querySelectorAll('main details ol')].filter((list) => {
        const { fontSize, paddingLeft, listStyleType } = getComputedStyle(list);
        const isNumbered = list.childElementCount > 9 && listStyleType === 'decimal';
        return isNumbered && Number.parseFloat(paddingLeft) < 2 * Number.parseFloat(fontSize);
      }).length,
    }));
    const { width, ...faults } = seen;
    if (width > SHEET.width || Object.values(faults).some((count) => count > 0))
      wrong.push(`${path} ${JSON.stringify(seen)}`);
  }
  expect(wrong).toEqual([]);
  await close();
});

test('the front page fits on paper once its script has come, with a place held too', async () => {
  const { page, close } = await openJourney(browser, site.url, { viewport: SHEET });
  for (const asked of ['', '?with=dover']) {
    await page.goto(`${site.url}${asked}`);
    await page.locator('.glance-ages').hover();
    await page.locator('.sort-button').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), asked).toBeLessThanOrEqual(SHEET.width);
    expect(await page.locator("[data-place] a[href^='http']").count(), asked).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
  await close();
});

test('an area page carries its own running head and page numbers onto paper', async () => {
  const { page, close } = await openJourney(browser, site.url);
  await page.goto(`${site.url}${firstPathUnder('areas/')}`);
  await page.emulateMedia({ media: 'print' });
  const head = await page.evaluate(() => document.documentElement.dataset['runningHead'] ?? '');
  expect(head).not.toBe('');
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const sheets = readPdfText(pdf);
  for (const [place, text] of sheets.entries()) {
    expect(text).toContain(head);
    expect(text).toMatch(/Release \d/);
    expect(text.replaceAll(/\s/g, '')).toContain(`Page${place + 1}of${sheets.length}`);
  }
  await close();
});
