import { createElement, Fragment } from 'react';
import type { Page } from './page.ts';

const NOTHING = createElement(Fragment);

/** The pages made last: those of one area are rendered one after the other. */
let last: { readonly make: () => readonly Page[]; readonly pages: readonly Page[] } | null = null;

function pagesOf(make: () => readonly Page[]): readonly Page[] {
  if (last?.make !== make) last = { make, pages: make() };
  return last.pages;
}

/** A page whose body is made each time it is asked for, in place of the one it has. */
export function withBody(page: Page, make: () => Page['body']): Page {
  // Copied as it is described: to read the body of a late page is to make it.
  const { body, ...others } = Object.getOwnPropertyDescriptors(page);
  return Object.create(Object.prototype, {
    ...others,
    body: { enumerable: body.enumerable ?? true, get: make },
  }) as Page;
}

/**
 * Pages that hold no figures until they are rendered: what the bodies of some thousand areas show would not fit into
 * memory.
 *
 * @param make gives the same pages each time
 */
export function latePages(make: () => readonly Page[]): readonly Page[] {
  return pagesOf(make).map((page, place) =>
    withBody({ ...page, body: NOTHING }, () => pagesOf(make)[place]?.body ?? NOTHING),
  );
}
