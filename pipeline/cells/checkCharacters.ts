import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { checkHosts, mayHoldHost } from './checkHosts.ts';
import { findMixedScripts, MAY_MIX_SCRIPTS } from './findMixedScripts.ts';
import { findSecret } from './findSecret.ts';
import { ALL_UNSEEN, codePointsOf, UNSEEN } from './unseenCharacters.ts';

// Tab, LF and CR may stand inside a quoted cell; every other control character is a slip of some program.
const CONTROL = /[^\P{Cc}\t\n\r]/u;
// The characters of the Unicode bidirectional algorithm that change the direction of what follows (CVE-2021-42574).
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// Byte pairs of UTF-8 shown as Windows-1252 letters: capital A with tilde or circumflex before a sign, or the start of a dash or quote.
const MOJIBAKE = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â‚¬|ï»¿/;

const firstCodePoint = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].codePointAt(0) ?? 0;

/**
 * Problems of characters that no published text may hold: checks E02, E04, E05, X03; what cannot be seen and letters of
 * another alphabet within a word (E07); hosts that are not what they look like (X02); secrets (X07).
 */
export function checkCharacters(text: string): Problem[] {
  const found: Problem[] = [];
  if (text.includes('\ufeff')) found.push(problem('E02', { isAtStart: false }));
  if (text.includes('\ufffd')) found.push(problem('E04', { kind: 'lost', text }));
  if (MOJIBAKE.test(text)) found.push(problem('E04', { kind: 'mojibake', text }));
  if (CONTROL.test(text)) found.push(problem('E05', { codePoint: firstCodePoint(CONTROL, text), text }));
  if (DIRECTION.test(text)) found.push(problem('X03', { codePoint: firstCodePoint(DIRECTION, text), text }));
  const hosts = checkHosts(text);
  found.push(...checkLooks(text, hosts.length > 0), ...hosts);
  const secret = findSecret(text);
  if (secret !== null) found.push(problem('X07', { kind: secret }));
  return found;
}

// Marks of order and direction and lost characters have findings of their own.
const TOLD = /[\ufeff\ufffd\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Longest text that is repeated as it should be. */
const LONGEST_INSTEAD = 60;

// A host that is not plain is told by itself, and its letters with it.
function checkLooks(text: string, hasHost: boolean): Problem[] {
  const rest = text.replace(TOLD, '');
  const unseen = codePointsOf(ALL_UNSEEN, rest);
  const clean = rest.replace(ALL_UNSEEN, '');
  const found: Problem[] = [];
  if (unseen.length > 0) {
    const instead = clean.trim() === '' || clean.length > LONGEST_INSTEAD ? null : clean.trim();
    found.push(problem('E07', { codePoints: unseen, text, instead }));
  }
  const mixed = hasHost ? [] : findMixedScripts(clean);
  if (mixed.length > 0) found.push(problem('E07', { codePoints: mixed, text, instead: null }));
  return found;
}

// Any other character by which one of the checks above could fire, in one pass of a block.
const SUSPECT = /[\ufffdÂÃâï]/;

/** Whether any cell of a block may hold a forbidden character: a quick look that lets most blocks pass unread. */
export function hasSuspectCharacter(block: string): boolean {
  return (
    SUSPECT.test(block) ||
    CONTROL.test(block) ||
    UNSEEN.test(block) ||
    MAY_MIX_SCRIPTS.test(block) ||
    mayHoldHost(block)
  );
}
