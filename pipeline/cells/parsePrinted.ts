import type { Unit } from '../contract/kinds.ts';

/** A number as a source prints it, with its unit where it stands beside it. */
export interface Printed {
  readonly value: number;
  /** Decimals it is printed with. */
  readonly digits: number;
  /** Null where none is printed: the unit is then that of the measure. */
  readonly unit: Extract<Unit, '%' | 'per 1000 pupils'> | null;
}

// A number, its unit if it has one, and a remark in brackets: `0.17%`, `1.71 per 1,000`, `1.3% (provisional)`.
const PRINTED = /^(\d+(?:\.(\d+))?) ?(%|per cent|per 1,?000(?: pupils)?)?(?: \([^)]*\))?$/;

/** Reads the words of a source as a number with its unit; null where they are no number, as `To follow` is none. */
export function parsePrinted(text: string): Printed | null {
  const parts = PRINTED.exec(text);
  if (parts === null) return null;
  const [, number = '', decimals = '', unit] = parts;
  return { value: Number(number), digits: decimals.length, unit: unitOf(unit) };
}

function unitOf(words: string | undefined): Printed['unit'] {
  if (words === undefined) return null;
  return words.startsWith('per 1') ? 'per 1000 pupils' : '%';
}

/** What a unit multiplies a ratio of counts by; `own` is that of the measure. */
export function printedMultiplier({ unit }: Printed, own: number): number {
  if (unit === null) return own;
  return unit === '%' ? 100 : 1000;
}

/**
 * Whether a printed number is what the counts make, within one unit of its last decimal, because publishers round their
 * counts first. `as per cent` where it is so only once a per cent sign is put behind it.
 */
export function comparePrinted(printed: Printed, ratio: number, own: number): 'agrees' | 'as per cent' | 'differs' {
  const isWithin = (worked: number): boolean => Math.abs(worked - printed.value) <= 10 ** -printed.digits * (1 + 1e-9);
  if (isWithin(printedMultiplier(printed, own) * ratio)) return 'agrees';
  return printed.unit === null && isWithin(100 * ratio) ? 'as per cent' : 'differs';
}
