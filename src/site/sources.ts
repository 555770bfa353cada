import type { Provenance, Source } from '../../pipeline/contract/provenance.ts';

/** Entries of several published files, each id once; ids are made of table and line and so agree between files. */
export function mergeProvenance(...lists: readonly (readonly Provenance[])[]): readonly Provenance[] {
  const byId = new Map(lists.flat().map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

/** Titles of the sources some figures stand on, in the register's order, each once; for the line under a chart. */
export function sourceTitles(
  used: readonly string[],
  entries: readonly Provenance[],
  sources: readonly Source[],
): readonly string[] {
  const wanted = new Set(used);
  const ids = new Set(entries.filter((entry) => wanted.has(entry.id)).map((entry) => entry.source));
  return sources.filter((source) => ids.has(source.id)).map((source) => source.title);
}
