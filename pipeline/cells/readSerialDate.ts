const DAY = 86_400_000;
// Day 0 of the date system in which 1900 wrongly was a leap year, and of the one old Macintosh workbooks count from.
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** A calendar date without time. */
export type CalendarDate = { year: number; month: number; day: number };

/** A stored date serial as a calendar date, its time of day left out; null outside 1900-03-01 to 9999-12-31. */
export function readSerialDate(serial: number, is1904: boolean): CalendarDate | null {
  if (!(serial >= (is1904 ? 0 : 61)) || serial > LAST_SERIAL) return null;
  const date = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `2009-08-13`. */
export const isoDate = ({ year, month, day }: CalendarDate): string => `${year}-${two(month)}-${two(day)}`;

/** Months as a sheet shows them in short. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date as the sheet shows it in short: `13-Aug`, `Oct-17`, `13-Aug-2009`. */
export function shortDate(date: CalendarDate, { hasDay, hasYear }: ShownParts): string {
  const month = MONTHS[date.month - 1] ?? '';
  if (hasDay && hasYear) return `${date.day}-${month}-${date.year}`;
  return hasDay ? `${date.day}-${month}` : `${month}-${two(date.year % 100)}`;
}

/** What a number format, or a text, shows of a date. */
export type ShownParts = { hasDay: boolean; hasYear: boolean };

/** Columns of periods by their name, and those of ages; `percentage` is none. */
const PERIOD_COLUMN = /period|year/i;
const AGE_COLUMN = /(^|[^a-z])(ages?|bands?)([^a-z]|$)/i;

/** Whether a column is of periods, by its name. */
export const isPeriodColumn = (column: string): boolean => PERIOD_COLUMN.test(column) && !AGE_COLUMN.test(column);

/**
 * What was probably typed before a spreadsheet turned it into the date: `8-13` for 13-Aug, `10-17` for Oct-17, `2008/09`
 * for September 2008 in a period column and `2008-09` in another, `5-9` for 5-Sep or 9-May in one of ages. Empty when
 * nothing but a date can have been meant.
 */
export function undoSerialDate(date: CalendarDate, format: ShownParts, column: string): string[] {
  const { month, day } = date;
  if (isPeriodColumn(column)) return undoPeriod(date, format);
  if (AGE_COLUMN.test(column)) return undoBand(date, format);
  if (format.hasDay && format.hasYear) return [];
  if (!format.hasDay) return undoMonth(date);
  return day <= 12 && day !== month ? [`${day}-${month}`, `${month}-${day}`] : [`${month}-${day}`];
}

// 2008/09 is read as September 2008; 08/09 as the eighth of September of the year it was typed in.
function undoPeriod({ year, month, day }: CalendarDate, { hasYear }: ShownParts): string[] {
  if (day === 1 && month === (year + 1) % 100) return [`${year}/${two(month)}`];
  return !hasYear && month === day + 1 ? [`20${two(day)}/${two(month)}`] : [];
}

// 2008-09 becomes September 2008, and 10-17 October 2017 where no month can be the second number. Two numbers up to 12 become
// a day and a month instead, so that any other month was typed as one.
function undoMonth({ year, month }: CalendarDate): string[] {
  if (month === (year + 1) % 100) return [`${year}-${two(month)}`];
  return year % 100 > 12 ? [`${month}-${year % 100}`] : [];
}

// Of the ways a band can have become a date those that leave a band: its first age is below its last.
function undoBand({ year, month, day }: CalendarDate, { hasDay, hasYear }: ShownParts): string[] {
  const pairs: (readonly [number, number])[] = hasDay
    ? [
        [day, month],
        [month, day],
      ]
    : [];
  // 10-14, which is no day of a month, became the first day of October 2014.
  if (day === 1 && hasYear) pairs.push([month, year % 100]);
  return [...new Set(pairs.filter(([first, last]) => first < last).map(([first, last]) => `${first}-${last}`))];
}

/** The school year that a bare number in a period column was: 39692, the serial of 1 September 2008, was 2008/09. Null for all but those. */
export function undoSerial(serial: number, is1904 = false): { date: CalendarDate; typed: string } | null {
  const date = Number.isInteger(serial) && serial >= 30_000 && serial < 50_000 ? readSerialDate(serial, is1904) : null;
  const [typed] = date === null ? [] : undoPeriod(date, { hasDay: true, hasYear: true });
  return date === null || typed === undefined ? null : { date, typed };
}
