import { SITE_NAME } from '../../site/site.ts';
import type { PageNotes } from './noteStore.ts';

/** What the page says of itself on its box of notes. */
export interface NotePage extends Omit<PageNotes, 'notes'> {
  readonly box: HTMLDetailsElement;
  /** Address of the site's root, relative to this page. */
  readonly root: string;
}

/** The page being read; null on a page without a box for notes. */
export function readNotePage(): NotePage | null {
  const box = document.querySelector<HTMLDetailsElement>('details[data-tool="notes"]');
  if (box === null) return null;
  const { path = '', release = '', root = './' } = box.closest<HTMLElement>('[data-path]')?.dataset ?? {};
  // The document's title is the page's own on the whole site; a heading such as `Dover` may stand on two pages.
  const title = document.title.replace(` - ${SITE_NAME}`, '');
  return { box, root, path, release, title };
}
