import { formatPointLetter } from '../../format/dates.ts';
import type { PackNote, PackPart } from './pack.ts';

/** The parts of a pack with one numbering of their notes, and the notes with the documents they name by letter. */
export interface NumberedPack {
  readonly parts: readonly PackPart[];
  /** Titles of the documents with their sections, in the order of their letters. */
  readonly sources: readonly string[];
  /** Each note after the letter of its document, in the order of the numbers. */
  readonly notes: readonly Pick<PackNote, 'text' | 'more'>[];
}

/** Anchor of a note in a pack. */
export const noteAnchor = (number: number): string => `pack-note-${number}`;

/** How the notes of a pack name a document: `A`, `B` and on. */
export const sourceLetter = (place: number): string => formatPointLetter(place).toUpperCase();

/** A link of `Cite` in rendered HTML: what it leads to, what stands between, and its number. */
const CITE = /href="#prov-([^"]+)">(<span[^>]*>[^<]*<\/span>)\d+</g;

/** Number of a thing by its name, from 1 in order of first use. */
function numberOf(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size + 1;
  numbers.set(name, number);
  return number;
}

function renumber(part: PackPart, count: (note: PackNote) => number): PackPart {
  const own = new Map(part.notes.map((note) => [note.id, count(note)]));
  const write = (html: string): string =>
    html.replace(CITE, (link, id: string, hidden: string) => {
      const number = own.get(id);
      return number === undefined ? link : `href="#${noteAnchor(number)}">${hidden}${number}<`;
    });
  return {
    ...part,
    line: write(part.line),
    side: write(part.side),
    county: write(part.county),
    recommended: write(part.recommended),
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
  const sources = new Map<string, number>();
  const numbers = new Map<string, number>();
  const notes: Pick<PackNote, 'text' | 'more'>[] = [];
  const count = ({ source, text, more }: PackNote): number => {
    const said = `${sourceLetter(numberOf(sources, source) - 1)}, ${text}`;
    const number = numberOf(numbers, said + more);
    notes[number - 1] = { text: said, more };
    return number;
  };
  const numbered = parts.map((part) => renumber(part, count));
  return { parts: numbered, sources: [...sources.keys()], notes };
}
