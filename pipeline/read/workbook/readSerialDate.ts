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

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date as the sheet shows it in short: `13-Aug`, `Oct-17`, `13-Aug-2009`. */
export function shortDate(date: CalendarDate, { hasDay, hasYear }: { hasDay: boolean; hasYear: boolean }): string {
  const month = MONTHS[date.month - 1] ?? '';
  if (hasDay && hasYear) return `${date.day}-${month}-${date.year}`;
  return hasDay ? `${date.day}-${month}` : `${month}-${two(date.year % 100)}`;
}

/**
 * What was probably typed before a spreadsheet turned it into the date: `8-13` for 13-Aug, `10-17` for Oct-17, `2008/09`
 * for September 2008 in a period column. Empty when nothing but a date can have been meant.
 */
export function undoSerialDate(
  date: CalendarDate,
  format: { hasDay: boolean; hasYear: boolean },
  column: string,
): string[] {
  const { year, month, day } = date;
  const isSchoolYear = day === 1 && month === (year + 1) % 100;
  if (/period|year/i.test(column)) return isSchoolYear ? [`${year}/${two(month)}`] : [];
  if (format.hasDay && format.hasYear) return [];
  if (!format.hasDay) return [`${month}-${year % 100}`];
  return day <= 12 && day !== month ? [`${day}-${month}`, `${month}-${day}`] : [`${month}-${day}`];
}
