import type { Unit } from '../../pipeline/contract/kinds.ts';

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

const MINUS = '\u2212';

/** How a number is shown. Digits come from its series, never from the number. */
export interface NumberOptions {
  readonly digits: number;
  /** Left out where a column heading or an axis gives the unit. */
  readonly unit?: Unit;
}

const groupThousands = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** Digits with thousands separators and a display minus sign: `13,154`, `−0.4`, `0`. */
function formatDigits(value: number, digits: number): string {
  const text = roundDecimal(value, digits);
  return text.startsWith('-') ? MINUS + groupThousands(text.slice(1)) : groupThousands(text);
}

/**
 * The one way a number is shown: rounded half away from zero, 0 as `0`, with its unit if asked for.
 * @example formatNumber(5.3382, { digits: 2, unit: '%' }) // '5.34%'
 * @example formatNumber(1.4, { digits: 1, unit: 'per 1000 pupils' }) // '1.4 per 1,000 pupils'
 */
export function formatNumber(value: number, { digits, unit }: NumberOptions): string {
  const number = formatDigits(value, digits);
  switch (unit) {
    case undefined:
    case 'not stated':
      return number;
    case '%':
      return `${number}%`;
    case 'per 1000 pupils':
      return `${number} per 1,000 pupils`;
    case '£ thousand':
      return number.startsWith(MINUS) ? `${MINUS}£${number.slice(1)} thousand` : `£${number} thousand`;
    case 'children':
      return `${number} children`;
    default: {
      const never: never = unit;
      throw new Error(`invalid unit: ${String(never)}`);
    }
  }
}

/** A count of things, with thousands separators: `1,494,582`. */
export const formatCount = (count: number): string => formatNumber(count, { digits: 0 });

/** A count with its noun: `1 outcome`, `12 outcomes`. Irregular plurals are given. */
export const formatCountOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`;

/** Names as one run of words: `a`, `a and b`, `a, b and c`; with semicolons where a name holds a comma itself. */
export function formatList(names: readonly string[]): string {
  if (names.length > 1 && names.some((name) => name.includes(','))) return names.join('; ');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A unit in words, for axes, headings and titles. Blank where the documents state none. */
export function formatUnit(unit: Unit): string {
  switch (unit) {
    case '%':
      return 'per cent';
    case 'per 1000 pupils':
      return 'per 1,000 pupils';
    case '£ thousand':
      return '£ thousand';
    case 'children':
      return 'children';
    case 'not stated':
      return 'unit not stated';
    default: {
      const never: never = unit;
      throw new Error(`invalid unit: ${String(never)}`);
    }
  }
}

/**
 * A difference with its sign, `0.0` without one.
 * @example formatDifference(1.234, 1) // '+1.2'
 */
export function formatDifference(difference: number, digits: number): string {
  const text = formatNumber(difference, { digits });
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** What differences of a unit are counted in: per cents differ by percentage points. */
export const differenceUnit = (unit: Unit): string => (unit === '%' ? 'percentage points' : formatUnit(unit));

/** A comparison as the pipeline writes it, with the signs a reader knows: `5.34 > 5.0`, `12.9 \u2264 14.5 \u2264 14.5`. */
export const formatArithmetic = (arithmetic: string): string =>
  arithmetic.replaceAll('<=', '\u2264').replaceAll('>=', '\u2265');

/** A number and the decimals it is shown with. */
interface Shown {
  readonly value: number;
  readonly digits: number;
}

/**
 * What to say behind the difference of two figures: taken from the figures as shown it may be one more or less in the
 * last place. Blank where both ways give the same.
 */
export function roundingNote(a: Shown, b: Shown): string {
  const digits = Math.max(a.digits, b.digits);
  const asShown = Number(roundDecimal(a.value, a.digits)) - Number(roundDecimal(b.value, b.digits));
  const isSame = formatNumber(Math.abs(asShown), { digits }) === formatNumber(Math.abs(a.value - b.value), { digits });
  return isSame ? '' : ', worked out before rounding';
}
