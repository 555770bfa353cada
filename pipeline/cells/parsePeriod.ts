import type { PeriodKind } from '../contract/kinds.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { checkDate } from './parseDate.ts';
import { mendTerm, parseTerm, termDays } from '../contract/schoolTerm.ts';
import { undoDateText } from './undoDateText.ts';

/** A period as written (`2008/09`) and the year it begins in, or why the cell holds none. */
export type ParsedPeriod = { isPeriod: true; period: string; year: number } | { isPeriod: false; problem: Problem };

/** What the indicator's register entry says of its periods, and the day of the check (ISO). A target may lie in the future. */
export type PeriodContext = {
  indicator: string;
  kind: PeriodKind | null;
  today: string;
  canBeFuture?: boolean;
  /** Whether a term of a school year may stand in the place of a year; `elsewhere` unless told. */
  terms?: TermUse;
};

/**
 * Terms are taken in returns, of measures that count no child once. A count of children by term is refused, and that is the
 * protection: exclusions of three terms add up to their year, so each withheld term would take the year and the terms of
 * its neighbours with it; children persistently absent in a term are partly those of the
 * year, in no sum that an audit could hold. The guide for the analyst says what to send instead.
 */
export type TermUse = 'taken' | 'counts children' | 'elsewhere';

// No figure of the tables can be older; an earlier year is a slip of a century.
const EARLIEST_YEAR = 1950;
const PATTERNS: Readonly<Record<PeriodKind, string>> = {
  academic: 'YYYY/YY',
  financial: 'YYYY/YY',
  calendar: 'YYYY',
  snapshot: 'YYYY-MM-DD',
};
// First day of a period by its kind: school years run from September, financial years from April.
const FIRST_DAYS: Readonly<Record<PeriodKind, string>> = {
  academic: '09-01',
  financial: '04-01',
  calendar: '01-01',
  snapshot: '01-01',
};

/** Parses a period as the indicator's type demands (checks D01, D02, D04); a label in the cell never decides the type. */
export function parsePeriod(cell: string, context: PeriodContext): ParsedPeriod {
  const text = cell.slice(0, 200);
  const kind = context.kind ?? 'academic';
  if (kind === 'snapshot') return parseDay(text, context);
  const term = kind === 'academic' ? parseTerm(text) : null;
  if (term !== null) return judgeTerm(text, term, context);
  const parts = (kind === 'calendar' ? /^(\d{4})$/ : /^(\d{4})\/(\d{2})$/).exec(text);
  const year = Number(parts?.[1]);
  if (parts === null) return { isPeriod: false, problem: explainPeriod(text, context) };
  const isConsecutive = parts[2] === undefined || Number(parts[2]) === (year + 1) % 100;
  const why = !isConsecutive
    ? 'not consecutive'
    : year < EARLIEST_YEAR
      ? 'long ago'
      : isFuture(year, kind, context)
        ? 'future'
        : null;
  return why === null
    ? { isPeriod: true, period: text, year }
    : { isPeriod: false, problem: problem('D02', { text, why }) };
}

function judgeTerm(
  text: string,
  { year, term, isConsecutive }: NonNullable<ReturnType<typeof parseTerm>>,
  { indicator, today, terms = 'elsewhere' }: PeriodContext,
): ParsedPeriod {
  if (terms !== 'taken') return { isPeriod: false, problem: problem('D07', { text, indicator, why: terms }) };
  const why = !isConsecutive
    ? 'not consecutive'
    : year < EARLIEST_YEAR
      ? 'long ago'
      : termDays(year, term).start > today
        ? 'future'
        : null;
  return why === null
    ? { isPeriod: true, period: text, year }
    : { isPeriod: false, problem: problem('D02', { text, why }) };
}

const isFuture = (year: number, kind: PeriodKind, { today, canBeFuture }: PeriodContext): boolean =>
  canBeFuture !== true && `${year}-${FIRST_DAYS[kind]}` > today;

function parseDay(text: string, { today }: PeriodContext): ParsedPeriod {
  const found =
    text === ''
      ? problem('D01', { text, instead: null, pattern: PATTERNS.snapshot })
      : checkDate(text, { field: 'period', today, canBeShort: true });
  return found === null
    ? { isPeriod: true, period: text, year: Number(text.slice(0, 4)) }
    : { isPeriod: false, problem: found };
}

function explainTerm(text: string, instead: string, { indicator, terms = 'elsewhere' }: PeriodContext): Problem {
  if (terms !== 'taken') return problem('D07', { text, indicator, why: terms });
  return problem('D01', { text, instead, pattern: `${PATTERNS.academic} ${instead.split(' ').slice(1).join(' ')}` });
}

