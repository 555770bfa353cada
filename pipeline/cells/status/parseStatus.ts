import { STATUS_CODES, WITHOUT_NUMBER } from '../../contract/reasons.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { typeAgain } from '../findLookAlikes.ts';
import { saysMissing } from '../saysMissing.ts';
import { partCodes, statusOfOwnWord, statusOfWord } from './statusWords.ts';

const CODES: ReadonlySet<string> = new Set(STATUS_CODES);
const NAMED = STATUS_CODES.filter((code) => code !== '');

// No word for a status is longer.
const LONGEST = 60;

/** A status code, with a warning where it was read from `[c]` or a word of the site; code null where the cell holds none that is known. */
export type ParsedStatus = { code: StatusCode; problem: Problem | null } | { code: null; problem: Problem };

export const isStatusCode = (text: string): text is StatusCode => CODES.has(text);

/** Whether a status forbids a number in its row. */
export const forbidsNumber = (code: StatusCode): boolean => WITHOUT_NUMBER.includes(code);

/**
 * Whether a status cell, as it is written, withholds the numbers of its row: it is a code or word for one that forbids a number, a
 * list with such a code, or none of which anybody can say what it means. What says "nothing here", such as `NA`, withholds nothing.
 */
export function hidesNumbers(text: string): boolean {
  const word = text.trim().slice(0, LONGEST);
  if (word === '') return false;
  const meant = meantStatus(word);
  return meant === null ? !/\p{L}/u.test(word) || !saysMissing(word) : forbidsNumber(meant);
}

/** The status that a cell stands for, however it is written: of several codes the gravest. Null where that is not known. */
export function meantStatus(text: string): StatusCode | null {
  const word = text.trim().slice(0, LONGEST);
  const bare = word.replace(/^["'[({<\s]+|["'\])}>.\s]+$/g, '');
  return isWithheldSign(bare) ? 'c' : (statusOfWord(bare) ?? partCodes(word)?.first ?? null);
}

// Signs of earlier tables for a figure that is withheld.
const isWithheldSign = (text: string): boolean => /^(\*{1,2}|#)$/.test(text.trim());

/**
 * Parses a status cell (check S06): one code a row, in lower case. Brackets as printed and the site's own words, such as
 * `provisional` and `actual` (blank), are read with a warning; other words are told which code they mean.
 */
export function parseStatus(text: string): ParsedStatus {
  if (isStatusCode(text)) return { code: text, problem: null };
  const inner = /^\[([a-z]{1,3})\]$/.exec(text)?.[1] ?? '';
  const word = text.slice(0, LONGEST);
  const read = inner !== '' && isStatusCode(inner) ? inner : statusOfOwnWord(word);
  if (read !== null) return { code: read, problem: problem('S06', { text, kind: 'read', read }) };
  const meant = isWithheldSign(word) ? 'c' : statusOfWord(/^\((.{1,12})\)$/.exec(word)?.[1] ?? word);
  if (meant !== null) return { code: null, problem: problem('S06', { text, kind: 'meant', meant }) };
  // A space that is none of the keyboard's, and nothing else.
  if (typeAgain(word).trim() === '') return { code: null, problem: problem('S06', { text, kind: 'meant', meant: '' }) };
  const several = partCodes(word);
  if (several !== null) return { code: null, problem: problem('S06', { text, kind: 'several', ...several }) };
  const kind = saysMissing(text) ? 'missing' : 'unknown';
  return { code: null, problem: problem('S06', { text, kind, known: NAMED }) };
}
