import type { PackPart } from './pack.ts';

/** Questions a sheet holds, with room for other fonts. */
const MOST_QUESTIONS = 10;

/**
 * Which blocks of questions begin a sheet of their own: each that would bring those before it on the sheet to more than
 * ten.
 *
 * @param counts questions of each LCSP in the order of the visits, then the county's
 */
export function beginSheets(counts: readonly number[]): readonly boolean[] {
  let held = 0;
  return counts.map((count) => {
    const begins = held > 0 && held + count > MOST_QUESTIONS;
    held = begins ? count : held + count;
    return begins;
  });
}

/** Questions about the county, each once whichever LCSPs raise it. */
export const countyQuestions = (parts: readonly PackPart[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ countyEnquiry }) => countyEnquiry).map(({ rule, html }) => [rule, html]));

/** Blocks of questions in the order they stand, each with how many it has. */
export const questionCounts = (parts: readonly PackPart[]): readonly number[] => [
  ...parts.map(({ questions }) => questions),
  countyQuestions(parts).size,
];

/** A cover, the county's side, what is not held with the areas side by side, and where each number comes from. */
const SIDES_OF_EVERY_PACK = 4;

/**
 * Sides of A4 that a pack prints on: four of every pack, one for each LCSP, and as many as its questions fill.
 *
 * @returns null where the LCSPs differ in what is held, or something was recommended or said of a figure: then no rule tells how long it is
 */
export function countSides(parts: readonly PackPart[]): number | null {
  const isUsual = parts.every(
    ({ gaps, recommended, comments }) => gaps === parts[0]?.gaps && recommended === '' && comments === 0,
  );
  if (parts.length === 0 || !isUsual) return null;
  const sheets = 1 + beginSheets(questionCounts(parts)).filter((begins) => begins).length;
  return SIDES_OF_EVERY_PACK + parts.length + sheets;
}
