import { formatNumber } from '../../format/numbers.ts';

/** Decimals the budget table prints: tenths of a thousand pounds. */
const DIGITS = 1;

/** An amount of the budget tables for a cell under a heading that carries the unit: `19,686.5`. In £ thousand. */
export const formatThousandPounds = (amount: number): string => formatNumber(amount, { digits: DIGITS });

/** The same amount in a sentence: `£19,686.5 thousand`; a minus sign stands before the pound. */
export function formatThousandPoundsInWords(amount: number): string {
  const size = `£${formatNumber(Math.abs(amount), { digits: DIGITS })} thousand`;
  return amount < 0 ? `minus ${size}` : size;
}

/** The same amount where tenths of a million say enough: `£50.2 million`. */
export const formatMillionPounds = (amount: number): string => {
  const size = `£${formatNumber(Math.abs(amount) / 1000, { digits: DIGITS })} million`;
  return amount < 0 ? `minus ${size}` : size;
};

/** Whole amounts, for tables printed without decimals: `16,790`. In £ thousand. */
export const formatWholeThousandPounds = (amount: number): string => formatNumber(amount, { digits: 0 });

/** Full-time equivalents, to the tenth the plan prints: `776.9`. */
export const formatFte = (fte: number): string => formatNumber(fte, { digits: DIGITS });
