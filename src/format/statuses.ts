import { STATUS_NAMES, type MissingReason, type StatusCode } from '../../pipeline/contract/reasons.ts';
import { formatCount, formatList, formatNumber } from './numbers.ts';
import type { Point } from '../../pipeline/contract/series.ts';

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

/** A symbol of the status column and what it means; the word beside a number is its name in the contract. */
export interface SymbolEntry {
  readonly symbol: Exclude<StatusCode, ''>;
  readonly meaning: string;
  readonly hasNumber: boolean;
}

/** Every status symbol, explained; a page prints those it uses. One symbol a figure. */
export const SYMBOLS = {
  c: {
    symbol: 'c',
    meaning: 'withheld to protect children; one mark whatever the reason, and no number anywhere',
    hasNumber: false,
  },
  x: {
    symbol: 'x',
    meaning: 'no figure is available; the reason stands in its place',
    hasNumber: false,
  },
  z: { symbol: 'z', meaning: 'there is nobody here the figure could count', hasNumber: false },
  low: { symbol: 'low', meaning: 'rounds to 0 but is not 0', hasNumber: false },
  p: {
    symbol: 'p',
    meaning: 'may still change; its source calls it provisional',
    hasNumber: true,
  },
  r: {
    symbol: 'r',
    meaning: 'differs from an earlier release; the change is logged',
    hasNumber: true,
  },
  e: {
    symbol: 'e',
    meaning: 'read by us as what the plan expected; shown beside its target, never judged',
    hasNumber: true,
  },
  b: {
    symbol: 'b',
    meaning: 'the first figure after a break in the series; no line joins it to the one before',
    hasNumber: true,
  },
  u: {
    symbol: 'u',
    meaning: 'over a tenth of the pupils counted are at schools placed by judgement; it is compared with nothing',
    hasNumber: true,
  },
} as const satisfies Record<Exclude<StatusCode, ''>, SymbolEntry>;

/** The word that stands beside a number for its status; blank for a plain actual. */
export const formatStatus = (status: StatusCode): string => (status === '' ? '' : STATUS_NAMES[status]);

/** What a status is read off: a share from 0 to 1 where pupils were placed by judgement. */
export interface StatusParts {
  readonly status: StatusCode;
  readonly placedByJudgement?: Point['placedByJudgement'];
}

/** The word with its reason, where a figure has one: `29% of pupils placed by judgement`. */
export function formatStatusReason({ status, placedByJudgement = null }: StatusParts): string {
  if (status !== 'u' || placedByJudgement === null) return formatStatus(status);
  return `${formatNumber(100 * placedByJudgement, { digits: 0, unit: '%' })} of pupils placed by judgement`;
}

/** Symbol and meaning on one line, for a page's key: `u: low reliability. Read with care...`. */
export function describeStatus(status: Exclude<StatusCode, ''>): string {
  const { symbol, meaning } = SYMBOLS[status];
  const word = formatStatus(status);
  return `${symbol}: ${word === symbol ? '' : `${word}; `}${meaning}`;
}
