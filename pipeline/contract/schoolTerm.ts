import { SCHOOL_TERMS, type SchoolTerm } from './series.ts';

/** A term as a period names it: the year its school year begins in, and whether the second year follows the first. */
export interface ParsedTerm {
  readonly year: number;
  readonly term: SchoolTerm;
  readonly isConsecutive: boolean;
}

const TERM = new RegExp(`^(\\d{4})/(\\d{2}) (${SCHOOL_TERMS.join('|')})$`);

/** Reads `2008/09 autumn`; null where the text is no term so written. */
export function parseTerm(text: string): ParsedTerm | null {
  const [, first = '', second = '', word = ''] = TERM.exec(text) ?? [];
  const term = SCHOOL_TERMS.find((known) => known === word);
  if (term === undefined) return null;
  const year = Number(first);
  return { year, term, isConsecutive: Number(second) === (year + 1) % 100 };
}

// Easter moves, and each authority sets its days: the quarters of the calendar keep terms in order and apart.
const BOUNDS: Readonly<Record<SchoolTerm, { readonly from: string; readonly to: string; readonly years: number }>> = {
  autumn: { from: '09-01', to: '12-31', years: 0 },
  spring: { from: '01-01', to: '03-31', years: 1 },
  summer: { from: '04-01', to: '08-31', years: 1 },
};

/** First and last day (ISO) that stand for a term of the school year that begins in `year`. */
export function termDays(year: number, term: SchoolTerm): { readonly start: string; readonly end: string } {
  const { from, to, years } = BOUNDS[term];
  return { start: `${year + years}-${from}`, end: `${year + years}-${to}` };
}

/** A term as people write it, short or misspelt: the three begin unlike each other, `Aut`, `Spr`, `Sum`. */
const wordOf = (term: SchoolTerm): RegExp => new RegExp(`\\b${term.slice(0, 3)}[a-z]*`, 'i');

/**
 * The term a reader would see in a text, for the mend of a finding only; null where it names none. A single year is the
 * calendar's: `Autumn 2008` and `Spring 2009` are terms of 2008/09.
 */
export function mendTerm(text: string, mendYears: (text: string) => string | null): string | null {
  const term = SCHOOL_TERMS.find((known) => wordOf(known).test(text));
  if (term === undefined) return null;
  const rest = text
    .replace(wordOf(term), '')
    .replace(/terms?/gi, '')
    .trim();
  const single = /^\d{4}$/.exec(rest);
  const years = mendYears(rest)?.split(' or ') ?? [];
  const [found] = single === null ? years : term === 'autumn' ? years.slice(1) : years;
  return found === undefined ? null : `${found} ${term}`;
}
