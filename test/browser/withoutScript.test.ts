import { expect, test } from 'vitest';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { firstPathUnder, onePathOfEachKind, publishedSite } from './pagesOfSite.ts';

const site = openBuiltSite();

test('every page says the same with scripts off and on', async () => {
  const off = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  const on = await openJourney(site.browser, site.url);
  for (const { path } of onePathOfEachKind) {
    await off.page.goto(`${site.url}${path}`);
    await on.page.goto(`${site.url}${path}`);
    const text = await off.page.locator('main').textContent();
    expect(text, path).toBe(await on.page.locator('main').textContent());
    expect(text?.length, path).toBeGreaterThan(20);
  }
  expect([...off.problems, ...on.problems]).toEqual([]);
  expect(off.requests.filter((address) => address.endsWith('.js'))).toEqual([]);
  await off.close();
  await on.close();
});

test('with scripts off an area page shows its numbers and a chart, and no control that would do nothing', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  const path = firstPathUnder('areas/');
  const area = publishedSite.index.areas.find((area) => area.page === path);
  const population = area === undefined ? undefined : publishedSite.areas.get(area.id)?.population;
  const whole = population?.bands.find((band) => band.role === 'whole')?.count ?? 0;
  expect(whole).toBeGreaterThan(0);
  await page.goto(`${site.url}${path}`);
  expect(await page.locator('main').innerText()).toContain(new Intl.NumberFormat('en-GB').format(whole));
  expect(await page.locator('svg[role=img]:visible').count()).toBeGreaterThan(0);
  await page.goto(site.url);
  expect(await page.locator('.js-only:visible').count()).toBe(0);
  expect(await page.locator('.glance-ages a:visible').count()).toBe(publishedSite.index.counts.lcsps);
  expect(await page.locator('.glance-districts a:visible').count()).toBe(12);
  await close();
});

test('a table that has to be opened opens without scripts', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}${firstPathUnder('areas/')}full/`);
  const closed = page.locator('figure details').first();
  await closed.locator('summary').click();
  expect(await closed.locator('table').isVisible()).toBe(true);
  await close();
});
