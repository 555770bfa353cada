import { problem, type Problem } from '../../findings/finding.ts';

/** A whole number as a count is written, and the notice of how it stood there. */
export type WrittenCount = { readonly count: string; readonly problem: Problem };

// The spaces by which print parts thousands; a plain space may part two numbers.
const SEPARATORS = [',', '\u00a0', '\u2009', '\u202f'] as const;

const PLAIN = /^(0|[1-9]\d*)$/;
const MOST_DIGITS = 15;
const LONGEST = 60;
const THOUSANDS = '.000';

/**
 * Reads a count that stands with separated thousands (`1,234`) or as a program writes whole numbers beside blanks (`122.0`). A
 * count is whole, so that neither can mean another number; but where the table writes decimals with a comma, `1,234` may be anything.
 * Null for any other text, one that is plain already among them.
 */
export function readWrittenCount(cell: string, hasDecimalCommas: boolean): WrittenCount | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  const [, whole = '', zeros = ''] = /^(.*?)(\.0+)?$/.exec(text) ?? [];
  const separator = SEPARATORS.find((one) => whole.includes(one));
  if (separator === undefined) {
    const isWhole = zeros !== '' && zeros.length !== THOUSANDS.length && isCount(whole);
    return isWhole ? { count: whole, problem: problem('V15', { text, isRead: true }) } : null;
  }
  if (separator === ',' && hasDecimalCommas) return null;
  const count = whole.replaceAll(separator, '');
  if (!new RegExp(`^[1-9]\\d{0,2}(${separator}\\d{3})+$`, 'u').test(whole) || !isCount(count)) return null;
  const codePoints = separator === ',' ? [] : [separator.codePointAt(0) ?? 0];
  return { count, problem: problem('V02', { text, instead: count, codePoints, isRead: true }) };
}

const isCount = (text: string): boolean => PLAIN.test(text) && text.length <= MOST_DIGITS;
