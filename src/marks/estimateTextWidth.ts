/** Widths in em of a wide system face (DejaVu Sans), because text cannot be measured at build time and must not be clipped. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,;:'’|!]/, 0.34],
  [/[ ft()[\]\-/r]/, 0.4],
  [/[mwMW%@–—]/, 0.96],
  [/[A-Z&£+−<>=]/, 0.74],
  [/[sckzvxyJ]/, 0.56],
];
const OTHER = 0.64;
/** Bold is this much wider. */
const BOLD = 1.1;

const widthOf = (letter: string): number => WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER;

/** Width of one line of text in CSS pixels, on the generous side. */
export function estimateTextWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  const em = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return em * size * (weight === 'bold' ? BOLD : 1);
}
