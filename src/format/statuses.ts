import { STATUS_NAMES, type StatusCode } from '../../pipeline/contract/reasons.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import { formatNumber } from './numbers.ts';

/** A symbol of the status column: the word beside a number, and what it means. */
export interface SymbolEntry {
  readonly symbol: Exclude<StatusCode, ''>;
  readonly word: string;
  readonly meaning: string;
  readonly hasNumber: boolean;
}

/** Every status symbol, explained; a page prints those it uses. One symbol a figure. */
export const SYMBOLS = {
  c: {
    symbol: 'c',
    word: STATUS_NAMES.c,
    meaning: 'withheld to protect children; one mark whatever the reason, and no number anywhere',
    hasNumber: false,
  },
  x: {
    symbol: 'x',
    word: STATUS_NAMES.x,
    meaning: 'no figure is available; the reason stands in its place',
    hasNumber: false,
  },
  z: { symbol: 'z', word: STATUS_NAMES.z, meaning: 'there is nobody here the figure could count', hasNumber: false },
  low: { symbol: 'low', word: STATUS_NAMES.low, meaning: 'rounds to 0 but is not 0', hasNumber: false },
  p: {
    symbol: 'p',
    word: STATUS_NAMES.p,
    meaning: 'may still change; its source calls it provisional',
    hasNumber: true,
  },
  r: {
    symbol: 'r',
    word: STATUS_NAMES.r,
    meaning: 'differs from an earlier release; the change is logged',
    hasNumber: true,
  },
  e: {
    symbol: 'e',
    word: STATUS_NAMES.e,
    meaning: 'read by us as what the plan expected; shown beside its target, never judged',
    hasNumber: true,
  },
  b: {
    symbol: 'b',
    word: STATUS_NAMES.b,
    meaning: 'the first figure after a break in the series; no line joins it to the one before',
    hasNumber: true,
  },
  u: {
    symbol: 'u',
    word: STATUS_NAMES.u,
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
  const { symbol, word, meaning } = SYMBOLS[status];
  return `${symbol}: ${word === symbol ? '' : `${word}; `}${meaning}`;
}
