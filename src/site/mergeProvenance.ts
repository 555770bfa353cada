import type { Provenance } from '../../pipeline/contract/provenance.ts';

/** Entries of several published files, each id once; ids are made of table and line and so agree between files. */
export function mergeProvenance(...lists: readonly (readonly Provenance[])[]): readonly Provenance[] {
  const byId = new Map(lists.flat().map((entry) => [entry.id, entry]));
  return [...byId.values()];
}
