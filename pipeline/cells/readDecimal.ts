/** A number as written: its value and how many decimals it was written with (`5.0` has one). */
export type Decimal = { value: number; digits: number };

// Up to fifteen digits a scaled integer is exact, and dividing it by a power of ten rounds once, as Number() does.
export const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * Reads `-?digits[.digits]` and nothing else: no sign but the hyphen, no leading zero, no minus zero, nothing above 2^53.
 * Writes the number into `into` and returns true, or returns false and leaves it in an undefined state.
 * The caller owns `into`, so that a million cells make no garbage.
 */
export function readDecimal(text: string, into: Decimal): boolean {
  const length = text.length;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length - start > EXACT_DIGITS) return readLongDecimal(text, into);
  let units = 0;
  let point = -1;
  for (let index = start; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === POINT && point < 0) point = index;
    else if (code >= ZERO && code <= ZERO + 9) units = units * 10 + (code - ZERO);
    else return false;
  }
  const wholeDigits = (point < 0 ? length : point) - start;
  if (wholeDigits < 1 || point === length - 1) return false;
  if (wholeDigits > 1 && text.charCodeAt(start) === ZERO) return false;
  if (start === 1 && units === 0) return false;
  into.digits = point < 0 ? 0 : length - point - 1;
  into.value = scaleDecimal(start === 1 ? -units : units, into.digits);
  return true;
}

/** The number that so many units of the last of `digits` decimals make; exact where the units have at most 15 digits. */
export const scaleDecimal = (units: number, digits: number): number =>
  digits === 0 ? units : units / (POWERS[digits] ?? Number.NaN);

const LONG_DECIMAL = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/;

function readLongDecimal(text: string, into: Decimal): boolean {
  const parts = LONG_DECIMAL.exec(text);
  if (parts === null || (parts[1]?.length ?? 0) > 16) return false;
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || Object.is(value, -0)) return false;
  into.value = value;
  into.digits = parts[2]?.length ?? 0;
  return true;
}
