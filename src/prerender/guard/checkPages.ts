import { checkLinks } from './checkLinks.ts';
import type { PageReading } from './readPage.ts';

/**
 * Guard of the build: no page may hold what our policy forbids, load from another host, link to nowhere, or use a
 * symbol it does not explain.
 *
 * @param pages what was read of each page by file, links relative to it
 * @param files every file of the site, pages included
 * @returns one line for each problem, beginning with the page's file
 */
export function checkPages(pages: ReadonlyMap<string, PageReading>, files: ReadonlySet<string>): readonly string[] {
  const ids = new Map([...pages].map(([file, page]) => [file, page.ids]));
  return [...pages].flatMap(([file, { problems, addresses }]) =>
    [...problems, ...checkLinks(file, addresses, { files, ids })].map((text) => `${file}: ${text}`),
  );
}
