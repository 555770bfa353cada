import { checkLinks } from './checkLinks.ts';
import { checkMarkup, readIds } from './checkMarkup.ts';
import { readTags } from './readTags.ts';

/**
 * Guard of the build: no page may hold what our policy forbids, load from another host, or link to nowhere.
 *
 * @param pages HTML by file, links relative to it
 * @param files every file of the site, pages included
 * @returns one line for each problem, beginning with the page's file
 */
export function checkPages(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): readonly string[] {
  const tags = new Map([...pages].map(([file, html]) => [file, readTags(html)]));
  const ids = new Map([...tags].map(([file, found]) => [file, readIds(found).ids]));
  return [...pages].flatMap(([file, html]) => {
    const found = tags.get(file) ?? [];
    return [...checkMarkup(html, found), ...checkLinks(file, found, { files, ids })].map((text) => `${file}: ${text}`);
  });
}
