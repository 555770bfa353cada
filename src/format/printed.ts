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
