import type { FileHead } from '../../../pipeline/contract/files.ts';
import { framedPolicy, headerPolicy, pagePolicy } from './contentSecurityPolicy.ts';

/** Headers every file of the site is sent with. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': pagePolicy,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Headers that keep a file off other people's pages. */
const OURS_ALONE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Headers of what any page may show in a frame: a chart alone. */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': framedPolicy,
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Headers of a file by its path, under whatever folder the site stands. */
export const securityHeaders = (path: string): Readonly<Record<string, string>> => ({
  ...EVERYWHERE,
  ...(/(^|\/)embed\//.test(path) ? FOR_OTHERS : OURS_ALONE),
});

/** The header that keeps a file of the training edition out of searches. */
export const NOT_TO_BE_FOUND: Readonly<Record<string, string>> = { 'X-Robots-Tag': 'noindex' };

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** How long a file may be kept: names under `assets/` carry a hash of their content, all others may change. */
export const cacheControl = (path: string): string => (/(^|\/)assets\//.test(path) ? FOREVER : ASK_AGAIN);

const block = (pattern: string, headers: Readonly<Record<string, string>>): string =>
  [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/** Folders of the built site beside those of pages. */
const OTHER_FOLDERS = ['assets', 'share'] as const;

/**
 * Text of the `_headers` file that static hosts such as Netlify and Cloudflare Pages read. Hosts send the headers of
 * every rule that fits; two policies then hold both. So no rule that fits all may forbid frames: each folder but that of
 * the charts for other people's pages has a rule of its own. No file of the training edition, downloads among them, is
 * to be found by a search.
 *
 * @param folders first parts of the addresses of pages
 */
export function headersFile(edition: FileHead['edition'], folders: readonly string[]): string {
  const own = ['/', '/index.html', '/404.html', ...[...folders, ...OTHER_FOLDERS].map((folder) => `/${folder}/*`)];
  return [
    block('/*', edition === 'training' ? { ...EVERYWHERE, ...NOT_TO_BE_FOUND } : EVERYWHERE),
    ...[...new Set(own)].map((pattern) => block(pattern, OURS_ALONE)),
    block('/embed/*', FOR_OTHERS),
    block('/assets/*', { 'Cache-Control': FOREVER }),
    block('/*.csv', { 'Content-Type': 'text/csv; charset=utf-8' }),
  ].join('\n');
}
