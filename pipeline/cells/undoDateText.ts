import {
  isPeriodColumn,
  MONTHS,
  undoSerial,
  undoSerialDate,
  type CalendarDate,
  type ShownParts,
} from './readSerialDate.ts';

/** A text that is a date: the date in words, and what was probably typed before a spreadsheet made it one (none, one or two texts). */
export type UndoneDate = { readonly date: string; readonly typed: readonly string[] };

/**
 * Reads a text as the date a spreadsheet may have made of a school year or an age band and saved in a CSV: `Sep-08`, `01/09/2008`,
 * `39692` (in a column of periods alone) were 2008/09, `09-May` was 5-9. `column` is the column's name. Null for any other text.
 */
export function undoDateText(text: string, column: string): UndoneDate | null {
  const plain = text.slice(0, 40).trim();
  if (/^\d{5}$/.test(plain)) {
    const serial = isPeriodColumn(column) ? undoSerial(Number(plain)) : null;
    return serial === null ? null : { date: spellDate(serial.date, WHOLE), typed: [serial.typed] };
  }
  const found = readDateText(plain);
  if (found === null) return null;
  return { date: spellDate(found.date, found.shown), typed: undoSerialDate(found.date, found.shown, column) };
}

const WHOLE: ShownParts = { hasDay: true, hasYear: true };

type FoundDate = { date: CalendarDate; shown: ShownParts };

const TIME = '(?:[T ]00:00(?::00)?(?:\\.0+)?(?:Z|[+]00:?00)?)?';
const MONTH = '([A-Za-z]{3,9})';
const YEAR = '(\\d{4}|\\d{2})';

// Which part of each form is the day, the month and the year; 0 for one that is not there.
const FORMS: readonly (readonly [RegExp, number, number, number])[] = [
  [new RegExp(`^(\\d{1,2})[- ]${MONTH}$`), 1, 2, 0],
  [new RegExp(`^${MONTH}[- ]${YEAR}$`), 0, 1, 2],
  [new RegExp(`^(\\d{1,2})[-/ ]${MONTH}[-/ ]${YEAR}${TIME}$`), 1, 2, 3],
  [new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}${TIME}$`), 1, 2, 3],
  [new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`), 3, 2, 1],
];

function readDateText(text: string): FoundDate | null {
  for (const [form, day, month, year] of FORMS) {
    const parts = form.exec(text);
    if (parts === null) continue;
    const shown = { hasDay: day > 0, hasYear: year > 0 };
    const date = {
      year: shown.hasYear ? fullYear(parts[year] ?? '') : 0,
      month: monthOf(parts[month] ?? ''),
      day: shown.hasDay ? Number(parts[day]) : 1,
    };
    const isDate = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    if (isDate) return { date, shown };
  }
  return null;
}

// As spreadsheets read two digits of a year: up to 29 of this century.
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

const LONG_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const word = text.toLowerCase();
  const isMonth = (name: string, short: string): boolean =>
    [name.toLowerCase(), short.toLowerCase(), 'sept'].includes(word) && word.slice(0, 3) === short.toLowerCase();
  return LONG_MONTHS.findIndex((name, index) => isMonth(name, MONTHS[index] ?? '')) + 1;
}

const spellDate = ({ year, month, day }: CalendarDate, { hasDay, hasYear }: ShownParts): string =>
  [hasDay ? day : '', LONG_MONTHS[month - 1] ?? '', hasYear ? year : ''].filter((part) => part !== '').join(' ');
