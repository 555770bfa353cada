import { createContext, useContext } from 'react';

/** Where the page being rendered stands, so that links can be relative and work under any path and from `file://`. */
export interface PagePlace {
  /** Path from the site root: `` for home, `areas/dover/`. */
  readonly path: string;
  /** True in the field copy, where links name `index.html` because a disk has no directory index. */
  readonly field: boolean;
  /** True where the build prints PDFs, so that pages may link to them. */
  readonly pdfs?: boolean;
}

const PageContext = createContext<PagePlace>({ path: '', field: false });

export const PageProvider = PageContext.Provider;

export const usePage = (): PagePlace => useContext(PageContext);

/**
 * Relative address from one page to another, both paths from the site root.
 * @example relativeAddress({ path: 'areas/dover/', field: false }, 'indicators/') // '../../indicators/'
 */
export function relativeAddress(from: PagePlace, to: string): string {
  const [path = '', hash = ''] = to.split('#');
  const up = '../'.repeat(from.path.split('/').length - 1);
  const isFolder = path === '' || path.endsWith('/');
  const file = isFolder ? `${path}${from.field ? 'index.html' : ''}` : path;
  const address = `${up}${file}` || './';
  return hash === '' ? address : `${path === from.path ? '' : address}#${hash}`;
}
