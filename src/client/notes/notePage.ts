import { findNoteTargets } from './noteTargets.ts';
import type { PageNotes } from './noteStore.ts';

/** What the page says of itself on its box of notes. */
export interface NotePage extends Omit<PageNotes, 'notes'> {
  readonly box: HTMLDetailsElement;
  readonly targets: ReturnType<typeof findNoteTargets>;
}

/** The page being read; null on a page without a box for notes. */
export function readNotePage(): NotePage | null {
  const box = document.querySelector<HTMLDetailsElement>('details[data-tool="notes"]');
  if (box === null) return null;
  const { path = '', release = '' } = box.closest<HTMLElement>('[data-path]')?.dataset ?? {};
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  return { box, path, release, title, targets: findNoteTargets() };
}
