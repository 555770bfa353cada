import type { FileHead } from '../../../pipeline/contract/files.ts';
import { framedPolicy, headerPolicy, pagePolicy } from './contentSecurityPolicy.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers every file of the site is sent with. */
const everywhere = (styles: string): Headers => ({
  'Content-Security-Policy': pagePolicy(styles),
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
});

/** Headers that keep a file off other people's pages. */
const oursAlone = (styles: string): Headers => ({
  'Content-Security-Policy': headerPolicy(styles),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Headers of what any page may show in a frame: a chart alone. */
const forOthers = (styles: string): Headers => ({
  'Content-Security-Policy': framedPolicy(styles),
  'Cross-Origin-Resource-Policy': 'cross-origin',
});

/**
 * Headers of a file by its path, under whatever folder the site stands.
 *
 * @param styles digest of the style sheet that stands in pages; blank where it stands in none
 */
export const securityHeaders = (path: string, styles = ''): Headers => ({
  ...everywhere(styles),
  ...(/(^|\/)embed\//.test(path) ? forOthers(styles) : oursAlone(styles)),
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
 * @param styles digest of the style sheet that stands in pages
 */
export function headersFile(edition: FileHead['edition'], folders: readonly string[], styles = ''): string {
  const all = everywhere(styles);
  const own = ['/', '/index.html', '/404.html', ...[...folders, ...OTHER_FOLDERS].map((folder) => `/${folder}/*`)];
  return [
    block('/*', edition === 'training' ? { ...all, ...NOT_TO_BE_FOUND } : all),
    ...[...new Set(own)].map((pattern) => block(pattern, oursAlone(styles))),
    block('/embed/*', forOthers(styles)),
    block('/assets/*', { 'Cache-Control': FOREVER }),
    block('/*.csv', { 'Content-Type': 'text/csv; charset=utf-8' }),
  ].join('\n');
}
