import type { PlacedProblem } from './finding.ts';
import { quoteText, tellsNumber } from './spelling.ts';

/** Cells of one line whose status, or whose header, withholds its figures. Places count from 0. */
export type HiddenCells = {
  readonly line: number;
  /** All cells of the line, as they are written. */
  readonly cells: readonly string[];
  /** Columns of numbers: whatever stands in them is to be taken out. */
  readonly numbers: readonly number[];
  /** Columns of words in which such a number may stand again, such as a note. */
  readonly words: readonly number[];
};

// What says that a number stands where none may, what is said of the status itself, and what the reader of workbooks says of a
// cell that it knows to be withheld repeat none.
const REPEATS_NONE = /^(S01|S02|S06|W\d\d)$/;
// Said of a cell whatever else becomes of it.
const ALWAYS_SAID: ReadonlySet<string> = new Set(['X03', 'X07', 'X08', 'R07']);

const NOT_REPEATED = 'this cell (not repeated here: its row is withheld)';

/**
 * What is said of a line whose figures are withheld, without a word that would repeat one. Of a cell of numbers nothing is
 * told that quotes it: it is to be left empty, which S02 or the status's own finding says. Of a cell of words the finding stays
 * and its text is left out.
 */
export const hushHidden = (
  all: readonly PlacedProblem[],
  { cells, numbers, words }: HiddenCells,
): readonly PlacedProblem[] =>
  all.flatMap((one) => {
    const at = (one.place.column ?? 0) - 1;
    const isSaid = !numbers.includes(at) || REPEATS_NONE.test(one.found.code) || !quotesNumber(one);
    if (isSaid && !words.includes(at)) return [one];
    return isSaid || ALWAYS_SAID.has(one.found.code) ? [withoutText(one, cells[at] ?? '')] : [];
  });

const quotesNumber = ({ found: { what, mend } }: PlacedProblem): boolean => tellsNumber(`${what} ${mend}`);

function withoutText(one: PlacedProblem, cell: string): PlacedProblem {
  if (!tellsNumber(cell)) return one;
  const { found, place } = one;
  const isSpelled = /\bDIGIT\b/.test(found.what);
  const what = isSpelled ? `odd characters in ${NOT_REPEATED}` : found.what.replaceAll(quoteText(cell), NOT_REPEATED);
  const digits = cell.match(/\p{N}+/gu) ?? [];
  const isRepeated = digits.some((run) => found.mend.includes(run));
  return { place, found: { ...found, what, mend: isRepeated ? 'look at the cell, and type it again' : found.mend } };
}
