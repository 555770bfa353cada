import { formatNumber } from '../../format/numbers.ts';

const KILO = 1000;

/**
 * Size of a file as a reader weighs it before a download, in steps of 1,000.
 * @example formatBytes(481626) // '482 kB'
 */
export function formatBytes(bytes: number): string {
  if (bytes < KILO) return `${formatNumber(bytes, { digits: 0 })} bytes`;
  if (bytes < KILO * KILO) return `${formatNumber(bytes / KILO, { digits: 0 })} kB`;
  return `${formatNumber(bytes / (KILO * KILO), { digits: 1 })} MB`;
}
