import { isGrouped } from '../mendNumber.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
  (word) => new RegExp(`\\b${word}\\b`, 'i'),
);

/**
 * The smallest count that a badly written cell may mean, to decide whether it may be repeated, and for nothing else: 3 of `3*`, `3o`, `~3`,
 * `3,0` and `three`. NaN where it holds no number.
 */
export function meantCount(cell: string): number {
  const text = cell.slice(0, LONGEST).trim();
  const grouped = text.replace(/[\s\u00a0\u2000-\u200a\u202f\u2009]/g, ',');
  if (isGrouped(grouped)) return Number(grouped.replaceAll(',', ''));
  if (/^[+-]?\d[\d.]*e[+-]?\d{1,2}$/i.test(text)) return Math.abs(Number(text));
  if (/\d\s?(k|m|thousand|million)\b/i.test(text)) return Number.NaN;
  // A letter between figures is one of them; behind them it may be nothing.
  const typed = text.replace(/(?<=\d)[oO](?=\d)/g, '0').replace(/(?<=\d)[lI](?=\d)/g, '1');
  // A comma before anything but noughts parts no decimals of a count.
  const first = /\d+([.,]\d+)?/.exec(typed.replace(/(?<=\d),(?!0+(?!\d))(?=\d)/g, ''))?.[0] ?? '';
  if (first !== '') return Number(first.replace(',', '.'));
  const place = WORDS.findIndex((word) => word.test(text));
  if (place >= 0) return place + 1;
  // Half of one, or a figure of another script.
  return /\p{N}/u.test(text) ? 1 : Number.NaN;
}

// No number is longer.
const LONGEST = 200;
