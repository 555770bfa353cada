/** Digits of a number as plain decimal text: no sign, no exponent. */
interface DecimalText {
  readonly whole: string;
  readonly fraction: string;
}

/** Writes `1.5e-7` as `0.00000015`: the decimal text is what half away from zero is defined on. */
function expandDecimal(value: number): DecimalText {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift >= 0)
    return { whole: whole + fraction.slice(0, shift).padEnd(shift, '0'), fraction: fraction.slice(shift) };
  const padded = whole.padStart(1 - shift, '0');
  return { whole: padded.slice(0, shift), fraction: padded.slice(shift) + fraction };
}

/**
 * Rounds half away from zero on the shortest decimal text of the number, so that 7.15 at one decimal is 7.2 although
 * the binary number lies under 7.15. Gives the text with exactly `digits` decimals, a leading `-` for a negative
 * result and never `-0`.
 *
 * @throws a defect for NaN, an infinity, or digits that are not a whole number of 0 to 12.
 */
export function roundDecimal(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new Error(`invalid number to show: ${value}`);
  if (!Number.isInteger(digits) || digits < 0 || digits > 12) throw new Error(`invalid digits: ${digits}`);
  const { whole, fraction } = expandDecimal(value);
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const next = fraction.charAt(digits);
  const rounded = (next >= '5' ? kept + 1n : kept).toString().padStart(digits + 1, '0');
  const text = digits === 0 ? rounded : `${rounded.slice(0, -digits)}.${rounded.slice(-digits)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
