import { startDraft, type FolderDraft } from '../../pipeline/disk/folderDraft.ts';
import type { FileHead } from '../../pipeline/contract/files.ts';
import type { Site } from '../site/site.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { bundleAssets, type Asset } from './bundleAssets.ts';
import { checkPages } from './guard/checkPages.ts';
import type { PageReading } from './guard/readPage.ts';
import { findOrphans } from './guard/findOrphans.ts';
import { copyFolder } from './copyFolder.ts';
import { describePath, fullPath, policySource, readText } from './effects.ts';
import { formatSitemap } from './share/formatSitemap.ts';
import { sitePieces } from './sitePieces.ts';
import { makePdfs, pdfPages } from './pdf/makePdfs.ts';
import { makeRegisters } from './makeRegisters.ts';
import { readSite } from './readSite.ts';
import { startPool, type PagePool, type Workers } from './rendering/pagePool.ts';
import type { MakePaper, RenderedPage } from './rendering/renderedPage.ts';
import { renderAll } from './rendering/renderPages.ts';
import {
  keepDrawings,
  makeFrom,
  openShelf,
  readDrawings,
  type Kept,
  type Shelf,
  type ShelfUse,
} from './rendering/shelf.ts';
import { linkFromRoot } from './renderPage.tsx';
import { describePictures } from './share/sharePictures.ts';
import type { SiteDocument } from './siteDocument.ts';
import type { SiteFrame } from './frame/siteFrame.ts';
import { writeHostFiles } from './headers/writeHostFiles.ts';
import { writeOfflineFiles } from './writeOfflineFiles.ts';
import { writeSiteManifest } from './writeSiteManifest.ts';

export interface BuildOptions {
  /** Folder the site is written to. */
  readonly out: string;
  /** Folder of the published files; `data` in the public folder unless told. */
  readonly data?: string | undefined;
  /** The field copy, opened from a disk or memory stick. */
  readonly field: boolean;
  readonly edition: FileHead['edition'];
  /** Address the site is published at; only with it do pages name their canonical address. */
  readonly siteUrl?: string | undefined;
  /** Draws a picture of each page for shared links, if there is a Chromium; they need `siteUrl` to be found. */
  readonly pictures?: boolean;
  /** Prints the PDFs of the ready packs and the report, and links to them; needs a Chromium. */
  readonly pdf?: boolean;
  /** Scripts and style sheets made of the very same sources are used again. */
  readonly keepsBundles?: boolean;
  /** Where drawings are kept from one command to the next; without it all are drawn. */
  readonly kept?: Kept | null;
  /** Threads that render the pages of the route table; without it they are rendered one after the other here. */
  readonly workers?: Workers | null;
  readonly onProgress: (line: string) => void;
}

/** What goes into a site: static files with the contract under `data/`, and the kinds of page. */
export interface SiteInput {
  readonly publicFolder: string;
  readonly kinds: readonly PageKind[];
  /** Makes the files that pages link to beside the data, such as the report for Word; none when left out. */
  readonly makeDocuments?: (site: Site, siteUrl: string | undefined) => Promise<readonly SiteDocument[]>;
  /** Makes the Word file of a rendered page that has one; none are made when left out. */
  readonly makePaper?: MakePaper;
  /** Gets the problems of the pages and lets the build go on; without it they stop the build. For drafts only. */
  readonly onProblems?: (problems: readonly string[]) => void;
}

const MOST_SHOWN = 40;

/** @throws with every problem of the pages, the first forty in full */
function stop(problems: readonly string[]): void {
  const more = problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : [];
  throw new Error(['invalid pages:', ...problems.slice(0, MOST_SHOWN), ...more].join('\n  '));
}

export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  readonly files: number;
}

/** A site written beside its place and not yet standing there. */
export interface DraftedSite {
  readonly draft: FolderDraft;
  readonly pages: number;
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

function checkPaths(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (seen.has(path)) throw new Error(`invalid route table: two pages at ${path}`);
    seen.add(path);
  }
}

