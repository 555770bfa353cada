/**
 * A stored number as the plain decimal text a CSV would hold: the shortest that reads back as the same number,
 * so that 7.1 stored as 7.0999999999999996 is `7.1`; never an exponent, never `-0`.
 */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value === 0 ? 0 : value).split('e');
  return exponent === undefined ? mantissa : shiftPoint(mantissa, Number(exponent));
}

/** Moves the decimal point of a plain decimal: `0.071` by 2 is `7.1`. Text, because 0.071 * 100 is 7.1000000000000005. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = text.slice(sign.length).split('.');
  const digits = whole + part;
  const point = whole.length + places;
  const padded =
    point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length - Math.min(0, point - 1), '0');
  const at = padded.length - Math.max(0, digits.length - point);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}

/** Number of digits after the point. */
export const countDecimals = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A plain decimal rounded half away from zero as a spreadsheet shows it: `7.1234` to 1 is `7.1`, `7` to 1 is `7.0`. */
export function roundText(text: string, decimals: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = text.slice(sign.length).split('.');
  const kept = whole + part.slice(0, decimals).padEnd(decimals, '0');
  const units = BigInt(kept) + (Number(part[decimals] ?? 0) >= 5 ? 1n : 0n);
  const digits = String(units).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const rounded = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return units === 0n ? rounded : sign + rounded;
}

const EXACT_DIGITS = 15;
// A figure of so few digits is the one meant; a true third or seventh keeps all its digits.
const FEW_DIGITS = 12;

/**
 * The figure below the dust that binary arithmetic leaves in the 16th and 17th digit, which no spreadsheet shows:
 * `0.30000000000000004` is `0.3`. Null where there is none to take off.
 */
export function withoutDust(value: number): string | null {
  const text = plainDecimal(value);
  if (Number.isInteger(value) || countDigits(text) <= EXACT_DIGITS) return null;
  const short = plainDecimal(Number(value.toPrecision(EXACT_DIGITS)));
  return countDigits(short) <= FEW_DIGITS ? short : null;
}

const countDigits = (text: string): number => text.replace(/^-?0*\.?0*|\./g, '').length;
