import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageProvider } from '../components/Link.tsx';
import { DrawingDocument } from '../figure/Drawings.tsx';
import type { Page } from '../pages/page.ts';
import { watermarkOf } from '../theme/watermark.ts';
import { Document } from './frame/Document.tsx';
import type { SiteFrame } from './frame/siteFrame.ts';

const RELATIVE_LINK = / (href|src|data-(?:islands|figures|tables|notes|offline|root))="(?!#|[a-z]+:)([^"]*)"/g;

/** File a page is written to: `areas/dover/` is `areas/dover/index.html`. */
export const pageFile = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

const NAMED_APOSTROPHE = /&#x27;/g;
const BLANK_SWITCH = / (defer|hidden|open|multiple|disabled|required|checked|selected)=""/g;

/** Markup in its shorter form, the same to every parser: an apostrophe needs no name where attributes stand in double quotes. */
const shorten = (html: string): string => html.replace(NAMED_APOSTROPHE, "'").replace(BLANK_SWITCH, ' $1');

/** One page as HTML text: no React marker, script or style in it. */
export function renderPage(page: Page, frame: SiteFrame): string {
  // A document of its own for each page: what one chart leaves behind cannot reach another page.
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const html = renderToStaticMarkup(
    <PageProvider value={{ path: page.path, field: frame.field, pdfs: frame.pdfs === true }}>
      <DrawingDocument value={document} watermark={watermarkOf(frame.head.edition)}>
        <Document page={page} frame={frame} />
      </DrawingDocument>
    </PageProvider>,
  );
  return `<!doctype html>\n${shorten(html)}\n`;
}

/**
 * Links of the page for unknown addresses, written from the site's root: it is sent for addresses at any depth.
 * Every other page keeps its relative links.
 */
export function linkFromRoot(html: string, siteUrl: string | undefined): string {
  const root = siteUrl === undefined ? '/' : new URL(siteUrl).pathname;
  return html.replace(RELATIVE_LINK, (_, name: string, address: string) => ` ${name}="${root}${address}"`);
}
