import type { Point } from '../../pipeline/contract/series.ts';
import { STATUS_NAMES, type StatusCode } from '../../pipeline/contract/reasons.ts';
import { formatNumber } from './formatNumber.ts';
import { SYMBOLS } from './symbols.ts';

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
