import { ID_PATTERN } from '../contract/ids.ts';
import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

/** Most characters of an id: it becomes a folder and file name. */
export const LONGEST_ID = 60;

// Names a page folder already has, and device names that no file may have on Windows.
const RESERVED = new Set([
  'index',
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 10 }, (_, port) => `com${port}`),
  ...Array.from({ length: 10 }, (_, port) => `lpt${port}`),
]);

// Members every JavaScript object inherits: harmless in a Map, never in a plain object, so refused at the door (check X05).
const INHERITED = new Set(
  ['prototype', ...Object.getOwnPropertyNames(Object.prototype)].map((name) => name.toLowerCase()),
);

/** Whether a text is a name that programs use themselves, such as `constructor`. */
export const isInheritedName = (text: string): boolean => INHERITED.has(text.toLowerCase());

/** Checks an id for use in addresses and file names (checks X04, X05); null when it is sound. */
export function checkId(text: string, field: string): Problem | null {
  if (text.trim() === '') return problem('X04', { field, text, fault: 'blank' });
  if (text.length > LONGEST_ID) return problem('X04', { field, text, fault: 'too long', limit: LONGEST_ID });
  if (isInheritedName(text)) return problem('X05', { field, text });
  if (RESERVED.has(text.toLowerCase().split('.')[0] ?? '')) return problem('X04', { field, text, fault: 'reserved' });
  return ID_PATTERN.test(text) ? null : problem('X04', { field, text, fault: 'form', why: explainForm(text) });
}

function explainForm(text: string): string {
  if (/[\r\n]/.test(text)) return 'holds a line break';
  if (/\s/.test(text)) return 'holds a space';
  if (/[A-Z]/.test(text)) return 'has capital letters';
  if (text.includes('--') || text.startsWith('-') || text.endsWith('-')) return 'has a hyphen in the wrong place';
  return 'holds characters that may not stand in an id';
}
