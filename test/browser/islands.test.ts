import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BUILT, builtPages } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

/** Words of the page's island but for its line of news, which says nothing before a script runs. */
const wordsOf = (page: Page): Promise<string> =>
  page.locator('.island').evaluate((island) => {
    const copy = island.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const news of copy.querySelectorAll('output')) news.remove();
    return copy.textContent ?? '';
  });

/** Elements of the island that stood before its script came and stand no more. */
const redrawn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { stood = [] } = globalThis as { stood?: readonly Element[] };
    return stood.filter((element) => !element.isConnected).map((element) => element.outerHTML.slice(0, 80));
  });

const built = builtPages();

/** A page of the built site with an island. */
function pathWith(name: string): string {
  const page = built.find(({ html }) => html.includes(`data-island="${name}"`));
  if (page === undefined) throw new Error(`missing page with ${name} in ${BUILT.site}`);
  return page.path;
}

/** Every island that any page has. */
const names = [
  ...new Set(built.flatMap(({ html }) => [...html.matchAll(/data-island="([^"]+)"/g)].map(([, name]) => name ?? ''))),
];

test('the pages have islands, and no two kinds the same name', () => {
  expect(names.toSorted()).toEqual(['area-highlighter', 'compare', 'finder', 'study-day']);
});

test.each(names.map((name) => [name, pathWith(name)]))(
  'the island %s comes alive on the very markup the page was written with',
  async (_, path) => {
    const { page, problems, close } = await openJourney(site.browser, site.url);
    await page.goto(`${site.url}${path}`);
    const count = await page.locator('.island').evaluate((island) => {
      const stood = [...island.querySelectorAll('*')];
      Object.assign(globalThis, { stood });
      return stood.length;
    });
    const before = await wordsOf(page);
    await page.locator('.island select, .island input').first().focus();
    // What brings an island to life keeps its own mark on the element.
    await page.waitForFunction(() => Object.keys(document.querySelector('.island') ?? {}).length > 0);
    await page.waitForTimeout(200);
    expect(await redrawn(page)).toEqual([]);
    expect(await wordsOf(page)).toBe(before);
    expect(await page.locator('.island *').count()).toBe(count);
    expect(problems).toEqual([]);
    await close();
  },
);
