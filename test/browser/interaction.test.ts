import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { firstPathUnder, publishedSite } from './pagesOfSite.ts';

const site = openBuiltSite();

/** Presses Tab until what a selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector} by Tab`);
}

const scripts = (requests: readonly string[]): readonly string[] =>
  requests.flatMap((address) => /assets\/([a-z]+)-[0-9a-f]+\.js$/.exec(address)?.[1] ?? []);

test('a page loads the loader and no other script until it is touched', async () => {
  const { page, requests, close } = await openJourney(site.browser, site.url);
  for (const path of ['', firstPathUnder('areas/'), firstPathUnder('indicators/')]) {
    await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
  }
  expect(new Set(scripts(requests))).toEqual(new Set(['loader']));
  await close();
});

test('a partnership is reached by keyboard alone, spelt wrongly', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  const lcsp = publishedSite.index.areas.find((area) => area.type === 'LCSP' && /^[A-Z][a-z]{5,}$/.test(area.name));
  const name = lcsp?.name ?? '';
  await page.goto(site.url);
  await tabTo(page, '.finder input');
  await page.keyboard.type(`${name.slice(0, 2)}${name.slice(3)}`.toLowerCase());
  await expect.poll(() => page.locator('.finder-list a').first().innerText()).toBe(name);
  expect(await page.locator('.finder output').innerText()).toMatch(/found$/);
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.finder-list a:focus').innerText()).toBe(name);
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('.finder input:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.url}${lcsp?.page ?? ''}`);
  expect(problems).toEqual([]);
  await close();
});

test('the finder says when nothing fits, and Escape clears it', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  await page.locator('.finder input').fill('qqqq');
  await expect
    .poll(() => page.locator('.finder output').innerText())
    .toContain('No area, town or village of that name');
  expect(await page.locator('.finder-list a').count()).toBe(0);
  const { violations } = await runAxe(page, 'all', ['.finder']);
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.finder output').innerText()).toBe('');
  expect(await page.locator('.finder input').inputValue()).toBe('');
  expect(problems).toEqual([]);
  await close();
});

test('what was typed before the script came is searched for', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.route(/islands-.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(site.url);
  await page.locator('.finder input').fill('dover');
  expect(await page.locator('.finder-list a').count()).toBe(0);
  await expect.poll(() => page.locator('.finder-list a').count()).toBeGreaterThan(1);
  expect(await page.locator('.finder input').inputValue()).toBe('dover');
  await close();
});

test('a link is fetched ahead once it is pointed at, and nothing goes wrong by it', async () => {
  const { page, problems, requests, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  const link = page.locator('.glance-ages a').first();
  const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
  await link.hover();
  await expect.poll(() => requests.filter((request) => request === address).length).toBe(1);
  await link.hover();
  await link.click();
  await page.waitForURL(address);
  expect(problems).toEqual([]);
  await close();
});

test('a picked area is marked, kept in the address and carried to the next indicator', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  const indicator = [...publishedSite.indicators.values()].find((file) =>
    file.series.some((series) => publishedSite.index.areas.find(({ id }) => id === series.area)?.type === 'district'),
  );
  await page.goto(`${site.url}indicators/${indicator?.indicator.id ?? ''}/`);
  const select = page.locator('select[data-areas]');
  const value = (await select.locator('option').nth(1).getAttribute('value')) ?? '';
  await select.focus();
  await page.waitForFunction(() => document.querySelector('script[src*="islands-"]') !== null);
  await select.selectOption(value);
  await expect.poll(() => page.url()).toContain(`?area=${value}`);
  expect(await page.locator('.is-picked').count()).toBeGreaterThan(0);
  await page.reload();
  expect(await page.locator('tr.is-picked').count()).toBeGreaterThan(0);
  expect(await select.inputValue()).toBe(value);
  await page.evaluate(
    (address) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = 'another indicator';
      document.querySelector('main')?.append(link);
    },
    `${site.url}${firstPathUnder('indicators/')}`,
  );
  const link = page.getByText('another indicator', { exact: true });
  await link.hover();
  expect(await link.getAttribute('href')).toContain(`area=${value}`);
  await select.focus();
  await select.selectOption('');
  await expect.poll(() => page.url()).not.toContain('area=');
  expect(await page.locator('.is-picked').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

test('a table is sorted from its headings, aloud and by keyboard', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}areas/`);
  const table = page.locator('table.chart-table, table[data-sortable]').first();
  const details = page.locator('details').filter({ has: table });
  if (await details.count()) await details.first().locator('summary').click();
  await table.hover();
  const button = table.locator('thead button').nth(1);
  await button.focus();
  const column = () =>
    table.locator('tbody tr:not(.set-off):not(.row-set-off)').evaluateAll((rows) =>
      rows.map((row) => {
        const cell = row.children[1];
        return Number((cell?.getAttribute('data-sort') ?? cell?.firstChild?.textContent ?? '').replace(/[,%]/g, ''));
      }),
    );
  await page.keyboard.press('Enter');
  const ascending = await column();
  expect(ascending.length).toBeGreaterThan(10);
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
  expect(await table.locator('th[aria-sort=ascending]').count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await column()).toEqual([...ascending].reverse());
  expect(
    await page
      .getByRole('status')
      .filter({ hasText: /^Sorted by .+, descending$/ })
      .count(),
  ).toBe(1);
  const { violations } = await runAxe(page, 'all', ['.table-scroll']);
  expect(violations).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a chart is read by keyboard and pointer in the words of its table, and Escape clears the line', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${firstPathUnder('areas/')}full/`);
  const figure = page.locator('figure').first();
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('figure .chart[tabindex]') !== null);
  const chart = figure.locator('.chart:visible');
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const line = figure.locator('.chart-readout');
  const height = (await line.boundingBox())?.height;
  const first = await figure
    .locator('tbody tr')
    .first()
    .locator('th')
    .evaluate((cell) => cell.firstChild?.textContent);
  expect(await line.locator('strong').innerText()).toBe(first);
  const said = await chart.getByRole('status').textContent();
  expect(said).toBe((await line.locator('strong, span').allInnerTexts()).join(', '));
  await page.keyboard.press('ArrowRight');
  expect(await chart.getByRole('status').textContent()).not.toBe(said);
  const { violations } = await runAxe(page, 'all', ['figure']);
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await line.innerText()).toMatch(/^Point at the chart/);
  expect((await line.boundingBox())?.height).toBe(height);
  expect(await chart.locator('.chart-rule').isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await close();
});

test('the year that is pointed at is ruled, and its values stand in the line under the chart', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}areas/thanet-1/attendance/`);
  const figure = page.locator('figure[id$=-over-time]').first();
  const chart = figure.locator('.chart:visible');
  const line = figure.locator('.chart-readout');
  const top = () => line.evaluate((element: HTMLElement) => [element.offsetTop, element.offsetHeight]);
  await chart.hover();
  await page.waitForFunction(() => document.querySelector('figure .chart[tabindex]') !== null);
  await chart.hover({ position: { x: 300, y: 40 } });
  expect(await chart.locator('.chart-rule.is-upright').isVisible()).toBe(true);
  expect(await line.locator('strong').innerText()).toMatch(/^\d{4}\/\d\d$/);
  expect(await line.innerText()).not.toMatch(/source note|none/);
  const before = await top();
  await chart.hover({ position: { x: 500, y: 40 } });
  expect(await top()).toEqual(before);
  expect(problems).toEqual([]);
  await close();
});

test('the focus is always to be seen: every stop of the home page wears an outline or a shadow', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(site.url);
  const bare: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const stop = document.activeElement;
      if (stop === null || stop === document.body) return '';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(stop);
      const worn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return worn ? '' : stop.outerHTML.slice(0, 120);
    });
    if (seen !== '') bare.push(seen);
  }
  expect(bare).toEqual([]);
  await close();
});
