import type { StatusCode } from '../../contract/reasons.ts';
import { namesWithin, otherName, statusInName, tidyColumn } from './meantColumn.ts';

/** Column names that are years, as written, and the statuses that marks beside them say: `2007/08 [note 1]`, `2008/09 [p]`. */
export type YearHeads = { readonly heads: readonly string[]; readonly statuses: readonly StatusCode[] };

// A year or a school year, alone or with what its figures are: "2007/08", "AY2007-08", "value 2008". Other words beside it may be a source.
const WHAT = '(value|rate|figure|percent|pct|count|number|numerator|denominator|target|actual|outturn|estimate)s?';
const YEAR = new RegExp(
  `^((${WHAT}[\\s_]+)|([afc]y ?))?(19|20)\\d{2}(\\s?([/–-]|to)\\s?\\d{2,4})?([\\s_]+${WHAT})?$`,
  'i',
);

/** Whether a column name is about a year, whatever marks stand beside it. */
const isYearHead = (name: string): boolean => namesWithin(name).some((one) => YEAR.test(one.trim()));

/** A number that is no year stands in rows: a line with one is a row whose header was left out. */
const isFigure = (cell: string): boolean => /^\d[\d,]*(\.\d+)?$/.test(cell.trim()) && !isYearHead(cell);

/**
 * The years that stand across a header, each as a column; null where fewer than two different ones do, a column for the
 * period stands there too, or the line is a row of figures.
 */
export function yearsAcross(header: readonly string[]): YearHeads | null {
  const heads = header.filter(isYearHead);
  const hasPeriod = header.some((name) => tidyColumn(name) === 'period' || otherName(name, ['period']) !== null);
  if (new Set(heads).size < 2 || hasPeriod || header.some(isFigure)) return null;
  return { heads, statuses: [...new Set(heads.flatMap((name) => statusInName(name) ?? []))] };
}

// "0-7", "Aged 8 to 13", "14–19 yrs"; a date that a spreadsheet made of one is none.
const BAND = /^(ages?d?\s+)?\d{1,2}\s?(-|[\u2013\u2014]|to)\s?\d{1,2}(\s+(years|yrs))?$/i;

/** The age bands that stand across a header, each as a column; null where fewer than two do. */
export function bandsAcross(header: readonly string[]): readonly string[] | null {
  const bands = header.filter((name) => BAND.test(name.trim()));
  return new Set(bands).size < 2 ? null : bands;
}

// A row without its header may name an area and the one it lies in.
const FEWEST_AREAS = 3;

/**
 * The areas that stand across a header, each as a column; null where fewer than three do. `isOnSide`
 * where they stand behind the name of the column that holds areas: a table on its side may name one area many times.
 */
export function areasAcross(
  header: readonly string[],
  isArea: (name: string) => boolean,
): { readonly areas: readonly string[]; readonly isOnSide: boolean } | null {
  const areas = header.filter((name) => name.trim() !== '' && isArea(name));
  const isOnSide = tidyColumn(header[0] ?? '') === 'area' && areas.length === header.length - 1 && areas.length > 0;
  return isOnSide || new Set(areas).size >= FEWEST_AREAS ? { areas, isOnSide } : null;
}

/** Whether a line names an area and, beside it, columns of others with no figure among them: measures that stand across. */
export const namesMeasures = (header: readonly string[]): boolean =>
  header.length > 3 &&
  header.some((name) => tidyColumn(name) === 'area' || otherName(name, ['area']) !== null) &&
  !header.some((name) => name.trim() === '' || isFigure(name));
