/** A chart of areas begins with three: one or two figures are a sentence, and lie nowhere among others. */
export const FEWEST_MARKS = 3;
