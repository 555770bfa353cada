import type { Page } from '../../pages/page.ts';

/**
 * Pages by their places, those of one area together: they show the same charts and read the same file, so that one thread
 * renders them one after the other. The largest groups go first.
 */
export function groupPages(pages: readonly Page[]): (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [place, { path }] of pages.entries()) {
    const key = path.split('/').slice(0, 2).join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}
