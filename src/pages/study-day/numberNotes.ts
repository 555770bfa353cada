import { formatPointLetter } from '../../format/formatPointLetter.ts';
import type { PackNote, PackPart } from './pack.ts';

/** The parts of a pack with one numbering of their notes, and the notes with the documents they name by letter. */
export interface NumberedPack {
  readonly parts: readonly PackPart[];
  /** Titles of the documents, in the order of their letters. */
  readonly sources: readonly string[];
  /** Each note after the letter of its document, in the order of the numbers. */
  readonly notes: readonly string[];
}

/** Anchor of a note in a pack. */
export const noteAnchor = (number: number): string => `pack-note-${number}`;

/** How the notes of a pack name a document: `A`, `B` and on. */
export const sourceLetter = (place: number): string => formatPointLetter(place).toUpperCase();

/** A link of `Cite` in rendered HTML: what it leads to, what stands between, and its number. */
const CITE = /href="#prov-([^"]+)">(<span[^>]*>[^<]*<\/span>)\d+</g;

/** Number of each thing by its name, from 1 in order of first use. */
function makeCount(): { readonly numberOf: (name: string) => number; readonly names: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    numberOf: (name) => {
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return number;
    },
    names: () => [...numbers.keys()],
  };
}

function renumber(part: PackPart, numberOf: (note: PackNote) => number): PackPart {
  const own = new Map(part.notes.map((note) => [note.id, numberOf(note)]));
  const write = (html: string): string =>
    html.replace(CITE, (link, id: string, hidden: string) => {
      const number = own.get(id);
      return number === undefined ? link : `href="#${noteAnchor(number)}">${hidden}${number}<`;
    });
  return {
    ...part,
    sides: write(part.sides),
    gaps: write(part.gaps),
    enquiry: write(part.enquiry),
    countyEnquiry: part.countyEnquiry.map((one) => ({ ...one, html: write(one.html) })),
  };
}

/**
 * Numbers the notes of a whole pack in one run. LCSPs cite the same targets and actions: what two parts say of a figure
 * in the same words is one note.
 */
export function numberNotes(parts: readonly PackPart[]): NumberedPack {
  const sources = makeCount();
  const notes = makeCount();
  const numbered = parts.map((part) =>
    renumber(part, ({ source, text }) => notes.numberOf(`${sourceLetter(sources.numberOf(source) - 1)}. ${text}`)),
  );
  return { parts: numbered, sources: sources.names(), notes: notes.names() };
}
