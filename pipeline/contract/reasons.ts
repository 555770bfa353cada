/**
 * Why there is no number. A value is a number or has one of these, never neither and never both.
 *
 * - `not published at this level`: a figure is held, but only for a larger area; the words shown are `not held at this level`
 * - `awaited`: the document says it is to come, and from whom
 * - `suppressed`: withheld to protect children (`c`)
 * - `not applicable`: there is no such population here (`z`)
 * - `rounds to zero`: more than nothing but shown as 0 (`low`)
 * - `not in the sources held`: nobody we hold papers from prints one
 */
export const MISSING_REASONS = [
  'not published at this level',
  'awaited',
  'suppressed',
  'not applicable',
  'rounds to zero',
  'not in the sources held',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Status column of an observation (methods page, "Symbols"); blank is a plain actual. */
export const STATUS_CODES = ['', 'c', 'x', 'z', 'low', 'p', 'r', 'u', 'e', 'b'] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

/** With these no number may stand anywhere in the row; with all others (blank among them) one must. What may not be told comes first. */
export const WITHOUT_NUMBER: readonly StatusCode[] = ['c', 'x', 'z', 'low'];

/** The word for each code beside a number or in its place, on pages as in files that are sent. */
export const STATUS_NAMES = {
  c: 'suppressed',
  x: 'not available',
  z: 'not applicable',
  low: 'low',
  p: 'provisional',
  r: 'revised',
  u: 'low reliability',
  e: 'estimate',
  b: 'break',
} as const satisfies Record<Exclude<StatusCode, ''>, string>;

/** What a point is, and so which mark draws it. Never mixed up: chart, table, CSV and speech all carry it. */
export const MARK_KINDS = ['actual', 'provisional', 'estimate', 'outturn'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
