/**
 * What a page may load: our own files and nothing else. No Plot runs in the browser, so no style hash is needed.
 * `frame-ancestors` counts only in a header, so the page's own copy leaves it out.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

export const pagePolicy = DIRECTIVES.join('; ');

export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;

/** For a chart alone, which any page may show. */
export const framedPolicy = `${pagePolicy}; frame-ancestors *`;
