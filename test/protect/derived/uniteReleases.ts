import type { PublishedTable } from '../../../pipeline/protect/problem.ts';

/**
 * Everything ever published as one table: a cell is known if any release published it, hidden if none did, and every
 * link of every release holds. Cells are taken to be unchanged between releases when they carry one name; a figure
 * that changed has to be given another name by the caller, as do counts on different boundaries.
 * Throws RangeError where two releases publish different values under one name.
 */
export function uniteReleases(releases: readonly PublishedTable[]): PublishedTable {
  const published = new Map<string, number>();
  for (const [cell, value] of releases.flatMap((release) => [...release.published])) {
    const before = published.get(cell);
    if (before !== undefined && before !== value) throw new RangeError(`invalid releases (values differ) ${cell}`);
    published.set(cell, value);
  }
  const hidden = new Set(releases.flatMap((release) => release.hidden));
  return {
    published,
    hidden: [...hidden].filter((cell) => !published.has(cell)),
    links: releases.flatMap((release) => release.links),
    extra: releases.flatMap((release) => release.extra),
  };
}
