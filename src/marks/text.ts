import { text, type Markish, type TextOptions } from '@observablehq/plot';
import { TEXT_SIZES, LINE_HEIGHT } from '../theme/chart.ts';

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

/** Cuts a word too long for the width so that nothing is clipped; a hyphen marks the cut. */
function cutWord(word: string, width: number, size: number): readonly string[] {
  if (estimateTextWidth(word, size) <= width || word.length < 4) return [word];
  let length = word.length - 1;
  while (length > 2 && estimateTextWidth(`${word.slice(0, length)}-`, size) > width) length -= 1;
  return [`${word.slice(0, length)}-`, ...cutWord(word.slice(length), width, size)];
}

/** Lines of at most `width` CSS pixels, broken at spaces; a single word wider than that is cut. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => cutWord(each, width, size))) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && estimateTextWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const JOINERS = new Set(['&', 'and', 'of', 'the']);

/** A word that fits, or its beginning with a full stop. */
function shortenWord(word: string, width: number, size: number): string {
  if (estimateTextWidth(word, size) <= width) return word;
  let length = word.length - 1;
  while (length > 2 && estimateTextWidth(`${word.slice(0, length)}.`, size) > width) length -= 1;
  return `${word.slice(0, length)}.`;
}

/** Joins neighbouring words that fit on one line. */
function joinWords(words: readonly string[], width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && estimateTextWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * At most `most` lines that fit into `width` CSS pixels: the whole name where it fits, else without its joining words
 * and with words cut at a full stop. The full name always stands in the table.
 */
export function shortenName(
  name: string,
  { width, size, most }: { readonly width: number; readonly size: number; readonly most: number },
): readonly string[] {
  const words = name.split(' ');
  const whole = joinWords(words, width, size);
  const fits = whole.length <= most && whole.every((line) => estimateTextWidth(line, size) <= width);
  if (fits) return whole;
  const kept = words.filter((word) => !JOINERS.has(word));
  return joinWords(
    kept.map((word) => shortenWord(word, width, size)),
    width,
    size,
  ).slice(0, most);
}

/** A piece of text where it is drawn; `\n` breaks lines. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Text marks in the house sizes; the halo is for text that may lie over a line. */
export const chartText = (
  pieces: readonly PlacedText[],
  options: Omit<TextOptions, 'x' | 'y' | 'text'> & { readonly halo?: string } = {},
): Markish => {
  const { halo, ...rest } = options;
  const outline = halo === undefined ? {} : { stroke: halo, strokeWidth: 4 };
  return text(pieces, {
    fontSize: TEXT_SIZES.normal,
    lineHeight: LINE_HEIGHT,
    ...outline,
    ...rest,
    x: 'x',
    y: 'y',
    text: 'text',
  });
};
