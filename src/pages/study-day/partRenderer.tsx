import { CitationProvider, type Citations } from '../../components/Citations.tsx';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageProvider, type PagePlace } from '../../components/Link.tsx';
import { SiteProvider } from '../../components/SiteContext.tsx';
import { DrawingDocument } from '../../figure/Drawings.tsx';
import type { Site } from '../../site/site.ts';
import { watermarkOf } from '../../theme/watermark.ts';

/** Where a part is rendered for and what its charts are drawn with. */
export interface PackRendering {
  readonly page: PagePlace;
  readonly document: Document;
}

/** Renders parts of a page one by one: links lead from the page, and what one cites the next counts on. */
export function partRenderer(site: Site, { page, document }: PackRendering, citations: Citations) {
  return (element: ReactElement): string =>
    renderToStaticMarkup(
      <PageProvider value={page}>
        <SiteProvider value={site}>
          <DrawingDocument value={document} watermark={watermarkOf(site.index.edition)}>
            <CitationProvider value={citations}>{element}</CitationProvider>
          </DrawingDocument>
        </SiteProvider>
      </PageProvider>,
    );
}