const KIND_WORDS: readonly (readonly [RegExp, PeriodKind])[] = [
  [/academic|school|\bAY(?![a-z])|\bacad/i, 'academic'],
  [/financial|fiscal|\bFY(?![a-z])|\bfin\b/i, 'financial'],
  [/calendar|\bCY(?![a-z])/i, 'calendar'],
];

function explainPeriod(text: string, context: PeriodContext): Problem {
  const { indicator, kind } = context;
  const term = kind === 'academic' ? mendTerm(text, mendPeriod) : null;
  if (term !== null) return explainTerm(text, term, context);
  const coded = kind === 'calendar' ? null : readYearCode(text.trim());
  if (coded !== null) return problem('D01', { text, instead: coded, pattern: PATTERNS[kind ?? 'academic'] });
  const span = readMonths(text);
  const labelled =
    span?.kind ??
    KIND_WORDS.find(([pattern]) => pattern.test(text))?.[1] ??
    (kind !== 'calendar' && /^\d{4}$/.test(text) ? 'calendar' : undefined);
  if (kind !== null && labelled !== undefined && labelled !== kind) {
    return problem('D04', { text, indicator, found: labelled, registered: kind });
  }
  if (kind === 'calendar' && mendPeriod(text)?.length === '2008/09'.length)
    return problem('D04', { text, indicator, found: 'school or financial', registered: kind });
  const pattern = PATTERNS[kind ?? 'academic'];
  const undone = kind === 'calendar' ? null : undoDateText(text, 'period');
  const [typed] = undone?.typed ?? [];
  if (undone !== null && typed !== undefined)
    return problem('D01', { text, instead: typed, pattern, date: undone.date });
  const marked = markedPeriod(text, kind);
  if (marked !== null) return problem('D01', { text, pattern, marked });
  const instead = kind === 'calendar' ? onlyYear(text) : (span?.period ?? mendPeriod(text));
  const whole = instead === null && kind !== null && kind !== 'calendar' ? howManyYears(text) : null;
  if (whole !== null) return problem('D01', { text, instead: null, pattern, whole });
  return problem('D01', { text: text.trim() === '' ? '' : text, instead, pattern });
}

/** The one calendar year a text names, such as `CY2008`; null where it names none or several. */
function onlyYear(text: string): string | null {
  const [year = null, ...others] = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return others.length === 0 ? year : null;
}

// A code, a word or the number of a note in brackets, a sign, or a letter of its own, behind figures.
const MARKED =
  /^(?<year>.*\d)\s*(?:\[(?:[a-z][a-z .]*|(?:foot)?(?:note)? ?\d{1,2})\]|\((?:[a-z][a-z .]*|(?:foot)?note ?\d{1,2}|\d)\)|[*†‡§¹²³]{1,3}|(?<= )[prueb])$/i;

/** The period in front of a mark, such as `2008/09 [p]`; null where there is no mark, or it is of the period itself. */
function markedPeriod(text: string, kind: PeriodKind | null): string | null {
  const { year = '' } = MARKED.exec(text.trim())?.groups ?? {};
  const mark = text.trim().slice(year.length);
  if (year === '' || PART_OF_YEAR.test(mark) || KIND_WORDS.some(([pattern]) => pattern.test(mark))) return null;
  const period = kind === 'calendar' ? (/^\d{4}$/.exec(year)?.[0] ?? null) : mendPeriod(year);
  return period === null || period.includes(' or ') ? null : period;
}

// 0708, of which a spreadsheet makes 708: the last two figures of each of two consecutive years.
function readYearCode(text: string): string | null {
  if (!/^\d{3,4}$/.test(text) || Number(text) >= EARLIEST_YEAR) return /^\d{4}$/.test(text) ? readLateCode(text) : null;
  const pair = text.padStart(4, '0');
  return joinYears(pair.slice(0, 2), pair.slice(2));
}

// 9899 is no year, so it can be a code too.
const readLateCode = (text: string): string | null =>
  Number(text) > 2100 ? joinYears(text.slice(0, 2), text.slice(2)) : null;

// The months in which a kind of year begins and ends.
const MONTHS_OF_YEAR = [
  ['academic', /^sep/i, /^aug/i],
  ['financial', /^apr/i, /^mar/i],
] as const;