function writeAssets(draft: FolderDraft, assets: readonly Asset[]): void {
  for (const asset of assets) draft.write(asset.path, asset.content);
}

/** What the pages of a site are written with. */
interface Writing {
  readonly input: SiteInput;
  /** Files that are made from the pages once these are written. */
  readonly later: readonly string[];
}

/** Writes a rendered page in all its forms, and the Word file of one that has one. */
function writePage(draft: FolderDraft, { paper }: Page, rendered: RenderedPage, frame: SiteFrame): void {
  for (const [path, html] of rendered.files) {
    const fromRoot = path === '404.html' && !frame.field;
    draft.write(path, fromRoot ? linkFromRoot(html, frame.siteUrl) : html);
  }
  if (paper !== undefined && rendered.paper !== undefined) draft.write(paper, rendered.paper);
}

/** Looks at all that was written, once every page is: a draft with a problem is dropped. */
function guardPages(draft: FolderDraft, readings: ReadonlyMap<string, PageReading>, { input, later }: Writing): void {
  const files = new Set([...draft.written.keys(), ...later]);
  const problems = [...checkPages(readings, files), ...findOrphans(readings)];
  if (problems.length > 0) (input.onProblems ?? stop)(problems);
}

/** Writes the pictures for shared links and gives their paths; none when not asked for or when nothing can draw them. */
async function writePictures(
  draft: FolderDraft,
  options: BuildOptions,
  pictures: () => ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  if (options.pictures !== true) return new Set();
  const { drawPictures } = await import('./pdf/drawPictures.ts');
  const drawn = await drawPictures(pictures());
  options.onProgress(drawn === null ? 'pictures: none, no Chromium found' : `pictures: ${drawn.size}`);
  for (const [path, content] of drawn ?? []) draft.write(path, content);
  return new Set(drawn?.keys());
}

/** What needs the site's own address: the sitemap, and where robots find it. */
async function writeSitemap(draft: FolderDraft, pages: readonly Page[], siteUrl: string): Promise<void> {
  draft.write('sitemap.xml', formatSitemap(pages, siteUrl));
  const robots = fullPath(draft.folder, 'robots.txt');
  const rules = (await describePath(robots)) === 'file' ? await readText(robots) : '';
  draft.write('robots.txt', `${rules}Sitemap: ${siteUrl}sitemap.xml\n`);
}

/** First parts of the addresses of pages, without the charts for other people's pages. */
const foldersOf = (pages: readonly Page[]): readonly string[] => [
  ...new Set(pages.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : []))),
];

/** What is written beside the pages: static files, the data, scripts and documents. */
async function writeOthers(
  draft: FolderDraft,
  {
    data,
    site,
    frame,
    pages,
  }: { readonly data: string; readonly site: Site; readonly frame: SiteFrame; readonly pages: readonly Page[] },
  input: SiteInput,
): Promise<void> {
  const { assets, registers, siteUrl, field } = frame;
  await copyFolder(input.publicFolder, draft, { leftOut: ['data'] });
  await copyFolder(data, draft, { under: 'data' });
  writeAssets(draft, [...Object.values(assets), ...Object.values(registers ?? {})]);
  for (const [path, script] of sitePieces(site, field)) draft.write(path, script);
  for (const { path, content } of (await input.makeDocuments?.(site, siteUrl)) ?? []) draft.write(path, content);
  if (field) return;
  writeHostFiles(draft, {
    edition: frame.head.edition,
    folders: foldersOf(pages),
    siteUrl,
    styles: policySource(assets.site.content),
  });
}

/** How the pages of a build are made: what is on the shelf, and who renders. */
interface Making {
  readonly data: string;
  readonly pool: PagePool | null;
  readonly shelf: Shelf | null;
}

