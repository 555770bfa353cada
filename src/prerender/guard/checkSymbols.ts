import { STATUS_CODES } from '../../../pipeline/contract/reasons.ts';

const LETTERS = STATUS_CODES.filter((code) => code !== '').join('|');

/** A symbol in a drawing: after a number, or by itself where a number is withheld. */
const IN_DRAWING = new RegExp(`>(?:[^<>]*\\d )?(${LETTERS})</(?:text|tspan)>`, 'g');

/** A symbol explained: in the key of a figure, or in the list of the page. */
const EXPLAINED = new RegExp(`class="key-letter"[^>]*>(${LETTERS})<|<li>(${LETTERS}): `, 'g');

/**
 * Symbols that the drawings of a page use and nothing on the page explains.
 *
 * @returns one line for each, empty when every symbol is explained
 */
export function checkSymbols(html: string): readonly string[] {
  const explained = new Set([...html.matchAll(EXPLAINED)].map(([, inKey, inList]) => inKey ?? inList));
  const used = new Set([...html.matchAll(IN_DRAWING)].map(([, symbol = '']) => symbol));
  return [...used]
    .filter((symbol) => !explained.has(symbol))
    .map((symbol) => `the symbol ${symbol} is used in a drawing and not explained in a key`);
}
