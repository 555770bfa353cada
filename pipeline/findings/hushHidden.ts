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
  /** The figures are not withheld, and a count among them is so small that it is not told in a finding. */
  readonly isSmall?: boolean;
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
  { cells, numbers, words, isSmall = false }: HiddenCells,
): readonly PlacedProblem[] =>
  all.flatMap((one) => {
    if (isSmall) return numbers.includes((one.place.column ?? 0) - 1) ? hushSmall(one, cells) : [one];
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

// These repeat no number of a row that they know to be small, or say of a cell that it holds none.
const TELLS_NONE = /^(S0[1258]|V1[678]|V20)$/;
const SMALL = 'this cell (not repeated here: a count of its row is small)';

/** What is said of a number in a row with a small count, without the number or any that follows from it. */
function hushSmall({ found, place }: PlacedProblem, cells: readonly string[]): readonly PlacedProblem[] {
  if (TELLS_NONE.test(found.code) || ALWAYS_SAID.has(found.code)) return [{ found, place }];
  const [inSheet] = /^cell \S+/.exec(found.what) ?? [];
  if (inSheet !== undefined)
    return SHOWN_OTHERWISE.test(found.code)
      ? [{ place, found: { ...found, ...inSheetWords(inSheet) } }]
      : [{ found, place }];
  const cell = cells[(place.column ?? 0) - 1] ?? '';
  const named = found.what.replaceAll(quoteText(cell.trim()), SMALL).replaceAll(quoteText(cell), SMALL);
  const isBare = cell !== '' && named.startsWith(`${cell} `);
  const what = isBare ? `${SMALL}${named.slice(cell.length)}` : named;
  const read = what.replace(/\bis read as -?[\d.]+/, 'is read as the number in it');
  const said = tellsFigure(read) ? `${SMALL} does not stand as a number should` : read;
  const hushed = { what: said, mend: mendWithoutFigure(found) };
  const isNothing = found.severity !== 'error' && hushed.mend.startsWith('nothing');
  const { code, severity, cause } = found;
  // The mend of several places names the number of the first, and is left away.
  return isNothing ? [] : [{ place, found: { code, severity, ...hushed, ...(cause === undefined ? {} : { cause }) } }];
}

// What is said of a cell of a workbook whose number is not the one it shows.
const SHOWN_OTHERWISE = /^W1[456]$/;

const inSheetWords = (cell: string): { what: string; mend: string } => ({
  what: `${cell} shows its number otherwise than it holds it (neither is repeated here: a count of its row is small)`,
  mend: 'look which is meant, and store that in a cell formatted as Number',
});

// Ids of measures, units, code points and limits are no figures of the row.
const NO_FIGURES = /\b[a-z]+(-[a-z]+)*-\d+|\bper 1,000\b|U\+[0-9A-F]+|\b(above|below) \d+|\b12 or 7\.1\b/gi;
const tellsFigure = (text: string): boolean => /\p{N}/u.test(text.replace(NO_FIGURES, ''));

function mendWithoutFigure({ mend, together }: PlacedProblem['found']): string {
  const tries = [
    mend,
    together?.replace(/,? here [^,;]*/, '') ?? mend,
    mend.replace(/^write "?-?[\d.]+"?/, 'write the number alone'),
    mend.replace(/: .*$/, ''),
  ];
  return tries.find((one) => !tellsFigure(one)) ?? 'write the number alone, in digits with at most one point';
}
