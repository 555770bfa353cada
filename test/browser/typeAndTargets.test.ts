import { expect, test } from 'vitest';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { onePathOfEachKind } from './pagesOfSite.ts';
import { measureTypeAndTargets } from './typeAndTargets.ts';

const site = openBuiltSite();

/** The five sizes of the scale in CSS pixels, and those of words in drawings: as drawn, and on a phone of 360. */
const SCALE = [12, 14, 16, 20, 28];
const DRAWN = [13, 13.1];
const MOST_SIZES = 6;

/** Pages of a kind that are set unlike the first of it: in full, of one priority, of one indicator. */
const ALSO = ['indicators/half-days-primary/', 'plan/priority-1/', 'money/full/', 'governance/full/', 'data/full/'];
const PATHS = [...onePathOfEachKind.map(({ path }) => path), ...ALSO];

test.each([1280, 360])(
  'every kind of page keeps to five sizes of type, and what can be pressed is 24 pixels, at %i',
  async (width) => {
    const { page, close } = await openJourney(site.browser, site.url, { viewport: { width, height: 800 } });
    const found: string[] = [];
    for (const path of PATHS) {
      await page.goto(`${site.url}${path}`);
      const { sizes, smallProse, smallDrawn, smallTargets } = await measureTypeAndTargets(page);
      const offScale = sizes.filter(({ size }) => ![...SCALE, ...DRAWN].includes(size));
      if (sizes.length > MOST_SIZES) found.push(`${path} has ${sizes.length} sizes`);
      found.push(...offScale.map(({ size, where }) => `${path} sets ${size} px: ${where}`));
      found.push(...[...smallProse, ...smallDrawn, ...smallTargets].map((line) => `${path} ${line}`));
    }
    expect(found).toEqual([]);
    await close();
  },
  120_000,
);

test('a page of small type and small targets is told, and a link within a sentence is not', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.setContent(`<main><p class="govuk-body" style="font-size:11px">Small words
    <a href="#a">with a link</a><a class="cite" href="#b">1</a></p><button style="height:20px">Go</button>
    <svg width="330" viewBox="0 0 360 40"><text y="20" font-size="12">drawn</text></svg></main>`);
  const { sizes, smallProse, smallDrawn, smallTargets } = await measureTypeAndTargets(page);
  expect(sizes[0]?.size).toBe(11);
  expect([smallProse.length > 0, smallDrawn.length, smallTargets.length]).toEqual([true, 1, 2]);
  await close();
});

test.each([1280, 360])('no line of words is the higher for a footnote mark in it, at %i', async (width) => {
  const { page, close } = await openJourney(site.browser, site.url, { viewport: { width, height: 800 } });
  for (const path of ['areas/thanet-1/full/', 'indicators/half-days-primary/', 'plan/priority-1/']) {
    await page.goto(`${site.url}${path}`);
    const [marked, higher] = await page.evaluate(() => {
      const all = [...document.querySelectorAll('main p:has(> .cite), main p:has(> span > .cite)')];
      const lines = all.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight));
      return [all.length, lines.filter((count) => Math.abs(count - Math.round(count)) > 0.06).length];
    });
    expect(marked, path).toBeGreaterThan(0);
    expect(higher, path).toBe(0);
  }
  await close();
});
