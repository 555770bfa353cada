import type { Claim } from './claim.ts';
import { formatCount, formatCountOf, formatList } from '../format/numbers.ts';

/** A sentence that says there is none of something, and what is said instead once there is. */
interface NegativeWords {
  readonly none: string;
  /** The sentence for the rows that contradict the first one, named as a reader would know them; never empty. */
  readonly but: (rows: readonly string[]) => string;
}

const quoted = (rows: readonly string[]): string => `“${rows.join('”; “')}”`;

/**
 * Every standing sentence of the plan, the money, the indicators, the report and the packs that denies something of the
 * documents. None is written on a page: `describeNegative` in select says it, after a rule over the tables has looked
 * for rows that contradict it (`CONTRADICTIONS`).
 */
export const NEGATIVE_WORDS = {
  'budget of one LCSP': {
    none: 'The papers held give no budget for a single LCSP.',
    but: (rows) =>
      `The papers held give no full budget for a single LCSP; ${formatCountOf(rows.length, 'line')} of the tables ${rows.length === 1 ? 'names' : 'name'} one: ${quoted(rows)}.`,
  },
  'link stated by the plan': {
    none: 'The plan does not say which indicator shows which outcome working.',
    but: (rows) =>
      `The plan says of ${formatCountOf(rows.length, 'link')} only which indicator shows which outcome working: ${formatList(rows)}.`,
  },
  'report on a key action': {
    none: 'No document held reports what was done on any of the key actions, so nothing here says that a deliverable was or was not delivered. What can be shown is the county’s figure for the measures named.',
    but: (rows) =>
      `Beside the county’s figures for the measures named, ${formatCountOf(rows.length, 'document')} held may report what was done on the key actions: ${formatList(rows)}.`,
  },
  'figure of a supported indicator': {
    none: 'The plan names these national indicators and prints no figure, unit or target for them.',
    but: (rows) =>
      `The plan names these national indicators; it prints a figure or target for ${formatCount(rows.length)} of them: ${formatList(rows)}.`,
  },
  'figure of an LAA indicator': {
    none: 'Owned by the Kent Children’s Trust; the plan names it and prints no figure.',
    but: (rows) =>
      `Owned by the Kent Children’s Trust; the plan names it and prints a figure or target for ${formatList(rows)}.`,
  },
  'target of a later measure': {
    none: 'From the Department for Education; they stand in none of the plan’s lists, have no target of the county’s and are never set against one.',
    but: (rows) =>
      `From the Department for Education. The plan’s lists or targets name ${formatCount(rows.length)} of them: ${formatList(rows)}.`,
  },
  'deliverable a later measure counts': {
    none: 'No deliverable of a key action names what they count.',
    but: (rows) =>
      `The deliverables of the key actions name what ${formatCount(rows.length)} of them ${rows.length === 1 ? 'counts' : 'count'}: ${formatList(rows)}.`,
  },
  'target of one LCSP': {
    none: 'The papers held give no target for a single LCSP: these are the county’s.',
    but: (rows) =>
      `These are the county’s targets; the tables hold ${formatCountOf(rows.length, 'target')} of other areas: ${formatList(rows)}.`,
  },
} as const satisfies Readonly<Record<string, NegativeWords>>;

export type NegativeId = keyof typeof NEGATIVE_WORDS;

/** The sentence as the rows that contradict it leave it. */
export function wordNegative(id: NegativeId, contradicting: readonly string[]): Claim {
  const { none, but } = NEGATIVE_WORDS[id];
  return contradicting.length === 0 ? { rule: 'missing', text: none } : { rule: 'missing', text: but(contradicting) };
}
