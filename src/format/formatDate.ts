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
