import type { PageReading } from './readPage.ts';

/** Stands for wherever the site will be; no request is ever made to it. */
const ROOT = 'https://site.invalid/';
const HOME = 'index.html';
/** Reached otherwise than by a link: the page for a wrong address, and charts for other people's pages. */
const NEEDS_NO_LINK = /^(404\.html$|embed\/)/;

const asFile = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

const linksOf = (file: string, addresses: readonly string[]): readonly string[] =>
  addresses.flatMap((address) => {
    const url = new URL(address, `${ROOT}${file}`);
    return url.href.startsWith(ROOT) ? [asFile(decodeURIComponent(url.pathname.slice(1)))] : [];
  });

const ORPHAN =
  'no page that home leads to links to it - link to it in the menu (src/prerender/frame/SiteHeader.tsx) or from a page of its topic';

/**
 * Pages that nobody who begins at home can come to by links; none where there is no home.
 *
 * @param pages what was read of every page of a site by file: of a part of it, pages reached over the rest would be taken for orphans
 * @returns one line for each, beginning with the page's file
 */
export function findOrphans(pages: ReadonlyMap<string, PageReading>): readonly string[] {
  if (!pages.has(HOME)) return [];
  const reached = new Set<string>();
  const open = [HOME];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...linksOf(file, pages.get(file)?.links ?? []));
  }
  return [...pages.keys()]
    .filter((file) => !reached.has(file) && !NEEDS_NO_LINK.test(file))
    .map((file) => `${file}: ${ORPHAN}`);
}
