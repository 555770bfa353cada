import { readSite } from '../../src/prerender/readSite.ts';
import { pageKinds } from '../../src/routes.tsx';
import { renderBody } from './renderBody.tsx';

/** The shipped contract, as `npm test` has just written it. */
export const site = await readSite('public/data');

const pages = new Map(pageKinds.flatMap((kind) => kind.pages(site)).map((page) => [page.path, page]));

/** Paths of the site in route order. */
export const paths: readonly string[] = [...pages.keys()];

/** The body of the page at one path as a document of its own. */
export function renderPath(path: string): Document {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderBody(page);
}

/** Words of an element with single spaces, without footnote numbers. */
export function readWords(element: Element | Document): string {
  const root = 'documentElement' in element ? element.documentElement : element;
  // A clone of an element is an element, which the DOM's types do not say.
  const copy = root.cloneNode(true) as Element;
  for (const cite of copy.querySelectorAll('.cite')) cite.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
