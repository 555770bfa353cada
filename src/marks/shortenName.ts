import { estimateTextWidth } from './estimateTextWidth.ts';

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
