import { formatNumber } from './formatNumber.ts';

/** A count of things, with thousands separators: `1,494,582`. */
export const formatCount = (count: number): string => formatNumber(count, { digits: 0 });

/** A count with its noun: `1 outcome`, `12 outcomes`. Irregular plurals are given. */
export const formatCountOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`;

/** Names as one run of words: `a`, `a and b`, `a, b and c`; with semicolons where a name holds a comma itself. */
export function formatList(names: readonly string[]): string {
  if (names.length > 1 && names.some((name) => name.includes(','))) return names.join('; ');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
