import type { MissingReason } from '../../pipeline/contract/reasons.ts';
import { formatCount, formatList } from './numbers.ts';

/** A reason as it stands in a cell, inside a sentence, and as a sentence of its own. */
interface ReasonWords {
  readonly cell: string;
  readonly said: string;
  readonly sentence: string;
}

/** The papers name places where more could be read, so what is not held is never said to be unpublished. */
const REASON_WORDS = {
  'not published at this level': {
    cell: 'not held at this level',
    said: 'not held at this level',
    sentence: 'A figure is held only for a larger area.',
  },
  awaited: { cell: 'awaited', said: 'awaited', sentence: 'The document says the figure is to come.' },
  suppressed: {
    cell: 'c',
    said: 'withheld to protect children (c)',
    sentence: 'The figure is withheld to protect children.',
  },
  'not applicable': {
    cell: 'not applicable',
    said: 'not applicable',
    sentence: 'There is nobody here the figure could count.',
  },
  'rounds to zero': {
    cell: 'low',
    said: 'more than nothing and rounded to 0 (low)',
    sentence: 'The figure is more than nothing and rounds to 0.',
  },
  'not in the sources held': {
    cell: 'not in the sources held',
    said: 'not in the sources held',
    sentence: 'No document we hold prints the figure.',
  },
} as const satisfies Record<MissingReason, ReasonWords>;

/** What stands in a cell instead of a number; never blank, never 0. */
export const formatReason = (reason: MissingReason): string => REASON_WORDS[reason].cell;

/** The same inside a sentence, where a letter alone would not be understood: `withheld to protect children (c)`. */
export const sayReason = (reason: MissingReason): string => REASON_WORDS[reason].said;

/** Why several figures are missing: the one reason, or each with how many it holds for. */
export function sayReasons(reasons: readonly MissingReason[]): string {
  const different = [...new Set(reasons)];
  const [only] = different;
  if (only === undefined) return 'none is held';
  if (different.length === 1) return sayReason(only);
  const counts = different.map((one) => reasons.filter((reason) => reason === one).length);
  return formatList(different.map((one, place) => `${formatCount(counts[place] ?? 0)} ${sayReason(one)}`));
}

/** The same as a sentence, for a note under a table. */
export const describeReason = (reason: MissingReason): string => REASON_WORDS[reason].sentence;
