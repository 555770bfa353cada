import type { PageReading } from './readPage.ts';
import type { FolderDraft } from '../../../pipeline/disk/draft.ts';
import { refusal } from '../../../pipeline/disk/refusal.ts';
import type { SiteInput } from '../siteInput.ts';

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

/** As above, with the site at the root of its host: a path is then the file's. */
const HOST = 'https://site.invalid/';
const HOME = 'index.html';
/** Reached otherwise than by a link: the page for a wrong address, and charts for other people's pages. */
const NEEDS_NO_LINK = /^(404\.html$|embed\/)/;

const linksOf = (file: string, addresses: readonly string[]): readonly string[] =>
  addresses.flatMap((address) => {
    const url = new URL(address, `${HOST}${file}`);
    return url.href.startsWith(HOST) ? [asFile(decodeURIComponent(url.pathname.slice(1)))] : [];
  });

const ORPHAN =
  'no page that home leads to links to it - link to it in the menu (src/prerender/frame/SiteHeader.tsx) or from a page of its topic';

/**
 * Pages that nobody who begins at home can come to by links; none where there is no home.
 *
 * @param pages what was read of every page of a site by file: of a part of it, pages reached over the rest would be taken for orphans
 * @returns one line for each, beginning with the page's file
 */
export function findOrphans(pages: ReadonlyMap<string, PageReading>): readonly string[] {
  if (!pages.has(HOME)) return [];
  const reached = new Set<string>();
  const open = [HOME];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...linksOf(file, pages.get(file)?.links ?? []));
  }
  return [...pages.keys()]
    .filter((file) => !reached.has(file) && !NEEDS_NO_LINK.test(file))
    .map((file) => `${file}: ${ORPHAN}`);
}

const MOST_SHOWN = 40;

/** @throws a refusal with every problem of the pages, the first forty in full: each names its page, and where this was found does not help */
function stop(problems: readonly string[]): void {
  const more = problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : [];
  throw refusal(['invalid pages:', ...problems.slice(0, MOST_SHOWN), ...more].join('\n  '));
}

/** What the pages of a site are written with. */
interface Writing {
  readonly input: SiteInput;
  /** Files that are made from the pages once these are written. */
  readonly later: readonly string[];
}

/** Looks at all that was written, once every page is: a draft with a problem is dropped. */
export function guardPages(
  draft: FolderDraft,
  readings: ReadonlyMap<string, PageReading>,
  { input, later }: Writing,
): void {
  const files = new Set([...draft.written.keys(), ...later]);
  const problems = [...checkPages(readings, files), ...findOrphans(readings)];
  if (problems.length > 0) (input.onProblems ?? stop)(problems);
}
