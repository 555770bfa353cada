import { expect, test } from 'vitest';
import { openBuiltSite } from './openBuiltSite.ts';
import { publishedSite } from './pagesOfSite.ts';

/** What `@page` of the print style sheet leaves of A4, in CSS pixels. */
const PIXELS_A_MM = 96 / 25.4;
const SHEET = { width: Math.floor((210 - 2 * 16) * PIXELS_A_MM), height: Math.floor((297 - 20 - 18) * PIXELS_A_MM) };

/** A reader's fonts may be wider than ours: a side that is fuller than this could run over. */
const FULLEST = 0.97;

const site = openBuiltSite();

/** Runs in the page: heights of the two sides of the LCSP of a ready pack. */
function measureSides(): { first: number; second: number } {
  const sides = document.querySelector('.pack-sides')?.getBoundingClientRect();
  const second = document.querySelector('.pack-second-side')?.getBoundingClientRect();
  return { first: (second?.top ?? 0) - (sides?.top ?? 0), second: second?.height ?? 0 };
}

test('each side of each LCSP leaves room on its sheet for other fonts', async () => {
  const page = await site.browser.newPage({ viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  const lcsps = publishedSite.index.areas.filter((area) => area.type === 'LCSP');
  const full: string[] = [];
  for (const { id } of lcsps) {
    await page.goto(`${site.url}study-day/${id}/`);
    const { first, second } = await page.evaluate(measureSides);
    expect(Math.min(first, second), id).toBeGreaterThan(SHEET.height / 2);
    for (const [side, height] of Object.entries({ first, second })) {
      const share = height / SHEET.height;
      if (share > FULLEST) full.push(`${id}, ${side} side: ${Math.round(100 * share)}% of a sheet`);
    }
  }
  expect(full).toEqual([]);
  await page.close();
});
