import { readDecimal } from './readDecimal.ts';

// Dashes, minus signs and full-width forms people type or paste for the keyboard's characters.
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SPACES = /[\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/g;

// Raised and lowered digits and fractions: footnote marks as often as figures, so nothing is made of them.
const RAISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f\u2460-\u24ff]/;

// A space a reader sees parts two numbers, or the thousands of one.
const PARTED = /\d[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+\d/;
const PARTED_IN_THREES = /^-?\d{1,3}([\s\u00a0\u2000-\u200a\u202f\u205f\u3000]\d{3})+(\.\d+)?$/;

/** The plain number a reader would see in a text, for the mend of a finding only (never for the value), or null. */
export function mendNumber(text: string): string | null {
  if (RAISED.test(text) || (PARTED.test(text.trim()) && !PARTED_IN_THREES.test(text.trim()))) return null;
  const plain = text.normalize('NFKC').replace(DASHES, '-').replace(SPACES, '').replace(/^\+/, '');
  const spelled = plain
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  const unsigned = /^-0(\.0+)?$/.test(spelled) ? spelled.slice(1) : spelled;
  return readDecimal(unsigned, { value: 0, digits: 0 }) ? unsigned : null;
}

/** Whether a text is a number grouped in threes by commas, points' neighbours allowed: `16,340`, `1,234,567.8`. */
export const isGrouped = (text: string): boolean => /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
