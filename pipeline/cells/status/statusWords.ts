import { MARK_KINDS, STATUS_CODES, STATUS_NAMES, WITHOUT_NUMBER } from '../../contract/reasons.ts';
import type { StatusCode } from '../../contract/reasons.ts';

const CODES: readonly StatusCode[] = STATUS_CODES.filter((code) => code !== '');

// How the form of a return and the keys of downloads say what a code means, where it is not the code's own name.
const WORDS_OF_FORMS: readonly (readonly [string, StatusCode])[] = [
  ['confidential', 'c'],
  ['rounds to 0', 'low'],
  ['rounds to 0 but is not 0', 'low'],
  ['estimated', 'e'],
  ['break in series', 'b'],
  ['break in the series', 'b'],
  ['of low reliability', 'u'],
];

// The site's own names of its marks and codes. A plain actual has a blank status.
const OWN_WORDS: ReadonlyMap<string, StatusCode> = new Map<string, StatusCode>([
  ...MARK_KINDS.map((mark) => [mark, mark === 'provisional' ? 'p' : mark === 'estimate' ? 'e' : ''] as const),
  ...CODES.flatMap((code) => (code === '' ? [] : [[STATUS_NAMES[code], code] as const])),
  ...WORDS_OF_FORMS,
]);

// What other tables and their writers say for the same.
const OTHER_WORDS: ReadonlyMap<string, StatusCode> = new Map<string, StatusCode>([
  ['final', ''],
  ['published', ''],
  ['prov', 'p'],
  ['est', 'e'],
  ['series break', 'b'],
  ['unreliable', 'u'],
  ['s', 'c'],
  ['supp', 'c'],
  ['suppr', 'c'],
  ['withheld', 'c'],
  ['do not publish', 'c'],
  ['unavailable', 'x'],
  // The code for a figure below half of its last place in many published tables of today.
  ['k', 'low'],
]);

const plainWord = (text: string): string => text.trim().toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');

/** The status that one of the site's own words means: `provisional` is `p`, `actual` is blank. Null for any other text. */
export const statusOfOwnWord = (text: string): StatusCode | null => OWN_WORDS.get(plainWord(text)) ?? null;

/** The status that a word or code stands for in whatever table: `P`, `prov.` and `provisional` are `p`. Null for any other text. */
export function statusOfWord(text: string): StatusCode | null {
  const plain = plainWord(text);
  return OWN_WORDS.get(plain) ?? OTHER_WORDS.get(plain) ?? CODES.find((code) => code === plain) ?? null;
}

// A figure of low reliability is compared with nothing, a break stops a series, an estimate is not judged; the others only tell.
const GRAVEST: readonly StatusCode[] = ['u', 'b', 'e', 'p', 'r'];

/** Of several codes in one cell the one to write, and the others. */
export type SeveralCodes = {
  readonly first: StatusCode;
  readonly others: readonly StatusCode[];
  readonly isFigure: boolean;
};

/**
 * Of several codes in one cell the one that withholds, or that limits the figure most, and the others. Null where the text
 * is no list of codes, or where two say in different ways why there is no figure: nobody can tell which holds.
 */
export function partCodes(text: string): SeveralCodes | null {
  const parts = text.trim().split(/[\s,;/+&]+/);
  const codes = parts.map((part) => statusOfWord(part.replace(/^\[(.*)\]$/, '$1')));
  const [first, ...others] = [...WITHOUT_NUMBER, ...GRAVEST].filter((code) => codes.includes(code));
  const isList = parts.length > 1 && codes.every((code) => code !== null && code !== '');
  if (!isList || first === undefined || others.length === 0) return null;
  const isUnclear = first !== 'c' && others.some((code) => WITHOUT_NUMBER.includes(code));
  return isUnclear ? null : { first, others, isFigure: !WITHOUT_NUMBER.includes(first) };
}
