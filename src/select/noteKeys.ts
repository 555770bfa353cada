import type { Provenance } from '../../pipeline/contract/provenance.ts';
import { onceFor, type Site } from '../site/site.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';

/** Entries worked out alike from one table: same source, section, check and data file, and a sum in `did`. */
const sharedKey = onceFor((entry: Provenance): string | null => {
  if (entry.did.startsWith('copied') || entry.did.startsWith('summed by us:')) return null;
  const method = entry.did.replace(/[\d,.]+/g, '#');
  if (method === entry.did || !method.includes('/')) return null;
  return [entry.source, entry.section, entry.check, method, entry.row.split(':')[0]].join('\n');
});

/** Page (path from the site root) on which an entry has a note of its own, by the entry's id. */
export type NotePages = Pick<ReadonlyMap<string, string>, 'get' | 'has'>;

/**
 * Which entries share a note with those worked out alike: none, all, or those named, each with the page on which it has
 * a note of its own.
 */
export type SharedNotes = boolean | NotePages;

const isShared = (shared: SharedNotes, id: string): boolean => (typeof shared === 'boolean' ? shared : shared.has(id));

/** Published lists of entries, one after the other. Each list is looked through once, however many pages may cite it. */
export type NoteLists = readonly (readonly Provenance[])[];

const byId = onceFor(
  (entries: readonly Provenance[]): ReadonlyMap<string, Provenance> =>
    new Map(entries.map((entry) => [entry.id, entry])),
);

/** Ids of the entries of a list that are worked out alike, in its order. */
const alikeIn = onceFor((entries: readonly Provenance[]): ReadonlyMap<string, readonly string[]> => {
  const alike = new Map<string, string[]>();
  for (const entry of entries) {
    const key = sharedKey(entry);
    if (key === null) continue;
    const ids = alike.get(key);
    if (ids === undefined) alike.set(key, [entry.id]);
    else ids.push(entry.id);
  }
  return alike;
});

/** An entry by its id; undefined where no list has it. */
export function findEntry(lists: NoteLists, id: string): Provenance | undefined {
  for (const list of lists) {
    const entry = byId(list).get(id);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/**
 * Which entry's note an entry stands under: its own, or, where notes are shared, that of the first worked out alike.
 * What is copied from a document keeps a note of its own, because its words as printed are its own.
 */
export function noteKeyOf(lists: NoteLists, shared: SharedNotes, entry: Provenance): string {
  const key = isShared(shared, entry.id) ? sharedKey(entry) : null;
  if (key === null) return entry.id;
  for (const list of lists) {
    const first = alikeIn(list)
      .get(key)
      ?.find((id) => isShared(shared, id));
    if (first !== undefined) return first;
  }
  return entry.id;
}

/** What an area's page may cite beside its own file: the files of the measures whose other districts it draws. */
export function drawnProvenance(site: Site, file: AreaFile): NoteLists {
  const drawn = new Set(file.series.map((series) => series.indicator));
  return [...drawn].flatMap((id) => {
    const measure = site.indicators.get(id);
    return measure === undefined ? [] : [measure.provenance];
  });
}
