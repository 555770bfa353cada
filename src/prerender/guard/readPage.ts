import { checkMarkup, readIds } from './checkMarkup.ts';
import { checkSymbols } from './checkSymbols.ts';
import { readTags, type Tag } from './readTags.ts';

/** What the guard has to know of a page; its thousands of tags are let go once they have been read. */
export interface PageReading {
  readonly ids: ReadonlySet<string>;
  /** Addresses of links, scripts, style sheets and pictures, each once. */
  readonly addresses: readonly string[];
  /** Those of links that a reader follows. */
  readonly links: readonly string[];
  /** What is wrong within the page, one line each. */
  readonly problems: readonly string[];
}

/** Addresses of links, scripts, style sheets and pictures, each once. */
function addressesOf(tags: readonly Tag[]): readonly string[] {
  const addresses = new Set<string>();
  for (const { attributes } of tags)
    for (const address of [attributes.get('href'), attributes.get('src')])
      if (address !== undefined) addresses.add(address);
  return [...addresses];
}

/** Reads a rendered page once for everything the guard asks. @throws as `readTags` */
export function readPage(html: string): PageReading {
  const tags = readTags(html);
  return {
    ids: readIds(tags).ids,
    addresses: addressesOf(tags),
    links: addressesOf(tags.filter(({ name }) => name === 'a')),
    problems: [...checkMarkup(html, tags), ...checkSymbols(html)],
  };
}

/** Several pages as they were read, by file. @throws as `readTags` */
export const readPages = (pages: ReadonlyMap<string, string>): ReadonlyMap<string, PageReading> =>
  new Map([...pages].map(([file, html]) => [file, readPage(html)]));
