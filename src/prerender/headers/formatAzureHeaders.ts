import { missingInFrames, type HostHeaders } from './hostHeaders.ts';

/**
 * Text of `staticwebapp.config.json`, which Azure Static Web Apps reads from the site's folder. Such a site always
 * stands at its host's root. A route's header takes the place of the same header for all; an empty one takes it away.
 *
 * Source: https://learn.microsoft.com/azure/static-web-apps/configuration
 */
export function formatAzureHeaders(headers: HostHeaders): string {
  const takenAway = Object.fromEntries(missingInFrames(headers).map((name) => [name, '']));
  const config = {
    globalHeaders: { ...headers.ordinary, 'Cache-Control': headers.askedAgain },
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': headers.keptAssets } },
      { route: '/embed/*', headers: { ...headers.framed, ...takenAway } },
    ],
    responseOverrides: { '404': { rewrite: '/404.html' } },
    mimeTypes: Object.fromEntries(Object.entries(headers.types).map(([end, type]) => [`.${end}`, type])),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
