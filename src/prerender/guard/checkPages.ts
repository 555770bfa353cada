import { checkLinks } from './checkLinks.ts';
import { checkMarkup, readIds } from './checkMarkup.ts';
import { checkSymbols } from './checkSymbols.ts';
import { readTags } from './readTags.ts';

/**
 * Guard of the build: no page may hold what our policy forbids, load from another host, link to nowhere, or use a
 * symbol it does not explain.
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
    const problems = [...checkMarkup(html, found), ...checkLinks(file, found, { files, ids }), ...checkSymbols(html)];
    return problems.map((text) => `${file}: ${text}`);
  });
}
