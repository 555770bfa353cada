import { createContext, useContext, Fragment, type ReactNode } from 'react';
import { provenanceId, sourceId } from '../../pipeline/contract/ids.ts';
import type { Provenance } from '../../pipeline/contract/provenance.ts';
import { findEntry, noteKeyOf, type NoteLists, type NotePages, type SharedNotes } from '../select/noteKeys.ts';
import { relativeAddress, usePage } from './Link.tsx';

/** A footnote: its number, the entry it stands for, and every entry cited through it. */
export interface Note {
  readonly number: number;
  readonly entry: Provenance;
  readonly cited: Set<string>;
}

/** Notes of one document as they are cited. Made once a render: it counts. */
export interface Citations {
  readonly find: (id: string) => Provenance | undefined;
  /** Id of the entry a note stands under: the entry's own unless notes are shared. */
  readonly keyOf: (entry: Provenance) => string;
  readonly notes: Map<string, Note>;
  /** Where entries that share a note here have one of their own. */
  readonly elsewhere: Pick<NotePages, 'get'>;
}

const NOTHING: Citations = { find: () => undefined, keyOf: ({ id }) => id, notes: new Map(), elsewhere: new Map() };

const CitationContext = createContext<Citations>(NOTHING);

/** Gives parts of a page that stand apart the notes of one document. */
export const CitationProvider = CitationContext.Provider;

interface ScopeProps {
  readonly entries: readonly Provenance[];
  /** Further lists that may be cited, as they are published: nobody puts them together for each page. */
  readonly further?: NoteLists;
  /** Which of the hundreds of figures worked out alike from one table share a note, so that a page stays light. */
  readonly shared?: SharedNotes;
  readonly children: ReactNode;
}

/** Notes for one document, none cited yet. */
export const makeCitations = (lists: NoteLists, shared: SharedNotes): Citations => ({
  find: (id) => findEntry(lists, id),
  keyOf: (entry) => noteKeyOf(lists, shared, entry),
  notes: new Map(),
  elsewhere: typeof shared === 'boolean' ? new Map() : shared,
});

/**
 * Holds the provenance a page may cite and numbers it in order of first use. The numbers are made afresh on every
 * render, because one page element is rendered twice (site and field copy). Pages render in reading order, so the
 * list of sources must stand after everything that cites.
 */
export function CitationScope({ entries, further = [], shared = false, children }: ScopeProps) {
  return <CitationContext value={makeCitations([entries, ...further], shared)}>{children}</CitationContext>;
}

/** Nothing is told here of an entry that is listed on another page. */
const LISTED_ELSEWHERE = { source: sourceId(''), section: '', line: '', asPrinted: '', did: '', check: '', row: '' };

/**
 * Notes numbered here in order of first use and listed on other pages: for a table whose entries would outweigh it.
 *
 * @param elsewhere page (path from the site root) that lists an entry, by the entry's id
 */
export const linkCitations = (elsewhere: NotePages): Citations => ({
  find: (id) => (elsewhere.has(id) ? { ...LISTED_ELSEWHERE, id: provenanceId(id) } : undefined),
  keyOf: ({ id }) => id,
  notes: new Map(),
  elsewhere,
});

/** A note as a link needs it. */
export interface Citation {
  readonly number: number;
  readonly anchor: string;
  /** Page on which the anchor is; blank for the page itself. */
  readonly page: string;
}

function cite({ find, keyOf, notes, elsewhere }: Citations, id: string): readonly Citation[] {
  const cited = find(id);
  if (cited === undefined) return [];
  const key = keyOf(cited);
  const entry = key === id ? cited : find(key);
  if (entry === undefined) return [];
  const note = notes.get(key) ?? { number: notes.size + 1, entry, cited: new Set<string>() };
  notes.set(key, note);
  note.cited.add(id);
  const page = elsewhere.get(id) ?? '';
  return [{ number: note.number, anchor: page === '' ? key : id, page }];
}

/** The notes some entries stand under, each once; entries the page's scope does not hold are left out. */
export function useCitations(ids: readonly string[]): readonly Citation[] {
  const scope = useContext(CitationContext);
  const found = new Map(ids.flatMap((id) => cite(scope, id)).map((citation) => [citation.anchor, citation]));
  return [...found.values()];
}

/** Notes cited so far, in order of first use. */
export const useNotes = (): readonly Note[] => [...useContext(CitationContext).notes.values()];

/**
 * Footnote links from figures to the entries that say where they come from, each entry once; where figures share a
 * note here, the link leads to the page that has the entry by itself. A line may break between two marks, never before
 * the first. Needs a `CitationScope` around the page.
 */
export function Cites({ ids }: { ids: readonly string[] }) {
  const place = usePage();
  return (
    <>
      {useCitations(ids).map(({ number, anchor, page }, index) => (
        <Fragment key={anchor}>
          {index > 0 && <wbr />}
          <a
            className={index === 0 ? 'cite' : 'cite cite-next'}
            href={`${page === '' ? '' : relativeAddress(place, page)}#prov-${anchor}`}
          >
            <span className="govuk-visually-hidden">source note </span>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  );
}

/** The footnote link of one figure. */
export const Cite = ({ id }: { id: string }) => <Cites ids={[id]} />;

/** Cites what a group of figures rests on, so that the list under it has it; nothing is shown. */
export function Cited({ ids }: { ids: readonly string[] }) {
  useCitations(ids);
  return null;
}
