import { createContext, useContext, type ReactNode } from 'react';

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

/** A link inside the site, written by path from the root and rendered relative to the page it stands on. */
export function Link({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  const address = relativeAddress(usePage(), to);
  return (
    <a className={className ?? 'govuk-link'} href={address}>
      {children}
    </a>
  );
}

/** A link to a PDF of the site, where the build makes PDFs; nothing elsewhere. */
export const PdfLink = ({ to, children }: { to: string; children: ReactNode }) =>
  usePage().pdfs === true ? <Link to={to}>{children}</Link> : null;

/**
 * A page whose whole text stands at another address: the loader sends a reader there whose link names a part that is
 * not on this page.
 *
 * @param to path from the site root
 */
export function MovedTo({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <div className={className} data-moved-to={relativeAddress(usePage(), to)}>
      {children}
    </div>
  );
}
