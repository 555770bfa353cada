import type { StatusCode } from '../../contract/reasons.ts';
import { readDecimal } from '../readDecimal.ts';
import { forbidsNumber } from '../status/parseStatus.ts';
import { statusOfWord } from '../status/statusWords.ts';

/** A number and the status that stood behind it in one cell. */
export type MarkedNumber = { readonly figure: string; readonly status: StatusCode };

// A letter alone needs its space: 6.6p may be pence, and 6.6e the beginning of an exponent.
const MARKED = /^(?<figure>-?\d+(?:\.\d+)?)(?:\s*\[(?<square>[a-z]+)\]|\s*\((?<round>[a-z]+)\)| +(?<letter>[prueb]))$/i;

/**
 * Reads `6.6 [u]`, `6.6 (r)` and `6.6 p` as a number and the status the mark is a code or word for. Null where the mark hides
 * the number, is none of ours (`6.6*`, `6.6 [note 2]`), or may be a unit: letters behind pounds are pence and billions.
 */
export function readMarkedNumber(cell: string, unit: string | null): MarkedNumber | null {
  const { figure = '', square, round, letter } = MARKED.exec(cell.trim())?.groups ?? {};
  if (letter !== undefined && (unit === null || unit.includes('£'))) return null;
  const status = statusOfWord(square ?? round ?? letter ?? '');
  if (status === null || status === '' || forbidsNumber(status)) return null;
  return readDecimal(figure, { value: 0, digits: 0 }) ? { figure, status } : null;
}
