import { problem } from '../findings.ts';
import type { Problem } from '../findings.ts';
import { findSecret } from './findSecret.ts';

// Tab, LF and CR may stand inside a quoted cell; every other control character is a slip of some program.
const CONTROL = /[^\P{Cc}\t\n\r]/u;
// The characters of the Unicode bidirectional algorithm that change the direction of what follows (CVE-2021-42574).
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// Byte pairs of UTF-8 shown as Windows-1252 letters: capital A with tilde or circumflex before a sign, or the start of a dash or quote.
const MOJIBAKE = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â‚¬|ï»¿/;

const firstCodePoint = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].codePointAt(0) ?? 0;

/** Problems of single characters that no cell of any table may hold: checks E02, E04, E05, X03 and secrets (X07). */
export function checkCharacters(text: string): Problem[] {
  const found: Problem[] = [];
  if (text.includes('\ufeff')) found.push(problem('E02', { isAtStart: false }));
  if (text.includes('\ufffd')) found.push(problem('E04', { kind: 'lost', text }));
  if (MOJIBAKE.test(text)) found.push(problem('E04', { kind: 'mojibake', text }));
  if (CONTROL.test(text)) found.push(problem('E05', { codePoint: firstCodePoint(CONTROL, text), text }));
  if (DIRECTION.test(text)) found.push(problem('X03', { codePoint: firstCodePoint(DIRECTION, text), text }));
  const secret = findSecret(text);
  if (secret !== null) found.push(problem('X07', { kind: secret }));
  return found;
}

// Any other character by which one of the checks above could fire, in one pass of a block.
const SUSPECT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffdÂÃâï]/;

/** Whether any cell of a block may hold a forbidden character: a quick look that lets most blocks pass unread. */
export function hasSuspectCharacter(block: string): boolean {
  return SUSPECT.test(block) || CONTROL.test(block);
}
