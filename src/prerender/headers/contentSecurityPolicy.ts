/**
 * What a page may load: our own files and nothing else. The one style sheet that stands in a page is named by its digest.
 * `frame-ancestors` counts only in a header, so the page's own copy leaves it out.
 *
 * @param styles digest of the site's style sheet, from `policySource`; blank where no page holds it
 */
export const pagePolicy = (styles = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    styles === '' ? "style-src 'self'" : `style-src 'self' '${styles}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const headerPolicy = (styles: string): string => `${pagePolicy(styles)}; frame-ancestors 'none'`;

/** For a chart alone, which any page may show. */
export const framedPolicy = (styles: string): string => `${pagePolicy(styles)}; frame-ancestors *`;
