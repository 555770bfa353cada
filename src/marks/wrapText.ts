import { estimateTextWidth } from './estimateTextWidth.ts';

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
