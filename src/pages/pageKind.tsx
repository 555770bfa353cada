import { SiteProvider } from '../components/SiteContext.tsx';
import type { Site } from '../site/site.ts';
import { withBody } from './latePages.ts';
import type { Page, PageKind } from './page.ts';

/** A page that carries the figures it is made of: its parts ask for them with `useSite`. */
export const withSite = (site: Site, page: Page): Page =>
  withBody(page, () => <SiteProvider value={site}>{page.body}</SiteProvider>);

/** A row of the route table whose pages carry their figures. */
export const pageKind = (kind: PageKind): PageKind => ({
  ...kind,
  pages: (site) => kind.pages(site).map((page) => withSite(site, page)),
});
