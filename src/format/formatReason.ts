import type { MissingReason } from '../../pipeline/contract/reasons.ts';

/** A reason as it stands in a cell, and as a sentence of its own. */
interface ReasonWords {
  readonly cell: string;
  readonly sentence: string;
}

const REASON_WORDS = {
  'not published at this level': {
    cell: 'not published at this level',
    sentence: 'A figure exists only for a larger area.',
  },
  awaited: { cell: 'awaited', sentence: 'The document says the figure is to come.' },
  suppressed: { cell: 'c', sentence: 'The figure is withheld to protect children.' },
  'not applicable': { cell: 'not applicable', sentence: 'There is nobody here the figure could count.' },
  'rounds to zero': { cell: 'low', sentence: 'The figure is more than nothing and rounds to 0.' },
  'not in the sources held': {
    cell: 'not in the sources held',
    sentence: 'No document we hold prints the figure.',
  },
} as const satisfies Record<MissingReason, ReasonWords>;

/** What stands in a cell instead of a number; never blank, never 0. */
export const formatReason = (reason: MissingReason): string => REASON_WORDS[reason].cell;

/** The same as a sentence, for a note under a table. */
export const describeReason = (reason: MissingReason): string => REASON_WORDS[reason].sentence;
