import type { Facts } from '../../assemble/facts.ts';
import type { LicenceNote } from './tableFile.ts';

/** What the named sources say of their licence, in the order of the source register; unknown ids are passed over. */
export function describeLicences(
  { sources }: Pick<Facts, 'sources'>,
  ids: readonly (string | number | null)[],
): readonly LicenceNote[] {
  const used = new Set(ids);
  const titles = new Map<string, string[]>();
  for (const source of sources.filter((one) => used.has(one.id))) {
    const known = titles.get(source.licence);
    if (known === undefined) titles.set(source.licence, [source.title]);
    else known.push(source.title);
  }
  return [...titles].map(([licence, named]) => ({ licence, sources: named }));
}
