import type { PageReading } from './readPage.ts';

/** Stands for wherever the site will be; no request is ever made to it. */
const ROOT = 'https://site.invalid/deep/base/';
const OUTSIDE = /^(https?|mailto):/i;

export interface LinkTargets {
  /** Every file of the site. */
  readonly files: ReadonlySet<string>;
  /** Ids of each page, by its file. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

const asFile = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

function checkAddress(address: string, file: string, targets: LinkTargets): string | undefined {
  if (OUTSIDE.test(address)) return undefined;
  const url = new URL(address, `${ROOT}${file}`);
  if (!url.href.startsWith(ROOT)) return `${address} leads outside the site`;
  const target = asFile(decodeURIComponent(url.href.slice(ROOT.length).replace(/[?#].*$/, '')));
  if (!targets.files.has(target)) return `${address} leads to ${target}, which does not exist`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  const ids = targets.ids.get(target);
  if (anchor !== '' && ids !== undefined && !ids.has(anchor)) return `${address}: no element with that id in ${target}`;
  return undefined;
}

/** Links, scripts, style sheets and pictures of a page that lead nowhere, one line for each address. */
export const checkLinks = (file: string, addresses: readonly string[], targets: LinkTargets): readonly string[] =>
  addresses.flatMap((address) => checkAddress(address, file, targets) ?? []);

/**
 * Guard of the build: no page may hold what our policy forbids, load from another host, link to nowhere, or use a
 * symbol it does not explain.
 *
 * @param pages what was read of each page by file, links relative to it
 * @param files every file of the site, pages included
 * @returns one line for each problem, beginning with the page's file
 */
export function checkPages(pages: ReadonlyMap<string, PageReading>, files: ReadonlySet<string>): readonly string[] {
  const ids = new Map([...pages].map(([file, page]) => [file, page.ids]));
  return [...pages].flatMap(([file, { problems, addresses }]) =>
    [...problems, ...checkLinks(file, addresses, { files, ids })].map((text) => `${file}: ${text}`),
  );
}
