import type { Provenance } from '../../pipeline/contract/provenance.ts';
import { onceFor } from '../site/onceFor.ts';

/** Entries worked out alike from one table: same source, section, check and data file, and a sum in `did`. */
const sharedKey = onceFor((entry: Provenance): string | null => {
  if (entry.did.startsWith('copied') || entry.did.startsWith('summed by us:')) return null;
  const method = entry.did.replace(/[\d,.]+/g, '#');
  if (method === entry.did || !method.includes('/')) return null;
  return [entry.source, entry.section, entry.check, method, entry.row.split(':')[0]].join('\n');
});

/**
 * Which entries share a note with those worked out alike: none, all, or those named, each with the page (path from the
 * site root) on which it has a note of its own.
 */
export type SharedNotes = boolean | ReadonlyMap<string, string>;

const isShared = (shared: SharedNotes, id: string): boolean => (typeof shared === 'boolean' ? shared : shared.has(id));

/**
 * Which entry's note each entry stands under: its own, or, where notes are shared, that of the first worked out alike.
 * What is copied from a document keeps a note of its own, because its words as printed are its own.
 */
export function noteKeys(entries: readonly Provenance[], shared: SharedNotes): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  return new Map(
    entries.map((entry) => {
      const key = isShared(shared, entry.id) ? sharedKey(entry) : null;
      if (key === null) return [entry.id, entry.id];
      const under = first.get(key) ?? entry.id;
      first.set(key, under);
      return [entry.id, under];
    }),
  );
}
