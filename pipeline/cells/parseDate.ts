import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Checks an ISO date (check R04): real, and not after `today` where that is given. `canBeShort` also takes `2008` and `2008-09`,
 * for events whose day is not printed. Null when it is sound.
 */
export function checkDate(
  text: string,
  { field, today, canBeShort }: { field: string; today: string | null; canBeShort: boolean },
): Problem | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null || (!canBeShort && parts[3] === undefined)) {
    return problem('R04', { field, text, instead: isoDate(text), why: 'form' });
  }
  if (!isReal(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1))) {
    return problem('R04', { field, text, instead: null, why: 'not real' });
  }
  const isFuture = today !== null && text > today.slice(0, text.length);
  return isFuture ? problem('R04', { field, text, instead: null, why: 'future' }) : null;
}

function isReal(year: number, month: number, day: number): boolean {
  if (month === 2 && day === 29) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

// `1 March 2024` and `01/03/2024` (day first, as written here) in ISO form; null for anything less clear.
function isoDate(text: string): string | null {
  const words = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
  const month =
    words === null ? 0 : MONTHS.findIndex((name) => name.startsWith((words[2] ?? '').toLowerCase().slice(0, 3))) + 1;
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const day = words?.[1] ?? slashes?.[1];
  const monthNumber = words === null ? slashes?.[2] : String(month);
  const year = words?.[3] ?? slashes?.[3];
  if (day === undefined || monthNumber === undefined || monthNumber === '0' || year === undefined) return null;
  return `${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
