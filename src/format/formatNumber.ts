import type { Unit } from '../../pipeline/contract/units.ts';
import { roundDecimal } from './roundDecimal.ts';

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
