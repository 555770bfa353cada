import { STATUS_CODES } from '../contract/reasons.ts';
import type { StatusCode } from '../contract/reasons.ts';
import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

const CODES: ReadonlySet<string> = new Set(STATUS_CODES);
const NAMED = STATUS_CODES.filter((code) => code !== '');
// With these no number may stand anywhere in the row; with all others (blank among them) one must.
const WITHOUT_NUMBER: ReadonlySet<StatusCode> = new Set(['c', 'x', 'z', 'low']);

/** A status code, with a warning where it was read from `[c]`; code null where the cell holds none that is known. */
export type ParsedStatus = { code: StatusCode; problem: Problem | null } | { code: null; problem: Problem };

export const isStatusCode = (text: string): text is StatusCode => CODES.has(text);

/** Whether a status forbids a number in its row. */
export const forbidsNumber = (code: StatusCode): boolean => WITHOUT_NUMBER.has(code);

/** Parses a status cell (check S06): one code a row, in lower case; brackets as printed are read with a warning. */
export function parseStatus(text: string): ParsedStatus {
  if (isStatusCode(text)) return { code: text, problem: null };
  const inner = /^\[([a-z]{1,3})\]$/.exec(text)?.[1] ?? '';
  if (inner !== '' && isStatusCode(inner))
    return { code: inner, problem: problem('S06', { text, known: NAMED, read: inner }) };
  return { code: null, problem: problem('S06', { text, known: NAMED, read: null }) };
}
