import { HALF_TERMS, WHOLE_TERMS, type SchoolTerm } from './series.ts';

/** Every part of a school year, whole terms first. */
export const SCHOOL_TERMS: readonly SchoolTerm[] = [...WHOLE_TERMS, ...HALF_TERMS];

/** A term as a period names it: the year its school year begins in, and whether the second year follows the first. */
export interface ParsedTerm {
  readonly year: number;
  readonly term: SchoolTerm;
  readonly isConsecutive: boolean;
}

const TERM = new RegExp(`^(\\d{4})/(\\d{2}) (${SCHOOL_TERMS.join('|')})$`);

/** Reads `2008/09 autumn` and `2008/09 half term 1`; null where the text is no term so written. */
export function parseTerm(text: string): ParsedTerm | null {
  const [, first = '', second = '', word = ''] = TERM.exec(text) ?? [];
  const term = SCHOOL_TERMS.find((known) => known === word);
  if (term === undefined) return null;
  const year = Number(first);
  return { year, term, isConsecutive: Number(second) === (year + 1) % 100 };
}

// Easter moves, and each authority sets its days: months of the calendar keep terms in order and apart.
const BOUNDS: Readonly<Record<SchoolTerm, { readonly from: string; readonly to: string; readonly years: number }>> = {
  autumn: { from: '09-01', to: '12-31', years: 0 },
  spring: { from: '01-01', to: '03-31', years: 1 },
  summer: { from: '04-01', to: '08-31', years: 1 },
  'half term 1': { from: '09-01', to: '10-31', years: 0 },
  'half term 2': { from: '11-01', to: '12-31', years: 0 },
  'half term 3': { from: '01-01', to: '02-14', years: 1 },
  'half term 4': { from: '02-15', to: '03-31', years: 1 },
  'half term 5': { from: '04-01', to: '05-31', years: 1 },
  'half term 6': { from: '06-01', to: '08-31', years: 1 },
};

/** First and last day (ISO) that stand for a term of the school year that begins in `year`. */
export function termDays(year: number, term: SchoolTerm): { readonly start: string; readonly end: string } {
  const { from, to, years } = BOUNDS[term];
  return { start: `${year + years}-${from}`, end: `${year + years}-${to}` };
}

/** A term as people write it, short or misspelt: the three begin unlike each other, `Aut`, `Spr`, `Sum`. */
const wordOf = (term: (typeof WHOLE_TERMS)[number]): RegExp => new RegExp(`\\b${term.slice(0, 3)}[a-z]*`, 'i');

/** A half term by its number, `HT3`, `half-term 3`. */
const HALF_BY_NUMBER = /\bh(?:alf)?[-\s]?t(?:erm)?\.?[-\s]*([1-6])\b/i;
/** The half of a term, `Autumn 1`, `Spr 2`, as schools name the two. */
const HALF_OF_TERM = /(?<=[a-z])[-\s]*([12])(?!\d|[-/]\d)\b/i;

/** The part of a year a text names, and the text without it; null where it names none. */
function splitTerm(text: string): { readonly term: SchoolTerm; readonly rest: string } | null {
  const numbered = HALF_BY_NUMBER.exec(text);
  const byNumber = HALF_TERMS[Number(numbered?.[1] ?? 0) - 1];
  if (byNumber !== undefined) return { term: byNumber, rest: text.replace(HALF_BY_NUMBER, '') };
  const place = WHOLE_TERMS.findIndex((known) => wordOf(known).test(text));
  const whole = WHOLE_TERMS[place];
  if (whole === undefined) return null;
  const half = HALF_OF_TERM.exec(text);
  const term = half === null ? whole : HALF_TERMS[2 * place + Number(half[1]) - 1];
  const named = half === null ? text : text.replace(HALF_OF_TERM, '');
  return term === undefined ? null : { term, rest: named.replace(wordOf(whole), '') };
}

/** Terms whose days lie in the calendar year their school year begins in. */
const isBeforeChristmas = (term: SchoolTerm): boolean => BOUNDS[term].years === 0;

/**
 * The term a reader would see in a text, for the mend of a finding only; null where it names none. A single year is the
 * calendar's: `Autumn 2008`, `Aut 08` and `Spring 2009` are terms of 2008/09.
 */
export function mendTerm(text: string, mendYears: (text: string) => string | null): string | null {
  const split = splitTerm(text);
  if (split === null) return null;
  const bare = split.rest.replace(/\bhalf\b|terms?/gi, '').trim();
  // No term of the last century is asked for.
  const rest = bare.replace(/^['\u2019]?(\d{2})$/, '20$1');
  const single = /^\d{4}$/.exec(rest);
  const years = mendYears(rest)?.split(' or ') ?? [];
  const [found] = single === null ? years : isBeforeChristmas(split.term) ? years.slice(1) : years;
  return found === undefined ? null : `${found} ${split.term}`;
}
