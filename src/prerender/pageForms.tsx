import { LARGE_PRINT, TEXT_FILE } from '../pages/take-away/formPaths.ts';
import type { Page } from '../pages/page.ts';
import { embedPages, withEmbedHeights } from './embedPages.tsx';
import { formatPlainText } from './formatPlainText.ts';
import { pageFile, renderPage } from './renderPage.tsx';
import type { SiteFrame } from './frame/siteFrame.ts';

const formsAt = (page: Page): string => page.formsAt ?? page.path;

const largePrint = (page: Page): Page => ({
  ...page,
  path: `${formsAt(page)}${LARGE_PRINT}`,
  title: `${page.title} in large print`,
  description: `In large print: ${page.description}`,
  trail: [...page.trail, { label: page.title, to: page.path }],
  formOf: page.path,
  frame: 'large-print',
  sheet: 'forms',
});

/**
 * A page and its other forms as text by file: large print and plain text where the page asks for them, and each chart
 * alone, but not on a disk, where nobody can show it on a page of theirs.
 */
export function renderForms(page: Page, frame: SiteFrame): ReadonlyMap<string, string> {
  const rendered = renderPage(page, frame);
  const html = frame.field ? rendered : withEmbedHeights(page, rendered, frame.head);
  const forms = page.forms ?? [];
  const others = [
    ...(forms.includes('large print') ? [largePrint(page)] : []),
    ...(frame.field || page.chartsElsewhere === true ? [] : embedPages(page, html)),
  ];
  return new Map([
    [pageFile(page.path), html],
    ...others.map((other): [string, string] => [pageFile(other.path), renderPage(other, frame)]),
    ...(forms.includes('plain text')
      ? [[`${formsAt(page)}${TEXT_FILE}`, formatPlainText(html, frame.head)] as const]
      : []),
  ]);
}
