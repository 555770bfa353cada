import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();
const FRONTS = ['plan/', 'governance/', 'data/', 'money/'] as const;

/** The longest a front may be, in CSS pixels; on a phone it is one column. */
const HEIGHTS = [
  { width: 1280, height: 900, most: 2500 },
  { width: 360, height: 740, most: 4500 },
] as const;

test.each(HEIGHTS)(
  'at $width pixels every front is at most $most high and nothing in it scrolls sideways',
  async (at) => {
    const { page, problems, close } = await openJourney(site.browser, site.url, {
      viewport: { width: at.width, height: at.height },
    });
    for (const path of FRONTS) {
      await page.goto(`${site.url}${path}`);
      const seen = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        wide: [...document.querySelectorAll('.front .table-scroll')].filter(
          (box) => box.scrollWidth > box.clientWidth + 1,
        ).length,
        small: [...document.querySelectorAll<HTMLElement>('.front :is(a, summary):not(.cite)')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24)
          .map((each) => each.innerText),
      }));
      expect(seen.height, path).toBeLessThanOrEqual(at.most);
      expect(seen.wide, path).toBe(0);
      expect(seen.small, path).toEqual([]);
    }
    expect(problems).toEqual([]);
    await close();
  },
);

test('axe finds nothing on a front, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await openJourney(site.browser, site.url, { colorScheme });
    for (const path of FRONTS) {
      await page.goto(`${site.url}${path}`);
      expect((await runAxe(page, 'all')).violations, path).toEqual([]);
    }
    await close();
  }
});

test.each([
  { old: 'governance/#purpose', place: '#purpose' },
  { old: 'plan/#gaps', place: '#gaps' },
  { old: 'data/#symbols', place: '#symbols' },
  { old: 'money/#receipts', place: '#receipts' },
])('without scripts the old address $old shows the way, which leads to the part itself', async ({ old, place }) => {
  const { page, close } = await openJourney(site.browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}${old}`);
  const way = page.locator(`${place} a`);
  expect(await way.isVisible()).toBe(true);
  await way.click();
  await page.waitForURL(`${site.url}${old.replace('#', 'full/#')}`);
  expect(await page.locator(`section${place}`).isVisible()).toBe(true);
  await close();
});