async function writeInto(
  draft: FolderDraft,
  options: BuildOptions,
  input: SiteInput,
  { data, pool, shelf }: Making,
): Promise<{ readonly pages: number; readonly uses: readonly ShelfUse[] }> {
  const { onProgress } = options;
  const site = await readSite(data, { late: true });
  const { index } = site;
  if (index.edition !== options.edition) {
    throw new Error(`invalid edition: asked for ${options.edition}, the published files are of ${index.edition}`);
  }
  const siteUrl = options.siteUrl === undefined ? undefined : withSlash(options.siteUrl);
  const pages = input.kinds.flatMap((kind) => kind.pages(site));
  checkPaths(pages);
  const bundling = { keeps: options.keepsBundles };
  const assets = await bundleAssets(bundling);
  const registers = pages.some((page) => page.tool === 'check') ? await makeRegisters(data, site) : undefined;
  onProgress(`scripts and style sheet: ${Object.keys(assets).length} files`);
  const frame: SiteFrame = {
    head: { contract: index.contract, release: index.release, build: index.build, edition: index.edition },
    assets,
    registers,
    field: options.field,
    pdfs: options.pdf === true,
    siteUrl,
    pictures: await writePictures(draft, options, () => describePictures(pages, index)),
    paths: new Set(pages.map((page) => page.path)),
  };
  // Threads of their own render while the rest is written.
  const rendering = renderAll(
    pages,
    { site, frame, makePaper: input.makePaper },
    {
      pool,
      onProgress,
      onPage: (page, rendered) => writePage(draft, page, rendered, frame),
    },
  );
  const [{ readings, uses }] = await Promise.all([rendering, writeOthers(draft, { data, site, frame, pages }, input)]);
  const pdfs = options.pdf === true ? pdfPages(site) : [];
  guardPages(draft, readings, { input, later: pdfs.map(({ pdf }) => pdf) });
  if (pdfs.length > 0) {
    await makePdfs(draft, pdfs, siteUrl);
    onProgress(`PDFs: ${pdfs.length}`);
  }
  if (siteUrl !== undefined) await writeSitemap(draft, pages, siteUrl);
  if (!options.field) await writeOfflineFiles(draft, frame.head, bundling);
  writeSiteManifest(draft, frame.head);
  onProgress(`pages: ${pages.length}`);
  return { pages: pages.length, uses: shelf === null ? uses : [shelf.use, ...uses] };
}

/** Makes a site with the shelf of drawings and the threads its options ask for; both are put away afterwards. */
async function makeInto(draft: FolderDraft, options: BuildOptions, input: SiteInput): Promise<number> {
  const data = options.data ?? fullPath(input.publicFolder, 'data');
  const kept = options.kept ?? null;
  const book = `drawings-${options.edition}`;
  const drawings = kept === null ? new Map() : readDrawings(kept, book);
  const shelf = kept === null ? null : openShelf(drawings);
  const pool = options.workers == null ? null : startPool(options.workers, { data, kept, book });
  makeFrom(shelf);
  try {
    const { pages, uses } = await writeInto(draft, options, input, { data, pool, shelf });
    if (kept !== null) keepDrawings(kept, book, { kept: drawings, uses });
    return pages;
  } finally {
    makeFrom(null);
    await pool?.stop();
  }
}

/**
 * Writes a site into a folder beside the wanted one, where it waits to be kept. After a failure nothing half-written is left.
 *
 * @throws a refusal when a link or a file stands in the place
 */
export async function draftSite(options: BuildOptions, input: SiteInput): Promise<DraftedSite> {
  const draft = startDraft(fullPath(options.out));
  try {
    return { draft, pages: await makeInto(draft, options, input) };
  } catch (error) {
    draft.drop();
    throw error;
  }
}

/** Writes a site and swaps it in whole. After a failure the last good site is untouched. */
export async function writeSite(options: BuildOptions, input: SiteInput): Promise<BuiltSite> {
  const { draft, pages } = await draftSite(options, input);
  try {
    draft.keep();
    return { folder: draft.place, pages, files: draft.written.size };
  } finally {
    draft.drop();
  }
}
