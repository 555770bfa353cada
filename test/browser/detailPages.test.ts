import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

/** Pages of one topic, or one measure of it, of an area: `areas/dover/attendance/half-days-secondary/`. */
const DETAIL = /^(areas|trusts)\/[^/]+\/(ages|attendance|exclusions|neet)\/([^/]+\/)?index\.html$/;

/** The LCSPs the goals are held on, a trust, and the county, each with every page of a topic. */
const OPENED = builtPages()
  .map(({ path }) => path)
  .filter((path) => DETAIL.test(path))
  .filter((path) =>
    /^(areas\/(thanet-1|dover|cranbrook-and-paddock-wood|canterbury-city-and-country|kent)|trusts\/thanet)\//.test(
      path,
    ),
  )
  .map((path) => path.replace(/index\.html$/, ''));

/** Two screens of 900 and the foot of the page. */
const TALLEST = 2250;

const measure = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.section-figures > figure')].map((one) => one.getBoundingClientRect());
    const drawn = [...document.querySelectorAll('.section-figures svg.plot')].filter((one) => one.checkVisibility());
    const scaled = drawn.flatMap((one) =>
      [...one.querySelectorAll<SVGTextElement>('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1),
      ),
    );
    return {
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      figures: boxes.map(({ left, right, top }) => ({ left, right, top })),
      smallest: Math.min(12, ...scaled),
      verdicts: [...document.querySelectorAll('.section-lead .verdict-line, .measure-finding')].map((one) =>
        (one.textContent ?? '').trim(),
      ),
    };
  });

test('a measure stands on two screens at 1280 with its charts side by side, and fits every width', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  expect(OPENED.length).toBeGreaterThan(50);
  for (const path of OPENED) {
    for (const width of [360, 768, 1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 360) await page.goto(`${site.url}${path}`);
      const seen = await measure(page);
      const where = `${path} at ${width}`;
      expect(seen.width, where).toBeLessThanOrEqual(width);
      expect(seen.smallest, where).toBeGreaterThanOrEqual(11.99);
      expect(
        seen.verdicts.filter((text) => !/^(Kent\b|.+ district: |.+ LCSP: )/.test(text)),
        where,
      ).toEqual([]);
      if (width < 1280) continue;
      expect(seen.height, where).toBeLessThanOrEqual(TALLEST);
      const [first, second] = seen.figures;
      if (first === undefined || second === undefined) continue;
      expect([Math.abs(first.top - second.top) < 1, second.left > first.right], where).toEqual([true, true]);
    }
  }
  expect(problems).toEqual([]);
  await close();
}, 300_000);

test('the page of a topic or of one measure comes to at most 12 kB in brotli', () => {
  const pages = builtPages().filter(({ path }) => DETAIL.test(path));
  expect(pages.length).toBeGreaterThan(250);
  // What is longest as it is comes out heaviest, near enough: compressing all of them takes a minute.
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 25);
  const heavy = longest.filter(({ html }) => brotliCompressSync(html).length > 12_000);
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test('every measure is a plain link away, and what an old link named leads to it', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}areas/dover/attendance/#half-days-secondary`);
  expect(await page.locator('.measure-tabs a').count()).toBe(5);
  expect(await page.locator('.measure-tabs li:target').innerText()).toContain('Half days missed, secondary');
  for (const old of ['half-days-secondary', 'chart-ni-087-target', 'chart-persistent-absence-10-primary-districts']) {
    expect(await page.locator(`#${old}`).count(), old).toBe(1);
  }
  await page.locator('.measure-tabs li:target a').click();
  await page.waitForURL(/areas\/dover\/attendance\/half-days-secondary\/$/);
  await page.locator('.switcher a[href]').filter({ hasText: 'Gravesham ›' }).click();
  await page.waitForURL(/areas\/gravesham\/attendance\/half-days-secondary\/$/);
  expect(await page.locator('.area-tabs [aria-current=true]').innerText()).toBe('Attendance');
  expect(await page.locator('.measure-tabs [aria-current=page] b').innerText()).toBe('Half days missed, secondary');
  await close();
});

test('a place pinned on the front page goes along, is marked in charts, and is compared or let go', async () => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}?with=gravesham`);
  const link = page.locator('tr[data-place=dover] a').first();
  await expect.poll(() => link.getAttribute('href')).toContain('with=gravesham');
  await link.click();
  await page.waitForURL(/areas\/dover\/\?with=gravesham$/);
  await expect.poll(() => page.locator('.held-place').innerText()).toContain('Held: Gravesham LCSP.');
  await page.locator('.card-link').nth(1).click();
  await page.waitForURL(/areas\/dover\/attendance\/\?with=gravesham#half-days-primary$/);
  await expect.poll(() => page.locator('#chart-half-days-primary-districts svg .is-picked').count()).toBeGreaterThan(0);
  await page.locator('.switcher a[href]').filter({ hasText: '‹' }).click();
  await page.waitForURL(/areas\/deal-and-sandwich\/attendance\/\?with=gravesham$/);
  await page.locator('.held-place a', { hasText: 'Compare' }).click();
  await page.waitForURL(/compare\/\?areas=deal-and-sandwich,gravesham/);
  await page.goBack();
  await page.locator('.held-place a', { hasText: 'Let go' }).click();
  await page.waitForURL(/attendance\/$/);
  expect(await page.locator('.held-place').count()).toBe(0);
  await page.goto(`${site.url}areas/gravesham/?with=gravesham`);
  await page.goto(`${site.url}areas/gravesham/?with=%22%5D,nobody`);
  expect(await page.locator('.held-place').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
}, 60_000);

test('the cover of a pack fits a phone: nothing of it scrolls in a box of its own', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}study-day/dover/`);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.pack-cover .table-scroll')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.scrollWidth} in ${one.clientWidth}`),
  );
  expect(wide).toEqual([]);
  await close();
});

test('footnote marks of a run stand no further apart than words, and each takes its own press', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}indicators/half-days-primary/`);
  const gaps = await page.evaluate(() => {
    const digits = (one: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(one.lastChild ?? one);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll('main p .cite + wbr + .cite-next')].flatMap((next) => {
      const before = next.previousElementSibling?.previousElementSibling;
      if (!before) return [];
      const [a, b] = [digits(before), digits(next)];
      if (Math.abs(a.top - b.top) > 4) return [];
      before.scrollIntoView({ block: 'center' });
      const shown = digits(before);
      const at = document.elementFromPoint(shown.left + shown.width / 2, shown.top + shown.height / 2);
      return [{ gap: b.left - a.right, hit: at === before }];
    });
  });
  expect(gaps.length).toBeGreaterThan(3);
  expect(gaps.filter(({ gap, hit }) => gap > 8 || gap < 2 || !hit)).toEqual([]);
  await close();
});
