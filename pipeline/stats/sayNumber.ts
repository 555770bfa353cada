import { checkDigits, checkNumber } from './checkArguments.ts';
import { roundHalfAway } from './roundHalfAway.ts';

/** A number as plain text with exactly `digits` decimals, for the `arithmetic` of a result: `sayNumber(5, 1)` is `5.0`. */
export function sayNumber(value: number, digits: number): string {
  checkNumber('number', value);
  checkDigits(digits);
  const rounded = roundHalfAway(value, digits);
  const [whole = '0', fraction = ''] = String(Math.abs(rounded)).split('.');
  const sign = rounded < 0 ? '-' : '';
  return digits > 0 ? `${sign}${whole}.${fraction.padEnd(digits, '0').slice(0, digits)}` : `${sign}${whole}`;
}

/** Decimals at which two numbers that differ also look different, so that a sum never reads `5.0 > 5.0`. */
export function digitsToTellApart(a: number, b: number, digits: number): number {
  checkNumber('number', a);
  checkNumber('number', b);
  checkDigits(digits);
  if (a === b || digits >= 12) return digits;
  return sayNumber(a, digits) === sayNumber(b, digits) ? digitsToTellApart(a, b, digits + 1) : digits;
}

/** Two figures and the sign between them, such as `5.34 > 5.0`; each with its own decimals, more only when they look equal. */
export function sayComparison(a: { value: number; digits: number }, b: { value: number; digits: number }): string {
  const sign = a.value > b.value ? '>' : a.value < b.value ? '<' : '=';
  const shared = digitsToTellApart(a.value, b.value, Math.max(a.digits, b.digits));
  const wider = shared > Math.max(a.digits, b.digits);
  return `${sayNumber(a.value, wider ? shared : a.digits)} ${sign} ${sayNumber(b.value, wider ? shared : b.digits)}`;
}
