import { expect, test } from 'vitest';
import { reportPages } from '../../src/pages/report/reportPages.tsx';
import { studyDayPages } from '../../src/pages/study-day/studyDayPages.tsx';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import type { Page } from '../../src/pages/page.ts';
import { pdfPages } from '../../src/prerender/pdf/makePdfs.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { site } from '../pages/renderPath.tsx';

const lcsps = new Set(site.index.areas.filter((area) => area.type === 'LCSP').map((area) => area.page));
const pages = [...studyDayPages.pages(site), ...reportPages.pages(site), ...lcspPages.pages(site)].filter(
  ({ path }) => path.startsWith('study-day/') || path.startsWith('report/') || lcsps.has(path),
);

/** Paths from the root of the PDFs a page links to. */
const linkedFrom = (page: Page, pdfs: boolean): readonly string[] =>
  [...renderBody(page, pdfs).querySelectorAll('a[href$=".pdf"]')].map((link) =>
    new URL(link.getAttribute('href') ?? '', `https://site.invalid/${page.path}`).pathname.slice(1),
  );

test('every PDF a build prints is linked, those of an LCSP from its page, its pack and the tool', () => {
  const links = pages.flatMap((page) => linkedFrom(page, true));
  expect(new Set(links)).toEqual(new Set(pdfPages(site).map(({ pdf }) => pdf)));
  for (const { page, pdf } of pdfPages(site)) {
    expect(links.filter((link) => link === pdf)).toHaveLength(page.startsWith('study-day/') ? 3 : 1);
  }
});

test('a build without PDFs links to none', () => {
  expect(pages.flatMap((page) => linkedFrom(page, false))).toEqual([]);
});
