import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageProvider } from '../../src/components/Link.tsx';
import { DrawingDocument } from '../../src/figure/Drawings.tsx';
import type { Page } from '../../src/pages/page.ts';
import { onceFor } from '../../src/site/site.ts';

function renderMain(page: Page, pdfs: boolean): string {
  // One document of linkedom stands in for the browser's, as in the build.
  const drawing = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
  return renderToStaticMarkup(
    <PageProvider value={{ path: page.path, field: false, pdfs }}>
      <DrawingDocument value={drawing}>{page.body}</DrawingDocument>
    </PageProvider>,
  );
}

/** A page is rendered once for all the tests of a worker; each gets a document of its own. */
const renderedMain = onceFor((page: Page) => renderMain(page, false));

/** A page's body as a document to query, as the build would write it; with links to PDFs where it makes them. */
export function renderBody(page: Page, pdfs = false): Document {
  const html = pdfs ? renderMain(page, true) : renderedMain(page);
  return parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`).document as unknown as Document;
}

/** Words of an element with runs of space as one. */
export const textOf = (element: Element | null): string => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Words of a whole page. */
export const pageText = (document: Document): string => textOf(document.querySelector('main'));
