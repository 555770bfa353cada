import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPdfText } from '../study-day/readPdfText.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { publishedSite } from './pagesOfSite.ts';

/** What `@page` of the print style sheet leaves of A4, in CSS pixels. */
const PIXELS_A_MM = 96 / 25.4;
const SHEET = { width: Math.floor((210 - 2 * 16) * PIXELS_A_MM), height: Math.floor((297 - 20 - 18) * PIXELS_A_MM) };

/** A reader's fonts may be wider than ours: a side that is fuller than this could run over. */
const FULLEST = 0.97;

/** A side with less than this on it is a widow of the one before. */
const EMPTIEST = 0.15;

const site = openBuiltSite();
const lcsps = publishedSite.index.areas.filter(({ type }) => type === 'LCSP');

function idsOf(...names: readonly string[]): string {
  const ids = names.map((name) => lcsps.find((area) => area.name === name)?.id ?? `missing ${name}`);
  return ids.join(',');
}

/** Names short and long, the outlier, two of one district, figures that cannot be compared, and the most questions. */
const CHOICES = [
  { areas: idsOf('Dover'), most: 6 },
  { areas: idsOf('Canterbury City & Country'), most: 6 },
  { areas: idsOf('Thanet 1', 'Thanet 2'), most: 7 },
  { areas: idsOf('Canterbury City & Country', 'Canterbury Coastal'), most: 8 },
  { areas: idsOf('Thanet 1', 'Dover', 'Cranbrook & Paddock Wood'), most: 9 },
  { areas: idsOf('Dover', 'Deal and Sandwich', 'Malling'), most: 9 },
  { areas: idsOf('Canterbury City & Country', 'Cranbrook & Paddock Wood', 'Swanley & District'), most: 9 },
  { areas: idsOf('Canterbury City & Country', 'Canterbury Coastal', 'Sevenoaks South'), most: 9 },
  {
    areas: idsOf('Canterbury City & Country', 'Cranbrook & Paddock Wood', 'Deal and Sandwich', 'Swanley & District'),
    most: 10,
  },
];

/** Runs in the page as it prints: how full each sheet of the pack is, by where it begins; tables wider than the sheet. */
function measureSheets(height: number): { readonly shares: readonly number[]; readonly wide: number } {
  const pack = document.querySelector('.pack');
  if (pack === null) throw new Error('missing pack');
  const begun = [...pack.querySelectorAll('*')].filter((part) => getComputedStyle(part).breakBefore === 'page');
  const edges = [pack.getBoundingClientRect().top, ...begun.map((part) => part.getBoundingClientRect().top)];
  const ends = [...edges.slice(1), pack.getBoundingClientRect().bottom];
  return {
    shares: edges.map((edge, place) => ((ends[place] ?? edge) - edge) / height),
    wide: [...pack.querySelectorAll('table')].filter((table) => table.scrollWidth > innerWidth).length,
  };
}

const openOnPaper = async (path: string): Promise<Page> => {
  const page = await site.browser.newPage({ viewport: SHEET, bypassCSP: true });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.url}${path}`);
  await page.locator('#pack-title').waitFor({ state: 'attached' });
  return page;
};

const countPages = async (page: Page): Promise<number> =>
  readPdfText(await page.pdf({ preferCSSPageSize: true, tagged: true })).length;

/** The page prints as a reader of a condensed or a serif type has it. */
const OTHER_FONTS = [
  'font-family: "DejaVu Sans Condensed" !important; font-stretch: condensed !important',
  'font-family: "DejaVu Serif" !important',
];

test.each(CHOICES)('the pack of $areas prints on as many sides as it says, at most $most', async ({ areas, most }) => {
  const page = await openOnPaper(`study-day/?areas=${areas}`);
  const { shares, wide } = await page.evaluate(measureSheets, SHEET.height);
  const rounded = shares.map((share) => Math.round(100 * share) / 100);
  expect(
    rounded.filter((share) => share > FULLEST || share < EMPTIEST),
    rounded.join(' '),
  ).toEqual([]);
  expect(wide).toBe(0);
  const said = Number(
    /Pack ready: (\d+) sides of A4/.exec((await page.locator('.pack-ready output').textContent()) ?? '')?.[1],
  );
  expect(said).toBeLessThanOrEqual(most);
  expect(shares.length).toBe(said);
  expect(await countPages(page)).toBe(said);
  for (const font of OTHER_FONTS) {
    await page.addStyleTag({ content: `* { ${font}; }` });
    expect(await countPages(page), font).toBe(said);
  }
  await page.close();
});

test('every ready pack of one LCSP is six sides, each with room on its sheet for other fonts', async () => {
  for (const { id } of lcsps) {
    const page = await openOnPaper(`study-day/${id}/`);
    const { shares } = await page.evaluate(measureSheets, SHEET.height);
    expect(shares.length, id).toBe(6);
    expect(
      shares.filter((share) => share > FULLEST || share < EMPTIEST),
      id,
    ).toEqual([]);
    await page.close();
  }
});

test('each sheet has its running head, the release and its number', async () => {
  const page = await openOnPaper(`study-day/?areas=${CHOICES[4]?.areas ?? ''}`);
  const sheets = readPdfText(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  for (const [place, text] of sheets.entries()) {
    expect(text).toContain('Study day pack');
    expect(text).toContain(`Release ${publishedSite.index.release}`);
    expect(text.replaceAll(/\s/g, '')).toContain(`Page${place + 1}of${sheets.length}`);
  }
  await page.close();
});
