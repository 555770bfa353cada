import type { FileHead } from '../../pipeline/contract/files.ts';
import { headerPolicy } from './contentSecurityPolicy.ts';

/** Headers every file of the site is sent with, by our own server and by hosts that read `_headers`. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** How long a file may be kept: names under `assets/` carry a hash of their content, all others may change. */
export const cacheControl = (path: string): string => (/(^|\/)assets\//.test(path) ? FOREVER : ASK_AGAIN);

const block = (pattern: string, headers: Readonly<Record<string, string>>): string =>
  [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/**
 * Text of the `_headers` file that static hosts such as Netlify and Cloudflare Pages read. No file of the training
 * edition, downloads among them, is to be found by a search.
 */
export const headersFile = (edition: FileHead['edition']): string =>
  [
    block('/*', edition === 'training' ? { ...securityHeaders, 'X-Robots-Tag': 'noindex' } : securityHeaders),
    block('/assets/*', { 'Cache-Control': FOREVER }),
    block('/*.csv', { 'Content-Type': 'text/csv; charset=utf-8' }),
  ].join('\n');
