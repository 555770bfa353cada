import { parseHTML } from 'linkedom';
import type { Page } from '../../src/pages/page.ts';
import type { Asset, Assets } from '../../src/prerender/bundleAssets.ts';
import { renderPage } from '../../src/prerender/renderPage.tsx';
import type { SiteFrame } from '../../src/prerender/frame/siteFrame.ts';

const asset = (name: string): Asset => ({ path: `assets/${name}-0123456789.js`, content: '' });

/** Every asset by whatever name is asked for: pages come and go, and no test looks at their content. */
const assets = new Proxy({}, { get: (_, name) => asset(String(name)) }) as Assets;

/** A page of the test, with what a case needs changed. */
export const testPage = (differing: Partial<Page> = {}): Page => ({
  path: 'areas/dover/',
  title: 'Dover <LCSP>',
  description: 'Dover has 13,154 children & young people.',
  trail: [],
  body: <h1>Dover</h1>,
  runningHead: 'Dover',
  ...differing,
});

/** What every page of a build shares, with what a case needs changed. */
export const testFrame = (differing: Partial<SiteFrame> = {}): SiteFrame => ({
  head: { contract: '1.0.0', release: '1.0.0', build: '0123456789ab', edition: 'publication' },
  assets,
  registers: undefined,
  field: false,
  siteUrl: undefined,
  paths: new Set(),
  ...differing,
});

/** A whole page as the build writes it, as text and as a document to query. */
export function renderWhole(page: Page, differing: Partial<SiteFrame> = {}): { html: string; document: Document } {
  const html = renderPage(page, testFrame(differing));
  // linkedom's document lacks browser-only parts of the type; the tests use none of them.
  return { html, document: parseHTML(html).document as unknown as Document };
}
