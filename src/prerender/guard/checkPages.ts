import { checkLinks } from './checkLinks.ts';
import { checkMarkup, readIds } from './checkMarkup.ts';
import { checkSymbols } from './checkSymbols.ts';
import { findOrphans } from './findOrphans.ts';
import { readTags } from './readTags.ts';

const ORPHAN =
  'no page that home leads to links to it - link to it in the menu (src/prerender/frame/SiteHeader.tsx) or from a page of its topic';

/**
 * Guard of the build: no page may hold what our policy forbids, load from another host, link to nowhere, use a symbol
 * it does not explain, or be one that no reader comes to.
 *
 * @param pages HTML by file, links relative to it
 * @param files every file of the site, pages included
 * @returns one line for each problem, beginning with the page's file
 */
export function checkPages(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): readonly string[] {
  const tags = new Map([...pages].map(([file, html]) => [file, readTags(html)]));
  const ids = new Map([...tags].map(([file, found]) => [file, readIds(found).ids]));
  const orphans = findOrphans(tags).map((file) => `${file}: ${ORPHAN}`);
  const problems = [...pages].flatMap(([file, html]) => {
    const found = tags.get(file) ?? [];
    const all = [...checkMarkup(html, found), ...checkLinks(file, found, { files, ids }), ...checkSymbols(html)];
    return all.map((text) => `${file}: ${text}`);
  });
  return [...problems, ...orphans];
}
