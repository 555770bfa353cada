import type { Site } from '../site/site.ts';
import type { PageKind, Page } from '../pages/page.ts';
import type { SiteDocument } from './siteDocument.ts';

/** Makes the Word file of a rendered page that has one. */
export type MakePaper = (site: Site, page: Page, html: string) => Promise<Uint8Array>;

/** What goes into a site: static files with the contract under `data/`, and the kinds of page. */
export interface SiteInput {
  readonly publicFolder: string;
  readonly kinds: readonly PageKind[];
  /** Makes the files that pages link to beside the data, such as the report for Word; none when left out. */
  readonly makeDocuments?: (site: Site, siteUrl: string | undefined) => Promise<readonly SiteDocument[]>;
  /** Makes the Word file of a rendered page that has one; none are made when left out. */
  readonly makePaper?: MakePaper;
  /** Gets the problems of the pages and lets the build go on; without it they stop the build. For drafts only. */
  readonly onProblems?: (problems: readonly string[]) => void;
}
