import { formatNumber } from './formatNumber.ts';
import { roundDecimal } from './roundDecimal.ts';

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
