import { nearestName } from '../nearestName.ts';
import { meantColumn, otherName } from './meantColumn.ts';

/** Columns that say whose and of what a row is, and hold none of its figures. */
const NO_FIGURES: ReadonlySet<string> = new Set(['area', 'area_id', 'indicator', 'period', 'status', 'source', 'date']);

/** Places (0-based) of the columns of a table in which a figure may stand. */
export const figurePlaces = (header: readonly string[]): readonly number[] =>
  header.flatMap((name, place) => (meantColumn(name, NO_FIGURES) === null ? [place] : []));

const STATUS: ReadonlySet<string> = new Set(['status']);

/** Place (0-based) of the column that is the status, or probably meant as that; -1 where there is none. */
export function statusPlace(header: readonly string[]): number {
  const sure = header.findIndex((name) => meantColumn(name, STATUS) !== null);
  return sure >= 0
    ? sure
    : header.findIndex((name) => (otherName(name, [...STATUS]) ?? nearestName(name, [...STATUS])) !== null);
}
