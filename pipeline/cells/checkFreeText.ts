import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { findEntity } from './findEntity.ts';

// What a spreadsheet may run when it stands first (OWASP, "CSV injection"; CWE-1236).
// The full-width signs are read as the plain ones by some.
const FORMULA_STARTS = [...'=+-@\t\r＝＋－＠'].map((character) => character.charCodeAt(0));
// A negative number or a lone dash as printed is no formula.
const HARMLESS = /^([+-]?[£\d.,\s]*\d[\d.,\s]*%?|-+)$/;

/**
 * Problems of a cell of free text: formula starts (X01), HTML entities (N04), letters typed in two parts (E08).
 * `isPlain` says that it holds printable ASCII only, which saves a look at its letters.
 */
export function checkFreeText(text: string, isPlain = false): Problem[] {
  if (text === '') return NOTHING;
  const isFormula = startsLikeFormula(text);
  const entity = text.includes('&') ? findEntity(text) : null;
  const isDecomposed = !isPlain && text.normalize('NFC') !== text;
  if (!isFormula && entity === null && !isDecomposed) return NOTHING;
  const found: Problem[] = [];
  if (isFormula) found.push(problem('X01', { text }));
  if (entity !== null) found.push(problem('N04', { text, ...entity, isName: false }));
  if (isDecomposed) found.push(problem('E08', { text }));
  return found;
}

// One empty list for all, since nearly every cell of a million has nothing wrong.
const NOTHING: Problem[] = [];

/** Whether a spreadsheet might run the text as a formula. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_STARTS.includes(text.charCodeAt(0)) && !(text.length < 40 && HARMLESS.test(text));
}
