import type { Site } from '../../site/site.ts';
import type { Page } from '../../pages/page.ts';
import type { SiteFrame } from '../frame/siteFrame.ts';
import { readPages, type PageReading } from '../guard/readPage.ts';
import { renderForms } from '../pageForms.tsx';
import { pageFile } from '../renderPage.tsx';
import type { MakePaper } from '../siteInput.ts';

/** A page with its other forms, as files, and what the guard has to know of them. */
export interface RenderedPage {
  readonly files: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, PageReading>;
  /** Its Word file; undefined when it has none. */
  readonly paper: Uint8Array | undefined;
}

/** What pages are rendered with. */
export interface Rendering {
  readonly site: Site;
  readonly frame: SiteFrame;
  readonly makePaper?: MakePaper | undefined;
}

/** One page in all its forms. @throws what its components do, and as `readPages` */
export async function renderWhole(page: Page, { site, frame, makePaper }: Rendering): Promise<RenderedPage> {
  const files = renderForms(page, frame);
  return {
    files,
    readings: readPages(new Map([...files].filter(([path]) => path.endsWith('.html')))),
    paper: page.paper === undefined ? undefined : await makePaper?.(site, page, files.get(pageFile(page.path)) ?? ''),
  };
}
