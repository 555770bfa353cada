import type { Cell, TableFile } from '../downloads/tableFile.ts';
import type { ReleaseRecord } from './release.ts';

/**
 * Edition of the sentences downloads say. Raised with the first release after one of them changed, and what it said
 * before goes into `EARLIER_WORDS`: a release is made again in the words it was published in, byte for byte.
 */
export const WORDS_EDITION = 2;

/** A part of a sentence as it is said now, and as it was said before. */
export type Saying = readonly [now: string, before: string];

/** By the edition that said it, what it said otherwise than the edition after it. */
export const EARLIER_WORDS: Readonly<Record<number, readonly Saying[]>> = {
  1: [
    [
      'No document held says whether more or less of it is good.',
      'No direction of this indicator is judged: the register gives it no polarity.',
    ],
    ['No figure marked as an actual or an outturn is held for', 'No actual or outturn is held for'],
    ['the plan’s “Estimated /actual” was', "the plan's estimate was"],
    ['for the year of the latest figure, and the two are one number: it is equal to', 'equal to the latest figure,'],
    ['for a later year and asks for no change: it is equal to the latest figure,', 'equal to the latest figure,'],
    ['No target can be read in the text held', 'The plan prints no target'],
    ['those of the nearest level held', 'those of the nearest published level'],
    ['of the smallest larger area a figure is held for', 'of the smallest larger area with a published figure'],
  ],
};

/** A table as the words of its release have it; a record without an edition is of the first. */
export function sayAsReleased(table: TableFile, { words = 1 }: Pick<ReleaseRecord, 'words'>): TableFile {
  const sayings = Array.from({ length: WORDS_EDITION - words }, (_, back) => WORDS_EDITION - 1 - back).flatMap(
    (edition) => EARLIER_WORDS[edition] ?? [],
  );
  return sayings.length === 0 ? table : sayEarlier(table, sayings);
}

/** No part that was said otherwise is shorter: most cells are names and numbers, and need not be looked through. */
const SHORTEST = Math.min(...Object.values(EARLIER_WORDS).flatMap((sayings) => sayings.map(([now]) => now.length)));

function sayEarlier(table: TableFile, sayings: readonly Saying[]): TableFile {
  const said = (text: string): string =>
    text.length < SHORTEST ? text : sayings.reduce((so, [now, before]) => so.replaceAll(now, before), text);
  const cellOf = (cell: Cell): Cell => (typeof cell === 'string' ? said(cell) : cell);
  return {
    ...table,
    description: said(table.description),
    columns: table.columns.map((column) => ({ ...column, description: said(column.description) })),
    rows: table.rows.map((row) => row.map(cellOf)),
  };
}
