import type { StatusCode } from '../../pipeline/contract/reasons.ts';
import { SYMBOLS } from './symbols.ts';

/** The word that stands beside a number for its status; blank for a plain actual. */
export const formatStatus = (status: StatusCode): string => (status === '' ? '' : SYMBOLS[status].word);

/** Symbol and meaning on one line, for a page's key: `u: low reliability. Read with care...`. */
export function describeStatus(status: Exclude<StatusCode, ''>): string {
  const { symbol, word, meaning } = SYMBOLS[status];
  return `${symbol}: ${word === symbol ? '' : `${word}; `}${meaning}`;
}