/** A whole year told by its first and last month, such as `Sep 2008 - Aug 2009` or `Sept 08 to Aug 09`, or by its last alone; null for any other text. */
function readMonths(text: string): { kind: PeriodKind; period: string } | null {
  const ending = readEnding(text);
  if (ending !== null) return ending;
  const named = /^\s*([a-z]{3,9})\.? ?(?:-|\u2013|to) ?([a-z]{3,9})\.? (\d{4}|\d{2})[/-](\d{4}|\d{2})\s*$/i.exec(text);
  if (named !== null) return wholeYear(named[1] ?? '', named[2] ?? '', [named[3] ?? '', named[4] ?? '']);
  const parts = /^\s*([a-z]{3,9})\.? '?(\d{4}|\d{2}) ?(?:-|\u2013|to) ?([a-z]{3,9})\.? '?(\d{4}|\d{2})\s*$/i.exec(text);
  const [, first = '', year = '', last = '', next = ''] = parts ?? [];
  return wholeYear(first, last, [year, next]);
}

/** The year from one month of a year to another of the next; null where these are not the first and last of a kind of year. */
function wholeYear(
  first: string,
  last: string,
  [year, next]: readonly [string, string],
): { kind: PeriodKind; period: string } | null {
  const found = MONTHS_OF_YEAR.find(([, begins, ends]) => begins.test(first) && ends.test(last));
  const period = found === undefined ? null : joinYears(year, next);
  return found === undefined || period === null ? null : { kind: found[0], period };
}

/** `Year ending August 2009`, `YE Aug 2009`, `12 months to 31 March 2009`. */
function readEnding(text: string): { kind: PeriodKind; period: string } | null {
  const parts =
    /^\s*(?:(?:year|12 months) (?:ending|ended|to)(?: in)?|YE|Y\/E) (?:\d{1,2}(?:st)? )?([a-z]{3,9})\.? (\d{4})\s*$/i.exec(
      text,
    );
  const [, last = '', year = ''] = parts ?? [];
  const found = MONTHS_OF_YEAR.find(([, , ends]) => ends.test(last));
  return found === undefined ? null : { kind: found[0], period: yearPair(Number(year) - 1) };
}

const PART_OF_YEAR =
  /\bq[1-4]\b|quarter|month|\bterm|autumn|spring|summer|\b(aut|spr|sum)\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)([a-z]{1,7})?\b/i;

// A day, with or without its hour.
const DAY = /^\s*(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4}))(?!\d)/;

/** Whether a period that is none of ours names several years or a part of one; null where neither is clear. */
function howManyYears(text: string): 'several years' | 'part of a year' | null {
  if (PART_OF_YEAR.test(text) || DAY.test(text)) return 'part of a year';
  const years = [...text.matchAll(/\d{4}|(?<!\d)\d{2}(?!\d)/g)].map(([year]) => Number(year.slice(-2)));
  const [first] = years;
  const last = years.at(-1);
  return first !== undefined && last !== undefined && (last - first + 100) % 100 > 1 ? 'several years' : null;
}

// Joiners and marks that take no ink.
const UNSEEN_IN_PERIOD = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The `YYYY/YY` a reader would see in a text, for the mend of a finding only; null when none is clear. */
export function mendPeriod(text: string): string | null {
  const plain = text
    .trim()
    // A formula that gives text, by which programs keep a spreadsheet from making a date of it.
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/&#(?:47|x2f);/i, '/')
    // A spreadsheet keeps text by an apostrophe before it.
    .replace(/^['\u2019]/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2044\u2215\uff0f\\]/g, '/')
    .normalize('NFKC')
    .replace(UNSEEN_IN_PERIOD, '')
    .replace(/academic|school|financial|fiscal|year|\bAY|\bFY/gi, '')
    .replace(/(?<=\d\s*)\bto\b(?=\s*\d)/i, '-')
    .replace(/\s+/g, '');
  const run = /^(\d{4})(\d{2})$/.exec(plain);
  const pair = /^(\d{4}|\d{2})[-/._](\d{1,4})$/.exec(plain) ?? run;
  if (pair !== null) return joinYears(pair[1] ?? '', pair[2] ?? '');
  const single = /^(\d{4})$/.exec(plain)?.[1];
  return single === undefined ? null : `${yearPair(Number(single) - 1)} or ${yearPair(Number(single))}`;
}

// Two-digit first years are of this century up to 49: `07/08` is 2007/08, `98/99` is 1998/99.
function joinYears(first: string, second: string): string | null {
  const year = first.length === 4 ? Number(first) : Number(first) + (Number(first) < 50 ? 2000 : 1900);
  const next = (year + 1) % (second.length === 1 ? 10 : second.length === 4 ? 10_000 : 100);
  return Number(second) === next && second.length !== 3 ? yearPair(year) : null;
}

const yearPair = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** The period `count` years after one written `YYYY/YY` or `YYYY`; other forms have no next and give null. */
export function shiftPeriod(period: string, count: number): string | null {
  if (/^\d{4}\/\d{2}$/.test(period)) return yearPair(Number(period.slice(0, 4)) + count);
  return /^\d{4}$/.test(period) ? String(Number(period) + count) : null;
}
