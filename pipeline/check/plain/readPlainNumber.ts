import { EXACT_DIGITS, scaleDecimal } from '../../cells/readDecimal.ts';
import type { NumberColumn } from '../table/observationReader.ts';

const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/**
 * Reads a number cell from its bytes by the rule of `readDecimal`, `-?digits[.digits]`, or blank. Returns where it ends,
 * or -1 where it holds anything else or more digits than a scaled integer keeps exactly; the column is then undefined.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, column: NumberColumn): number {
  const isQuoted = bytes[start] === QUOTE;
  const sign = isQuoted ? start + 1 : start;
  const first = bytes[sign] === MINUS ? sign + 1 : sign;
  let units = 0;
  let point = -1;
  let at = first;
  for (; ; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) units = units * 10 + (byte - ZERO);
    else if (byte === POINT && point < 0) point = at;
    else break;
  }
  column.isSound = true;
  column.isBlank = at === sign;
  if (column.isBlank) column.decimal.value = Number.NaN;
  else {
    const whole = (point < 0 ? at : point) - first;
    const digits = point < 0 ? 0 : at - point - 1;
    if (whole < 1 || whole + digits > EXACT_DIGITS - 1 || point === at - 1) return -1;
    if ((whole > 1 && bytes[first] === ZERO) || (first > sign && units === 0)) return -1;
    column.decimal.value = scaleDecimal(first > sign ? -units : units, digits);
    column.decimal.digits = digits;
  }
  if (!isQuoted) return at;
  return bytes[at] === QUOTE ? at + 1 : -1;
}
