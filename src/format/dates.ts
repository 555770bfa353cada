import { parseTerm } from '../../pipeline/contract/schoolTerm.ts';
import { HALF_TERMS, WHOLE_TERMS } from '../../pipeline/contract/series.ts';
import { formatCount, formatList } from './numbers.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * An ISO date in words, as precise as it is given; text that is not one is returned as it stands.
 * @example formatDate('2010-03-29') // '29 March 2010'
 * @example formatDate('2008-09') // 'September 2008'
 */
export function formatDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null) return iso;
  const [, year = '', month, day] = match;
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '');
  return [day === undefined ? '' : `${Number(day)}`, name, year].filter((part) => part !== '').join(' ');
}

const yearOf = (period: string): string => period.slice(0, '2008/09'.length);

/** Terms of a school year in words, those of a whole year by their number: `the 6 half terms`, `autumn and spring`. */
function formatTerms(terms: readonly string[]): string {
  const isWhole = (all: readonly string[]): boolean =>
    all.length === terms.length && all.every((one) => terms.includes(one));
  if (isWhole(WHOLE_TERMS)) return `the ${formatCount(WHOLE_TERMS.length)} terms`;
  return isWhole(HALF_TERMS) ? `the ${formatCount(HALF_TERMS.length)} half terms` : formatList(terms);
}

/**
 * Periods as printed, in few words: years as they are, terms under the years they are of.
 *
 * @param periods `2008/09`, `2008/09 autumn`, `2008/09 half term 1`
 * @returns `2007/08 and 2008/09; the 3 terms of 2008/09`
 */
export function formatPeriods(periods: readonly string[]): string {
  const terms = new Map<string, string[]>();
  for (const period of periods) {
    const term = parseTerm(period)?.term;
    if (term !== undefined) terms.set(yearOf(period), [...(terms.get(yearOf(period)) ?? []), term]);
  }
  const years = new Map<string, string[]>();
  for (const [year, of] of terms) years.set(formatTerms(of), [...(years.get(formatTerms(of)) ?? []), year]);
  const whole = periods.filter((period) => parseTerm(period) === null);
  return [
    ...(whole.length > 0 ? [formatList(whole)] : []),
    ...[...years].map(([words, of]) => `${words} of ${formatList(of)}`),
  ].join('; ');
}

/** Text of a document, or what stands where the document printed nothing: a reader must see that the blank is the paper's. */
export const formatBlank = (text: string, whenBlank = 'not printed'): string => (text.trim() === '' ? whenBlank : text);

/** A date as the paper words it; `no date printed` where it gives none. */
export const formatPrintedDate = (printed: string): string => formatBlank(printed, 'no date printed');

const HAS_YEAR = /\d{4}|\/\d{2}\b/;

/**
 * The printed date, and where it prints no year the year we read it in.
 * @example formatReadDate('7 October', '2009-10-07') // '7 October (2009, as we read it)'
 */
export function formatReadDate(printed: string, iso: string): string {
  const date = formatPrintedDate(printed);
  return HAS_YEAR.test(printed) || iso === '' ? date : `${date} (${iso.slice(0, 4)}, as we read it)`;
}

const FIRST = 'a'.charCodeAt(0);

/** Letter of a point in a list, from 0: `a`, `b`, ... A committee paper's lists are far shorter than the alphabet. */
export const formatPointLetter = (place: number): string => String.fromCharCode(FIRST + place);
