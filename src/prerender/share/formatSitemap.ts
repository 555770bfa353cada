import { escapeXml } from '../escapeXml.ts';
import type { Page } from '../../pages/page.ts';
import { isListed } from './isListed.ts';

/**
 * `sitemap.xml` of the pages to find. The protocol wants whole addresses, so there is one only where the site's own
 * address is known. No date of change is given: none is known for a page.
 *
 * @param siteUrl address of the site, ending in `/`
 */
export function formatSitemap(pages: readonly Page[], siteUrl: string): string {
  const entries = pages
    .filter(isListed)
    .map((page) => `  <url><loc>${escapeXml(`${siteUrl}${page.path}`)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
