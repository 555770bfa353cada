import type { PageKind } from '../../src/pages/page.ts';
import type { Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { pageKinds } from '../../src/routes.tsx';

export const publishedSite: Site = await readSite('public/data');

const pathsOf = (kind: PageKind): readonly string[] => kind.pages(publishedSite).map(({ path }) => path);

/** Every address of the site. */
export const allPaths: readonly string[] = pageKinds.flatMap(pathsOf);

/** Measures of a topic have a page each, set alike: the topic's own and the next stand for them. */
const isOneMoreMeasure = (part: string, parts: readonly string[]): boolean => {
  const topic = part.replace(/[^/]+\/$/, '');
  const measures = parts.filter((other) => other !== topic && other.startsWith(topic));
  return parts.includes(topic) && measures.indexOf(part) > 0;
};

/** One address of each kind of page; of an LCSP and of the county each part, for no two are set alike. */
export const onePathOfEachKind: readonly { readonly kind: string; readonly path: string }[] = pageKinds.flatMap(
  (kind) => {
    const [path, ...others] = pathsOf(kind);
    if (path === undefined) return [];
    const parts = kind.id === 'lcsp' || kind.id === 'county' ? others.filter((other) => other.startsWith(path)) : [];
    const own = parts.filter((part) => !isOneMoreMeasure(part, parts));
    return [path, ...own].map((one) => ({ kind: `${kind.id} ${one.slice(path.length)}`.trim(), path: one }));
  },
);

/** Paths of one area page, indicator page and so on: the first that starts with a folder and is not the folder's own. */
export function firstPathUnder(folder: string): string {
  const path = allPaths.find((path) => path.startsWith(folder) && path !== folder);
  if (path === undefined) throw new Error(`missing page under ${folder}`);
  return path;
}
