import { readDecimal, type Decimal } from '../../cells/readDecimal.ts';
import type { Counts } from '../isSmallCount.ts';

const FIGURES = ['value', 'numerator', 'denominator'] as const;
type Figure = (typeof FIGURES)[number];

/** The figures of a row whose last digit may be that of a note, each without it; and the counts of the row then. */
export interface WithoutNote {
  readonly texts: Readonly<Partial<Record<Figure, string>>>;
  readonly counts: Counts;
}

// A note is set on all that it is about. Of one figure alone a digit too many is more likely a slip by a factor of ten.
const GLUED: readonly (readonly Figure[])[] = [
  ['value', 'numerator', 'denominator'],
  ['value', 'numerator'],
  ['value', 'denominator'],
];

/**
 * Which figures of a row agree with each other once the same last digit is taken off them, as of 5.0 and 100 whose note 1 was
 * set raised and is now part of the number: 5.01 and 1001. Null where none do.
 */
export function withoutNote(
  texts: Readonly<Record<Figure, string>>,
  agree: (figures: Readonly<Record<Figure, { decimal: Decimal }>>) => boolean,
): WithoutNote | null {
  for (const glued of GLUED) {
    const notes = new Set(glued.map((name) => texts[name].at(-1)));
    if (notes.size > 1 || notes.has('0')) continue;
    const bare = { ...texts, ...Object.fromEntries(glued.map((name) => [name, texts[name].slice(0, -1)])) };
    const read = {
      value: decimalOf(bare.value),
      numerator: decimalOf(bare.numerator),
      denominator: decimalOf(bare.denominator),
    };
    const { value, numerator, denominator } = read;
    if (value === null || numerator === null || denominator === null || denominator.decimal.value === 0) continue;
    if (!agree({ value, numerator, denominator })) continue;
    const counts = { numerator: numerator.decimal.value, denominator: denominator.decimal.value };
    return { texts: Object.fromEntries(glued.map((name) => [name, bare[name]])), counts };
  }
  return null;
}

function decimalOf(text: string): { decimal: Decimal } | null {
  const decimal: Decimal = { value: Number.NaN, digits: 0 };
  return text !== '' && readDecimal(text, decimal) ? { decimal } : null;
}
