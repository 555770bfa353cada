import type { AreaEntry } from '../registers/areas.ts';
import type { ReturnStanding } from './returnSchema.ts';

/** One line of the register of returns, its area known. */
export interface ReturnEntry {
  readonly file: string;
  /** Line of the register. */
  readonly line: number;
  readonly area: AreaEntry;
  /** ISO date. */
  readonly received: string;
  readonly standing: ReturnStanding;
  /** File it takes the place of; blank for a first return. */
  readonly replaces: string;
  /** A post; blank where nobody is stated. */
  readonly signedOffBy: string;
}

/**
 * What a reader is told of a return.
 * @example `return of Dover, received 2009-10-01, signed off by: LCSP Manager`
 */
export function describeReturn({ area, received, signedOffBy }: ReturnEntry): string {
  return `return of ${area.name}, received ${received}, signed off by: ${signedOffBy === '' ? 'not stated' : signedOffBy}`;
}

/** A file name without its ending, as part of an id: `Dover_2009.csv` is `dover-2009`. */
export const stemOf = (file: string): string =>
  file
    .replace(/\.[a-z]+$/, '')
    .toLowerCase()
    .replaceAll('_', '-');
