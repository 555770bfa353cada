import type { FileHead } from '../../../pipeline/contract/files.ts';
import { CONTENT_TYPES } from '../serve/contentTypes.ts';
import { cacheControl, NOT_TO_BE_FOUND, securityHeaders } from './securityHeaders.ts';

type Headers = Readonly<Record<string, string>>;

/** What a host has to be told, in no host's own language; `formatApacheHeaders` and its siblings write it down. */
export interface HostHeaders {
  /** Headers of every file but the charts for other people's pages. */
  readonly ordinary: Headers;
  /** Headers of what stands under `embed/`, which any page may show in a frame. */
  readonly framed: Headers;
  /** `Cache-Control` of what stands under `assets/`. */
  readonly keptAssets: string;
  /** `Cache-Control` of all other files. */
  readonly askedAgain: string;
  /** Content type by the end of a file's name, such as `csv`. */
  readonly types: Headers;
  /** Path of the site on its host, `/` at both ends unless it is the root `/`. */
  readonly root: string;
}

/**
 * Headers of each part of the site, from the same tables as the site's own server.
 *
 * @param siteUrl address of the site; without it the site is taken to stand at its host's root, as `404.html` does
 * @param styles digest of the style sheet that stands in pages
 */
export function hostHeaders(edition: FileHead['edition'], siteUrl: string | undefined, styles = ''): HostHeaders {
  const found = edition === 'training' ? NOT_TO_BE_FOUND : {};
  return {
    ordinary: { ...securityHeaders('', styles), ...found },
    framed: { ...securityHeaders('embed/', styles), ...found },
    keptAssets: cacheControl('assets/'),
    askedAgain: cacheControl(''),
    types: CONTENT_TYPES,
    root: siteUrl === undefined ? '/' : new URL(siteUrl).pathname,
  };
}

/** Names of headers an ordinary file has and a framed one must not have. */
export const missingInFrames = ({ ordinary, framed }: HostHeaders): readonly string[] =>
  Object.keys(ordinary).filter((name) => !Object.hasOwn(framed, name));
